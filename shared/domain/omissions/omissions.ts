import { addDays, addYears, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { ApiAction } from '../palgorithms/proposal.ts';
import type { Message, Words } from '../words.ts';

/** What a person may leave undone, what weighs most first. */
export const omissionKinds = [
  'decision_past',
  'exit_unsent',
  'exit_unacknowledged',
  'promise_overdue',
  'problem_unmoved',
  'need_asleep',
  'terms_unknown',
  'price_unknown',
  'data_unanswered',
  'data_unasked',
  'supplier_unreviewed',
] as const;
export type OmissionKind = (typeof omissionKinds)[number];

/** The kinds of record an omission is about. */
export const omissionSubjects = ['contract', 'exit', 'promise', 'problem', 'need', 'supplier', 'relationship'] as const;

/** One thing that is not being done, and what would settle it. */
export interface Omission {
  readonly kind: OmissionKind;
  readonly subject: { readonly type: (typeof omissionSubjects)[number]; readonly id: string };
  readonly title: Message;
  /** Since when nothing was done; null where that is not known. */
  readonly since: CalendarDate | null;
  /** What can be done about it, the most likely first. There always is something. */
  readonly remedies: readonly [ApiAction, ...ApiAction[]];
}

/** Calendar days a supplier is given to answer a notice. */
export const daysToAnswer = 14;
/** Calendar days without any change after which an open need is asleep. */
export const daysAsleep = 30;
/** Calendar days without a step after which nobody moves an open problem. */
export const daysUnmoved = 30;
/** Years after which a supplier that is paid is looked at anew. */
export const yearsUnreviewed = 2;

/** Whether more than some calendar days lie between a day and today. */
export function isLongerAgo(on: CalendarDate, days: number, today: CalendarDate): boolean {
  return addDays(on, days) < today;
}

/** A need that is still open. */
export interface OpenNeed {
  readonly id: string;
  readonly title: string;
  readonly decideBy: CalendarDate | null;
  /** The day on which it, or anything that belongs to it, was last written down or changed. */
  readonly movedOn: CalendarDate;
}

/** A need past the day it was to be decided by; else one that nothing was done about for longer than `daysAsleep`. */
export function omissionOfNeed({ id, title, decideBy, movedOn }: OpenNeed, today: CalendarDate): Omission | null {
  const subject = { type: 'need', id } as const;
  const remedies = [{ label: message('omissions.remedy.goToNeed'), path: 'needs.get', input: { id } }] as const;
  if (decideBy !== null && decideBy < today) {
    const said = message('omissions.title.decision_past', { need: title });
    return { kind: 'decision_past', subject, title: said, since: decideBy, remedies };
  }
  if (!isLongerAgo(movedOn, daysAsleep, today)) return null;
  return {
    kind: 'need_asleep',
    subject,
    title: message('omissions.title.need_asleep', { need: title }),
    since: movedOn,
    remedies,
  };
}

/** An exit that stands: decided and not withdrawn. */
export interface StandingExit {
  readonly id: string;
  readonly contractName: string;
  readonly decidedOn: CalendarDate | null;
  readonly noticeSentOn: CalendarDate | null;
  readonly acknowledgedOn: CalendarDate | null;
  /** Whether a notice has to go out at all; what ends by itself needs none. */
  readonly needsNotice: boolean;
}

/** An exit whose notice is not out; or one the supplier has not confirmed `daysToAnswer` after it was, also after its end. */
export function omissionOfExit(exit: StandingExit, today: CalendarDate): Omission | null {
  const { id, contractName: contract, decidedOn, noticeSentOn, acknowledgedOn, needsNotice } = exit;
  if (acknowledgedOn !== null) return null;
  const subject = { type: 'exit', id } as const;
  const confirmed = {
    label: message('omissions.remedy.confirmed'),
    path: 'exits.acknowledge',
    input: { exitId: id, acknowledgedOn: today },
  };
  if (noticeSentOn === null) {
    if (!needsNotice) return null;
    const sent = {
      label: message('omissions.remedy.sent'),
      path: 'exits.update',
      input: { exitId: id, noticeSentOn: today },
    };
    const stay = {
      label: message('omissions.remedy.stay'),
      path: 'exits.withdraw',
      input: { exitId: id, withdrawnOn: today },
    };
    const title = message('omissions.title.exit_unsent', { contract });
    return { kind: 'exit_unsent', subject, title, since: decidedOn, remedies: [sent, confirmed, stay] };
  }
  if (!isLongerAgo(noticeSentOn, daysToAnswer, today)) return null;
  const title = message('omissions.title.exit_unacknowledged', { contract });
  return { kind: 'exit_unacknowledged', subject, title, since: noticeSentOn, remedies: [confirmed] };
}

/** A promise of which nothing is known yet. */
export interface OpenPromise {
  readonly id: string;
  readonly text: Words;
  readonly dueOn: CalendarDate | null;
}

/** A promise whose day is over and of which nobody wrote down what became of it. */
export function omissionOfPromise({ id, text, dueOn }: OpenPromise, today: CalendarDate): Omission | null {
  if (dueOn === null || dueOn >= today) return null;
  const settle = (outcome: 'kept' | 'broken'): ApiAction => ({
    label: message(`omissions.remedy.${outcome}`),
    path: 'promises.settle',
    input: { id, outcome },
  });
  return {
    kind: 'promise_overdue',
    subject: { type: 'promise', id },
    title: message('omissions.title.promise_overdue', { promise: text }),
    since: dueOn,
    remedies: [settle('broken'), settle('kept')],
  };
}

/** A problem that is still open, and where it stands. */
export interface OpenProblem {
  readonly id: string;
  readonly title: string;
  readonly waitsFor: 'me' | 'them' | null;
  readonly waitsUntil: CalendarDate | null;
  /** The last day on which anything was noted about it. */
  readonly movedOn: CalendarDate;
}

/**
 * A problem that waits for somebody past the day; or, where no day is still ahead, one without a step for longer than
 * `daysUnmoved`.
 */
export function omissionOfProblem(problem: OpenProblem, today: CalendarDate): Omission | null {
  const { id, title: name, waitsFor, waitsUntil, movedOn } = problem;
  const about = {
    kind: 'problem_unmoved',
    subject: { type: 'problem', id },
    remedies: [{ label: message('omissions.remedy.goToProblem'), path: 'problems.get', input: { id } }],
  } as const;
  if (waitsUntil !== null) {
    if (waitsUntil >= today) return null;
    const who = waitsFor === 'me' ? 'me' : 'other';
    return { ...about, title: message('omissions.title.problem_waits', { problem: name, who }), since: waitsUntil };
  }
  if (!isLongerAgo(movedOn, daysUnmoved, today)) return null;
  return { ...about, title: message('omissions.title.problem_unmoved', { problem: name }), since: movedOn };
}

/** A contract that goes on. */
export interface GoingContract {
  readonly id: string;
  readonly name: string;
  readonly enteredOn: CalendarDate;
  /** Whether everything a deadline follows from is written down. */
  readonly termsKnown: boolean;
  readonly priceKnown: boolean;
}

/** A contract nobody wrote the terms down for, or the price; both at once are one omission. */
export function omissionOfContract(contract: GoingContract): Omission | null {
  const { id, name, enteredOn, termsKnown, priceKnown } = contract;
  if (termsKnown && priceKnown) return null;
  const kind = termsKnown ? 'price_unknown' : 'terms_unknown';
  const title = !termsKnown && !priceKnown ? 'neither_known' : kind;
  return {
    kind,
    subject: { type: 'contract', id },
    title: message(`omissions.title.${title}`, { contract: name }),
    since: enteredOn,
    remedies: [
      {
        label: message(termsKnown ? 'omissions.remedy.writePrice' : 'omissions.remedy.writeTerms'),
        path: 'contracts.update',
        input: { id },
      },
    ],
  };
}

/** A supplier that is paid for something that goes on. */
export interface PaidSupplier {
  readonly id: string;
  readonly name: string;
  /** The day of the first contract, or of the last time the person looked at it anew. */
  readonly reviewedOn: CalendarDate;
  /** What to look for something else for. */
  readonly contract: { readonly id: string; readonly name: string };
}

/** A supplier that was not looked at anew for longer than `yearsUnreviewed`. */
export function omissionOfSupplier(
  { id, name, reviewedOn, contract }: PaidSupplier,
  today: CalendarDate,
): Omission | null {
  if (addYears(reviewedOn, yearsUnreviewed) >= today) return null;
  return {
    kind: 'supplier_unreviewed',
    subject: { type: 'supplier', id },
    title: message('omissions.title.supplier_unreviewed', { supplier: name }),
    since: reviewedOn,
    remedies: [
      {
        label: message('omissions.remedy.lookElsewhere'),
        path: 'needs.add',
        input: { title: contract.name, trigger: 'price', state: 'searching', cause: { contractId: contract.id } },
      },
    ],
  };
}

/** Omissions by what weighs most, and within a kind those that last longest first. */
export function weightiestFirst<One extends Pick<Omission, 'kind' | 'since'>>(omissions: readonly One[]): One[] {
  const weight = ({ kind }: One): number => omissionKinds.indexOf(kind);
  return omissions.toSorted(
    (one, other) => weight(one) - weight(other) || (one.since ?? '').localeCompare(other.since ?? ''),
  );
}
