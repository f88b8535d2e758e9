import { addDays, latestOf, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { workingCalendar } from '../calculator/working-calendar.ts';
import { message } from '../message.ts';
import { noticeOutcome, type NoticeOutcome } from '../terms/notice-outcome.ts';
import type { SendBy } from '../terms/outlook.ts';
import { daysForLetter, daysForLetterFromAbroad, nothingToSend, sendByDates } from '../terms/send-by.ts';
import { termsOutlook, type OutlookOptions } from '../terms/terms-outlook.ts';
import type { Terms } from '../terms/terms.ts';
import type { Message } from '../words.ts';
import type { ExitGround } from './exit-grounds.ts';
import { exitRight, type ExitRight, type PriceChange } from './exit-right.ts';
import { lastDayForEnd } from './last-day-for.ts';

/** What an exit goes by: its contract's terms (null when not known), and the changes of its price. */
export interface ExitBasis {
  readonly terms: Terms | null;
  readonly changes: readonly PriceChange[];
}

/** The facts of an exit that decide its last day. */
export interface ExitRequest {
  readonly ground: ExitGround;
  readonly decidedOn: CalendarDate;
  /** Null while the notice is not out. */
  readonly noticeSentOn: CalendarDate | null;
  /** How the notice goes out; null when not decided. */
  readonly channel: string | null;
  /** The last day to use the right, where the person knows it. */
  readonly rightUntil: CalendarDate | null;
  /** The last day the person or the supplier named; wins over the computed one. */
  readonly statedEnd: CalendarDate | null;
}

/** What an exit leads to. */
export interface ExitPlan {
  /** The last day of the contract; null when it is not known. */
  readonly endsOn: CalendarDate | null;
  readonly endsOnStated: boolean;
  /** Whether the notice comes in time for the end or the right it was meant for; null when that is not known. */
  readonly inTime: boolean | null;
  /**
   * The last day on which the notice still leads to `endsOn`; null when there is no such day, or it is not known. Of a
   * right of which nobody knows the last day it is that of ordinary notice, until the notice is out.
   */
  readonly deadline: CalendarDate | null;
  /** The same by the strictest reading, for reminders. */
  readonly safeDeadline: CalendarDate | null;
  /** The first day on which a notice for `endsOn` counts, while the one given, or one given today, comes too early. */
  readonly windowOpensOn: CalendarDate | null;
  /** The last days to send it on each way, while it is not out or came too early. */
  readonly sendBy: SendBy;
  /** The last day of the contract when the deadline passes; null where there is no deadline, or it is not known. */
  readonly endsIfMissed: CalendarDate | null;
  /**
   * The end that ordinary notice by `deadline` leads to, where the last day of the right is not known, or an earlier end
   * was named than notice leads to; else null.
   */
  readonly ordinaryEnd: CalendarDate | null;
  /**
   * Whether a notice by `deadline` ends it a day later for each day of waiting, and one after it much later: as in a
   * probation that can be left on any day.
   */
  readonly endsLaterEachDay: boolean;
  /** The last day of the right, once it is over and only ordinary notice is left; else null. */
  readonly rightEndedOn: CalendarDate | null;
  /** One message a sentence: how the last day came about. */
  readonly working: readonly Message[];
}

/** What an exit comes to by its ground, before anybody named another last day. */
interface Reckoned extends Omit<ExitPlan, 'endsOnStated' | 'sendBy'> {
  readonly sendingSuffices: boolean;
}

/** Calendar days a letter is given to arrive when nothing better is known (rule T, sending margins). */
const daysOnTheWay: Readonly<Record<string, number>> = {
  letter: daysForLetter,
  letter_abroad: daysForLetterFromAbroad,
};

/**
 * What an exit leads to. A notice that is out is reckoned from the day it was sent; one that is not, as if it arrived
 * today: what was in time on the day of the decision may no longer be.
 */
export function exitPlan(
  basis: ExitBasis,
  exit: ExitRequest,
  today: CalendarDate,
  options: OutlookOptions = {},
): ExitPlan {
  const used = exit.noticeSentOn ?? latestOf(exit.decidedOn, today);
  const found =
    exit.ground === 'notice'
      ? byNotice(basis.terms, used, options)
      : byRight(basis, { ...exit, ground: exit.ground }, used, options);
  const reckoned =
    exit.statedEnd === null
      ? found
      : withStatedEnd(basis, found, { ...exit, statedEnd: exit.statedEnd }, used, options);
  const { sendingSuffices, ...plan } = reckoned;
  const tooEarly = exit.noticeSentOn !== null && plan.windowOpensOn !== null;
  return {
    ...plan,
    inTime: tooEarly ? null : plan.inTime,
    endsOnStated: exit.statedEnd !== null,
    sendBy:
      exit.noticeSentOn === null || tooEarly
        ? waysToSend(dayToKeep(plan, used), sendingSuffices, options)
        : nothingToSend,
    working: [...sentInWords(basis, exit, used), ...plan.working, ...letterInWords(exit, reckoned)],
  };
}

function sentInWords({ terms }: ExitBasis, { ground, noticeSentOn }: ExitRequest, used: CalendarDate): Message[] {
  if (terms === null && ground === 'notice') return [];
  const isWithdrawal = ground === 'withdrawal';
  return [
    noticeSentOn === null
      ? message(isWithdrawal ? 'exits.noWithdrawalYet' : 'exits.noNoticeYet', { on: used })
      : message(isWithdrawal ? 'exits.withdrawalSent' : 'exits.noticeSent', { on: noticeSentOn }),
  ];
}

/** A letter is reckoned from the day it was sent; the working says by when it has to arrive. */
function letterInWords({ channel }: ExitRequest, { deadline, inTime, sendingSuffices }: Reckoned): Message[] {
  const days = channel === null ? undefined : daysOnTheWay[channel];
  if (days === undefined || deadline === null || inTime !== true || sendingSuffices) return [];
  return [message('exits.letterArrives', { deadline, days })];
}

function byNotice(terms: Terms | null, used: CalendarDate, options: OutlookOptions): Reckoned {
  if (terms === null) return { ...unknown, working: [message('exits.unknown')] };
  const outcome = noticeOutcome(terms, used, options);
  return { ...ofOutcome(terms, used, outcome, options), inTime: outcome.inTime, working: outcome.working };
}

const noDeadline = { deadline: null, safeDeadline: null, endsIfMissed: null, windowOpensOn: null } as const;
const byItself = { ordinaryEnd: null, endsLaterEachDay: false, rightEndedOn: null } as const;
const unknown = { endsOn: null, inTime: null, ...noDeadline, ...byItself, sendingSuffices: false } as const;

function ofOutcome(
  terms: Terms,
  used: CalendarDate,
  { endsOn, deadline, windowOpensOn }: NoticeOutcome,
  options: OutlookOptions,
): Omit<Reckoned, 'inTime' | 'working'> {
  const quick = { ...options, working: false };
  const probation = deadline === null ? lastDayOfFreeProbation(terms, used, options) : null;
  if (probation !== null) {
    return {
      ...byItself,
      ...probation,
      endsOn,
      windowOpensOn: null,
      safeDeadline: probation.deadline,
      endsLaterEachDay: true,
      sendingSuffices: false,
    };
  }
  return {
    ...byItself,
    endsOn,
    deadline,
    windowOpensOn,
    safeDeadline: deadline === null ? null : (termsOutlook(terms, used, quick).cautiousDeadline ?? deadline),
    endsIfMissed: deadline === null ? null : noticeOutcome(terms, addDays(deadline, 1), quick).endsOn,
    sendingSuffices: false,
  };
}

/**
 * The last day of a probation that can be left on any day, where a notice after it binds for longer than a day of waiting
 * does, and the end that one then leads to; null outside of such a probation.
 */
function lastDayOfFreeProbation(
  terms: Terms,
  used: CalendarDate,
  options: OutlookOptions,
): (Pick<ExitPlan, 'endsIfMissed'> & { readonly deadline: CalendarDate }) | null {
  if (terms.probation == null) return null;
  const quick = { ...options, working: false };
  const { probationEndsOn: last } = termsOutlook(terms, used, quick);
  if (last === null || used > last) return null;
  const [leftOn, later] = [last, addDays(last, 1)].map((day) => noticeOutcome(terms, day, quick).endsOn);
  if (leftOn == null || later === undefined) return null;
  return later !== null && later <= addDays(leftOn, 1) ? null : { deadline: last, endsIfMissed: later };
}

function byRight(
  { terms, changes }: ExitBasis,
  exit: ExitRequest & { readonly ground: Exclude<ExitGround, 'notice'> },
  used: CalendarDate,
  options: OutlookOptions,
): Reckoned {
  const right = exitRight(terms, changes, exit, options);
  const { until } = right;
  if (until === null) return withoutLastDay(terms, right, exit, used, options);
  if (used > until) return afterTheRight(terms, right, until, used, options);
  return {
    ...byItself,
    endsOn: right.endsOn(used),
    inTime: true,
    deadline: until,
    windowOpensOn: null,
    safeDeadline: until,
    endsIfMissed:
      terms === null ? null : noticeOutcome(terms, addDays(until, 1), { ...options, working: false }).endsOn,
    sendingSuffices: right.sendingSuffices,
    working: right.working(used),
  };
}

/**
 * A right of which nobody knows the last day. The deadline of ordinary notice goes on counting while nothing is sent: by
 * it the contract can be left in any case.
 */
function withoutLastDay(
  terms: Terms | null,
  right: ExitRight,
  { noticeSentOn, statedEnd }: ExitRequest,
  used: CalendarDate,
  options: OutlookOptions,
): Reckoned {
  const asked = { ...unknown, endsOn: right.endsOn(used), working: right.working(used) };
  if (terms === null || noticeSentOn !== null || statedEnd !== null) return asked;
  const { deadline, safeDeadline, endsIfMissed, windowOpensOn, ...plan } = byNotice(terms, used, options);
  if (plan.endsOn === null || deadline === null || windowOpensOn !== null) return asked;
  const endsOn = plan.endsLaterEachDay ? noticeOutcome(terms, deadline, options).endsOn : plan.endsOn;
  if (endsOn === null) return asked;
  return {
    ...asked,
    deadline,
    safeDeadline,
    endsIfMissed,
    ordinaryEnd: endsOn,
    working: [...asked.working, message('exits.right.ordinary', { deadline, end: endsOn })],
  };
}

/** A right that is over leaves ordinary notice, which is then late for what was meant. */
function afterTheRight(
  terms: Terms | null,
  right: ExitRight,
  until: CalendarDate,
  used: CalendarDate,
  options: OutlookOptions,
): Reckoned {
  const over = message(right.sendingSuffices ? 'exits.right.overToSend' : 'exits.right.over', { until });
  const ordinary = byNotice(terms, used, options);
  return { ...ordinary, inTime: false, rightEndedOn: until, working: [over, ...ordinary.working] };
}

function withStatedEnd(
  { terms }: ExitBasis,
  found: Reckoned,
  { statedEnd: stated, decidedOn, ground }: ExitRequest & { readonly statedEnd: CalendarDate },
  used: CalendarDate,
  options: OutlookOptions,
): Reckoned {
  if (terms === null && found.endsOn === null) {
    return { ...found, endsOn: stated, working: [message('exits.unchecked', { stated })] };
  }
  if (found.endsOn === null || found.endsOn === stated) return { ...found, endsOn: stated };
  const named = {
    ...found,
    endsOn: stated,
    working: [...found.working, message('exits.otherDay', { stated, byTerms: found.endsOn })],
  };
  if (terms === null) return named;
  if (found.endsOn > stated) {
    const decidedFor = byNotice(terms, decidedOn, { ...options, working: false }).deadline;
    // Once the deadline of the decision, or the right, is over no notice leads to that day any more.
    const isOver = found.rightEndedOn !== null || (ground === 'notice' && found.deadline !== decidedFor);
    if (isOver) return { ...named, ...noDeadline, endsLaterEachDay: false };
    return ground === 'notice' && found.deadline !== null ? { ...named, ordinaryEnd: found.endsOn } : named;
  }
  // A later last day than the soonest leaves more time for the notice.
  const deadline = lastDayForEnd(terms, stated, used, options);
  if (deadline === null) return named;
  const endsIfMissed = noticeOutcome(terms, addDays(deadline, 1), { ...options, working: false }).endsOn;
  return { ...named, deadline, safeDeadline: deadline, endsIfMissed, endsLaterEachDay: false };
}

/** What a plan says of its own end: not the deadline of ordinary notice where the right leads to another end. */
export function daysForEnd(plan: ExitPlan): Pick<ExitPlan, 'deadline' | 'sendBy' | 'endsIfMissed'> {
  const { deadline, sendBy, endsIfMissed, endsOn, ordinaryEnd } = plan;
  const isOfAnother = ordinaryEnd !== null && endsOn !== null && ordinaryEnd !== endsOn;
  return isOfAnother
    ? { deadline: null, sendBy: nothingToSend, endsIfMissed: null }
    : { deadline, sendBy, endsIfMissed };
}

/** The strictest reading of the deadline while it can be kept, then the plain one. */
export function dayToKeep(
  { deadline, safeDeadline }: Pick<ExitPlan, 'deadline' | 'safeDeadline'>,
  used: CalendarDate,
): CalendarDate | null {
  return safeDeadline !== null && safeDeadline >= used ? safeDeadline : deadline;
}

/** Where sending in time is enough every way has the same last day; else each what it needs to arrive. */
function waysToSend(deadline: CalendarDate | null, sendingSuffices: boolean, options: OutlookOptions): SendBy {
  if (deadline === null) return nothingToSend;
  const arriving = sendByDates(toDayNumber(deadline), workingCalendar(options));
  return sendingSuffices ? { online: deadline, letter: arriving.online, abroad: arriving.online } : arriving;
}
