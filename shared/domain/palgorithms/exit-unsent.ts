import { addDays, differenceInDays, lastDayThat, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { ExitGround } from '../exits/exit-grounds.ts';
import { dayToKeep, type ExitPlan } from '../exits/exit-plan.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import { groundOfDeadline, leadsWhileUndecided } from './exit-leads.ts';
import { sentTooEarly } from './exit-given-again.ts';
import { missedForGood } from './exit-missed-for-good.ts';
import { ifMissedInWords } from './exit-steps.ts';
import { atLeastSoon, daysOfMissing, ofUnsent } from './exit-unsent-draft.ts';
import { daysBefore } from './lead-days.ts';
import { probationEnding } from './probation-ending.ts';
import type { NudgeDraft } from './proposal.ts';
import { sayingOn, sayingUntil, silent, silentUntil } from './said.ts';
import { sendingInWords } from './sending.ts';
import { stakeOfMissing } from './stake.ts';
import { subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** Days after the decision on which a notice that may go out on any day is spoken of, while every day counts. */
const daysOfWaiting = [1, 3, 7, 14, 30];
/** Days between two reminders after those. */
const daysBetween = 30;
/** So many days before and after the leads of a deadline nothing is told for want of a last day alone. */
const daysApart = 7;

/**
 * Leaving is decided and the notice is not out: the most pressing state there is. The person is reminded with the leads of
 * the deadline itself, as if nothing were decided yet, on the last day for a letter and on the last day of all, and on the day after a missed deadline of
 * what follows; until the notice is sent, the supplier confirms, or the person stays after all.
 */
export const exitUnsent = definePalgorithm({
  name: 'exit_unsent',
  about: {
    name: message('palgorithms.exitUnsent.name'),
    label: message('palgorithms.exitUnsent.label'),
    meaning: message('palgorithms.exitUnsent.meaning'),
  },
  watches: 'contract',
  binding: true,
  newsPresses: true,
  evenPaused: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [14, 7, 3, 1], label: message('palgorithms.exitUnsent.leadDays') },
  },
  lead: { by: 'named' },
  missing: (facts) => (facts.exit === null ? message('palgorithms.missing.exit') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const { exit } = facts;
    if (exit === null || exit.acknowledgedOn !== null) return silent;
    if (exit.noticeSentOn !== null && facts.namesRareClauses === false) return silent;
    const plan = exit.planOn(today);
    if (plan === null) return silent;
    if (!isToBeSent(facts, exit, plan, today)) return missedForGood(facts, exit, plan, today);
    if (exit.noticeSentOn !== null)
      return sentTooEarly(facts, { ...exit, noticeSentOn: exit.noticeSentOn }, plan, today);
    if (plan.windowOpensOn !== null) return silentUntil(plan.windowOpensOn);
    const actBy = dayToKeep(plan, today);
    // Who has just decided knows; only a last day is spoken of at once.
    if (today <= knownSince(exit) && actBy !== today) return silentUntil(addDays(today, 1));
    if (actBy === null) return sayingOn(today, onAnyDay(facts, exit, plan, today));
    const deadline = plan.deadline ?? actBy;
    const asUndecided = plan.endsLaterEachDay
      ? others.leadDaysOf(probationEnding.name, 'leadDays')
      : leadsWhileUndecided(facts, { ground: groundOfDeadline(exit, plan), deadline }, others);
    // It stays the deadline to keep until it is over.
    return sayingUntil(
      today,
      addDays(deadline, 1),
      byDeadline(facts, { exit, plan, actBy, leadDays, asUndecided }, today),
    );
  },
});

/** Whether an exit of which no notice is out still needs one. A day that was named without a deadline is left to the asking for a confirmation. */
export function isToBeSent(
  { outlook }: Pick<ContractFacts, 'outlook'>,
  { ground, endsOnStated }: ExitFact,
  plan: ExitPlan,
  today: CalendarDate,
): boolean {
  if (ground === 'notice' && (outlook?.deadlineKind === 'not_needed' || outlook?.deadlineKind === 'over')) return false;
  return !endsOnStated || (plan.deadline !== null && plan.deadline >= today);
}

interface Pressing {
  readonly exit: ExitFact;
  readonly plan: ExitPlan;
  readonly actBy: CalendarDate;
  readonly leadDays: readonly number[];
  /** The leads of the same day while nothing was decided. */
  readonly asUndecided: readonly number[];
}

function byDeadline(facts: ContractFacts, pressing: Pressing, today: CalendarDate): NudgeDraft {
  const { exit, plan, actBy } = pressing;
  const post = dayForPost(exit, plan);
  const since = firstDayOf(exit, plan, today);
  const posting = post !== null && post >= today && goesByPost(exit);
  const by = posting ? post : actBy;
  const stake = stakeOfMissing(facts, { earliestExit: endInTime(plan), exitIfMissed: plan.endsIfMissed });
  const hasMissed = since > exit.decidedOn;
  const missed = hasMissed ? missedEnd(exit, plan, since) : null;
  const speaksOfMissing = hasMissed && (missed ?? plan.rightEndedOn) !== null && today <= addDays(since, daysOfMissing);
  const names = { supplier: facts.supplierName, name: facts.name };
  return {
    ...ofUnsent(facts, exit),
    occurrence: plan.deadline ?? 'any day',
    title: speaksOfMissing
      ? message('nudges.unsent.titleMissed', {
          subject: subjectInWords(facts),
          endsOn: endInTime(plan),
          ground: exit.ground === 'withdrawal' ? 'withdrawal' : 'other',
        })
      : titleOf(exit, plan, { ...names, post: post === today, last: actBy === today, posting }),
    because: [
      decidedInWords(exit, plan),
      ...rightOverInWords(exit, plan),
      ...(missed === null ? [] : [message('nudges.unsent.missed', { missed, endsOn: endInTime(plan) })]),
      ...deadlineInWords(exit, plan, actBy, today),
      ...ifMissedInWords(plan.endsIfMissed, stake),
    ],
    actBy: by,
    stake,
    urgency: atLeastSoon(urgencyBy(by, today, stake)),
    tellOn: daysToTell(pressing, post, since, today),
  };
}

function titleOf(
  exit: ExitFact,
  plan: ExitPlan,
  said: {
    readonly supplier: string;
    readonly name: string;
    readonly post: boolean;
    readonly last: boolean;
    readonly posting: boolean;
  },
): Message {
  const { supplier, name, post, last, posting } = said;
  const withdraws = isWithdrawal(exit, plan);
  if (last) {
    return message(withdraws ? 'nudges.unsent.titleLastDayToWithdraw' : 'nudges.unsent.titleLastDay', {
      supplier,
      name,
    });
  }
  if (post) return message('nudges.unsent.titleLastDayOfLetter', { supplier, name });
  if (withdraws) {
    return message(posting ? 'nudges.unsent.titleWithdrawByLetter' : 'nudges.unsent.titleWithdraw', { supplier, name });
  }
  return message(posting ? 'nudges.unsent.titleByLetter' : 'nudges.unsent.title', { supplier, name });
}

/** Every day a later end: there is no last day, and it is spoken of less and less often. */
function onAnyDay(facts: ContractFacts, exit: ExitFact, plan: ExitPlan, today: CalendarDate): NudgeDraft {
  return {
    ...ofUnsent(facts, exit),
    occurrence: 'any day',
    title: message('nudges.exit.titleUnsent', { supplier: facts.supplierName, name: facts.name }),
    because: [
      decidedInWords(exit, plan),
      plan.endsOn === null
        ? message('nudges.unsent.unknown')
        : message('nudges.unsent.eachDay', { endsOn: plan.endsOn }),
    ],
    actBy: null,
    stake: null,
    urgency: 'soon',
    tellOn: daysOfAnyDay(exit, today),
  };
}

/** A withdrawal is no notice, as long as the right to it lasts. */
function isWithdrawal({ ground }: Pick<ExitFact, 'ground'>, { rightEndedOn }: ExitPlan): boolean {
  return ground === 'withdrawal' && rightEndedOn === null;
}

function decidedInWords(exit: ExitFact, plan: ExitPlan): Message {
  const { decidedOn } = exit;
  return message(isWithdrawal(exit, plan) ? 'nudges.exit.unsentWithdrawal' : 'nudges.exit.unsent', { decidedOn });
}

/** The day on which the person last thought of it: decided, or wrote the decision down. */
function knownSince({ decidedOn, enteredOn }: ExitFact): CalendarDate {
  return latestOf(decidedOn, enteredOn);
}

/** The last day for a letter, where it may go by post. */
function dayForPost({ channel }: ExitFact, { sendBy }: ExitPlan): CalendarDate | null {
  if (channel === 'letter_abroad') return sendBy.abroad;
  return channel === null || channel === 'letter' ? sendBy.letter : null;
}

function goesByPost({ channel }: ExitFact): boolean {
  return channel === 'letter' || channel === 'letter_abroad';
}

/** The first day on which this deadline was the one to keep: the day of the decision, or the day after a missed one. */
function firstDayOf(exit: ExitFact, plan: ExitPlan, today: CalendarDate): CalendarDate {
  const { decidedOn } = exit;
  const lastBefore = lastDayThat(
    decidedOn,
    latestOf(decidedOn, today),
    (on) => exit.planOn(on)?.deadline !== plan.deadline,
  );
  return lastBefore === null ? decidedOn : addDays(lastBefore, 1);
}

/**
 * The last day the exit was decided for, once it cannot be reached any more; of a right of which nobody knows the last day
 * the end that ordinary notice led to until the deadline was missed. Null while it can be reached.
 */
function missedEnd(exit: ExitFact, plan: ExitPlan, since: CalendarDate): CalendarDate | null {
  if (plan.ordinaryEnd !== null) return exit.planOn(addDays(since, -1))?.ordinaryEnd ?? null;
  const { decidedEnd, endsOnStated } = exit;
  const { endsOn } = plan;
  return !endsOnStated && decidedEnd !== null && endsOn !== null && endsOn > decidedEnd ? decidedEnd : null;
}

function deadlineInWords({ ground }: ExitFact, plan: ExitPlan, actBy: CalendarDate, today: CalendarDate): Message[] {
  const { deadline, sendBy } = plan;
  if (deadline === null) return [];
  if (isWithdrawal({ ground }, plan) && plan.ordinaryEnd === null) {
    return [message('nudges.unsent.mustBeSent', { deadline })];
  }
  return [
    mustArrive(ground, plan, deadline),
    ...(actBy < deadline ? [message('nudges.notice.stricter', { actBy })] : []),
    sendingInWords(sendBy, { deadline: actBy, actBy, today }),
  ];
}

function mustArrive(
  ground: ExitGround,
  { endsOn, ordinaryEnd, endsLaterEachDay }: ExitPlan,
  deadline: CalendarDate,
): Message {
  if (endsLaterEachDay && endsOn !== null) {
    return message('nudges.unsent.laterEachDay', { deadline, endsOn });
  }
  if (ordinaryEnd === null) {
    return endsOn === null
      ? message('nudges.notice.mustArrive', { deadline })
      : message('nudges.notice.mustArriveToEnd', { deadline, endsOn });
  }
  return ground === 'notice' && endsOn !== null
    ? message('nudges.unsent.named', { deadline, endsOn: ordinaryEnd, named: endsOn })
    : message('nudges.unsent.ordinary', { deadline, endsOn: ordinaryEnd });
}

/** Once a right is over, that it is. */
function rightOverInWords({ ground }: ExitFact, { rightEndedOn: until }: ExitPlan): Message[] {
  if (until === null) return [];
  return [message(ground === 'withdrawal' ? 'exits.right.overToSend' : 'exits.right.over', { until })];
}

/** The end that a notice by the deadline leads to. */
function endInTime({ endsOn, ordinaryEnd }: ExitPlan): CalendarDate | null {
  return ordinaryEnd ?? endsOn;
}

/**
 * The leads of the day by which it has to be on its way, the last day for a letter, the last day, the day after a missed
 * one. Who has just decided is not told the same with weeks to go; in the last days they are asked on the next one whether it
 * went out, since they may be away on those that follow.
 */
function daysToTell(
  { exit, plan, actBy, leadDays, asUndecided }: Pressing,
  post: CalendarDate | null,
  since: CalendarDate,
  today: CalendarDate,
): CalendarDate[] {
  const known = knownSince(exit);
  const byPost = post !== null && goesByPost(exit);
  const first = byPost ? post : actBy;
  const early = asUndecided.filter((lead) => differenceInDays(addDays(first, -lead), known) * 4 >= lead);
  const days = [
    ...daysBefore(actBy, [0, ...leadDays]),
    ...(byPost ? daysBefore(post, [0, ...leadDays]) : []),
    ...(post === null ? [] : [post]),
    ...daysBefore(first, early),
    since,
    ...(differenceInDays(first, known) <= Math.max(...leadDays) ? [addDays(known, 1)] : []),
  ];
  // A right of which nobody knows the last day may end at any time before; in a probation each day of waiting counts.
  const isWaiting = plan.endsLaterEachDay || (plan.ordinaryEnd !== null && exit.ground !== 'notice');
  const between = isWaiting ? daysOfAnyDay(exit, today) : [];
  const apart = between.filter((on) => days.every((other) => Math.abs(differenceInDays(on, other)) > daysApart));
  return [...new Set([...days, ...apart])].filter((on) => on >= since && on > known).toSorted();
}

function daysOfAnyDay(exit: ExitFact, today: CalendarDate): CalendarDate[] {
  const from = knownSince(exit);
  const days = daysOfWaiting.map((waited) => addDays(from, waited));
  const last = days.at(-1) ?? from;
  const further = Math.floor(Math.max(0, differenceInDays(today, last)) / daysBetween);
  return further === 0 ? days : [...days, addDays(last, further * daysBetween)];
}

function examples() {
  const decided = exitExample({ decidedOn: day('2026-09-01'), noticeSentOn: null, enteredOn: day('2026-09-01') });
  return [
    {
      shows: 'a notice for the end of the year that is decided and not sent, two weeks before it has to arrive',
      on: day('2026-09-16'),
      facts: contractExample(day('2026-09-16'), { exit: decided }),
      says: [
        {
          occurrence: '2026-09-30',
          actBy: day('2026-09-30'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the day after that: the contract goes on, and the next deadline is the one to keep',
      on: day('2026-10-01'),
      facts: contractExample(day('2026-10-01'), { exit: decided }),
      says: [
        {
          occurrence: '2027-09-30',
          actBy: day('2027-09-30'),
          stake: { amount: 36_000, currency: 'EUR' },
          urgency: 'soon' as const,
        },
      ],
    },
    {
      shows: 'the same once the notice is out',
      on: day('2026-09-16'),
      facts: contractExample(day('2026-09-16'), { exit: exitExample({ noticeSentOn: day('2026-09-10') }) }),
      says: [],
    },
  ];
}
