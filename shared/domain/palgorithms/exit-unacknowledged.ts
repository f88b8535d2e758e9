import { addDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import { daysFollowed } from '../exits/exit-stage.ts';
import type { ExitPlan } from '../exits/exit-plan.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { toldLeadsOfDeadline } from './deadline-leads.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day, exitExample } from './example-facts.ts';
import type { ContractFacts, ExitFact } from './facts.ts';
import { type Said, sayingInOtherWords, sayingOn, sayingUntil, silent, silentUntil } from './said.ts';
import { daysBefore, isWithinLead, silentOutsideLead } from './lead-days.ts';
import { nextPriceOn, onePayment, priceOn, stakeOfMissing } from './stake.ts';
import { acknowledge, ifMissedInWords, stepsWhileUnsent } from './exit-steps.ts';
import { daysToGiveAgain } from './exit-given-again.ts';
import { exitUnsent, isToBeSent } from './exit-unsent.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy, urgencyRisesOn, type Urgency } from './urgency.ts';

/** How many days before the last day a missing answer is told once more. */
const daysBeforeEnd = 7;

/** How many days after the end, or after an answer was due where no end is known, it is told for the last time. */
const daysUntilAgain = 60;

/** Of a contract that may be going on it is told when its next last day for notice is first spoken of, and on these days before it. */
const daysToRemind = [14, 3];

/** An exit without a known last day is not followed for longer than this after the notice. */
const daysWithoutEnd = 365;

const name = 'exit_unacknowledged';

/**
 * The supplier has not confirmed an exit: the notice went out a while ago and no answer came, or it was never sent.
 * Also after the end, when it is over for the person and the supplier may not know.
 */
export const exitUnacknowledged = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.exitUnacknowledged.name'),
    label: message('palgorithms.exitUnacknowledged.label'),
    meaning: message('palgorithms.exitUnacknowledged.meaning'),
  },
  watches: 'contract',
  evenPaused: true,
  settings: {
    /** Days after the notice was sent. */
    afterDays: {
      kind: 'days',
      preset: 14,
      label: message('palgorithms.exitUnacknowledged.afterDays'),
      said: (n) => message('palgorithms.said.after', { n }),
    },
    /** For how many days after the end it is still followed. */
    daysAfterEnd: {
      kind: 'days',
      preset: daysFollowed,
      label: message('palgorithms.exitUnacknowledged.daysAfterEnd'),
      said: (n) => message('palgorithms.exitUnacknowledged.saidDaysAfterEnd', { n }),
    },
  },
  lead: { by: 'named' },
  missing: (facts) => (facts.exit === null ? message('palgorithms.missing.exit') : null),
  examples,
  propose(facts, { afterDays, daysAfterEnd }, today, others) {
    const { exit } = facts;
    if (exit === null || exit.acknowledgedOn !== null) return silent;
    const { noticeSentOn: sentOn } = exit;
    if (!isFollowed(exit, today, daysAfterEnd)) {
      const wasFollowed = exit.enteredOn <= lastFollowed(exit, daysAfterEnd);
      return sentOn === null && exit.endsOnStated && wasFollowed ? goesOn(facts, exit, today, others) : silent;
    }
    const over = addDays(lastFollowed(exit, daysAfterEnd), 1);
    if (sentOn === null) return unsent(facts, exit, { afterDays, over }, today);
    const patient = addDays(sentOn, afterDays);
    if (today < patient) return silentUntil(patient);
    const again = others.isOn(exitUnsent.name) ? givenAgain(facts, exit, today) : null;
    if (again !== null && today >= again.opens) return silentUntil(addDays(again.until, 1));
    const values = { supplier: facts.supplierName, name: facts.name };
    const withdraws = exit.ground === 'withdrawal';
    const sameUntil = again === null ? over : earliestOf(over, again.opens);
    return sayingInOtherWords(today, sameUntil, [nextPriceOn(facts, today), ...turnsOf(exit)], {
      ...common(facts, exit, today, patient),
      occurrence: sentOn,
      title: hasEnded(exit, today)
        ? message('nudges.exit.titleEnded', values)
        : message('nudges.exit.titleEnds', values),
      because: [
        message(withdraws ? 'nudges.exit.sentWithdrawal' : 'nudges.exit.sent', { sentOn }),
        ...endInWords(exit, today),
        message(withdraws ? 'nudges.exit.askWithdrawal' : 'nudges.exit.ask'),
      ],
      actions: [acknowledge(exit), { label: message('nudges.exit.done'), answers: 'nudges.done' }, seeContract(facts)],
    });
  },
});

/** When the notice is asked for again, since it came before its window: nothing else is asked meanwhile. */
function givenAgain({ namesRareClauses }: ContractFacts, exit: ExitFact, today: CalendarDate) {
  const plan = namesRareClauses === false ? null : exit.planOn(today);
  const again = plan === null ? null : daysToGiveAgain(plan);
  return again !== null && today <= again.until ? again : null;
}

interface Unsent {
  readonly afterDays: number;
  /** The first day on which it is not followed any more, as far as that is known today. */
  readonly over: CalendarDate;
}

/** The last day was named and nothing says that a notice went out: it is asked for once the days after the decision are over. */
function unsent(facts: ContractFacts, exit: ExitFact, { afterDays, over }: Unsent, today: CalendarDate): Said {
  const plan = exit.planOn(today);
  if (plan === null || !exit.endsOnStated) return silent;
  if (isToBeSent(facts, exit, plan, today)) {
    return silentUntil(plan.deadline === null ? over : earliestOf(over, addDays(plan.deadline, 1)));
  }
  if (facts.outlook?.deadlineKind === 'not_needed' || facts.outlook?.deadlineKind === 'over') return silent;
  const from = addDays(exit.decidedOn, afterDays);
  if (today < from) return silentUntil(from);
  const names = { supplier: facts.supplierName, name: facts.name };
  if (exit.ground === 'agreement') {
    return sayingUntil(today, over, {
      ...common(facts, exit, today, from),
      occurrence: 'unsent',
      title: hasEnded(exit, today) ? message('nudges.exit.titleEnded', names) : message('nudges.exit.titleEnds', names),
      because: [message('nudges.exit.agreed'), ...endInWords(exit, today), message('nudges.exit.askAgreed')],
      actions: [acknowledge(exit), { label: message('nudges.exit.done'), answers: 'nudges.done' }, seeContract(facts)],
    });
  }
  return sayingUntil(today, over, {
    ...common(facts, exit, today, from),
    occurrence: 'unsent',
    title: message('nudges.exit.titleUnsent', names),
    because: [
      message('nudges.exit.unsent', { decidedOn: exit.decidedOn }),
      ...(lateInWords(facts, exit, plan) ?? endInWords(exit, today)),
    ],
    actions: [...stepsWhileUnsent(exit), seeContract(facts)],
  });
}

/**
 * What an ordinary notice that arrives today comes to, where it is too late for the day that was named. By a right that
 * still lasts the contract may end before: null.
 */
function lateInWords({ outlook }: ContractFacts, { ground, endsOn }: ExitFact, plan: ExitPlan): Message[] | null {
  const earliest = outlook?.earliestExit ?? null;
  if (ground !== 'notice' && plan.rightEndedOn === null) return null;
  return endsOn !== null && earliest !== null && earliest > endsOn
    ? [message('nudges.exit.late', { earliest, endsOn })]
    : null;
}

/**
 * The day that was named is long over, and neither a notice nor a confirmation is noted: where the contract renewed it goes
 * on, and is spoken of before each further last day for notice until the person says what became of it.
 */
function goesOn(facts: ContractFacts, exit: ExitFact, today: CalendarDate, others: Others): Said {
  const { outlook } = facts;
  const deadline = outlook?.deadlineKind === 'date' ? outlook.nextNoticeDeadline : null;
  if (outlook === null || deadline === null || exit.endsOn === null) return silent;
  // Whoever let it be once means it.
  if (facts.decisions.some(({ palgorithm }) => palgorithm === name)) return silent;
  const leads = toldLeadsOfDeadline(facts, outlook, deadline, others);
  if (leads.length === 0) return silent;
  if (!isWithinLead(deadline, today, leads)) return silentOutsideLead(deadline, today, leads);
  const stake = stakeOfMissing(facts, outlook);
  const { exitIfMissed: until } = outlook;
  return sayingOn(today, {
    ...common(facts, exit, today, today),
    occurrence: `unsent ${deadline}`,
    title: message('nudges.exit.titleNeverSent', { subject: subjectInWords(facts) }),
    because: [
      message('nudges.exit.unsent', { decidedOn: exit.decidedOn }),
      message('nudges.exit.neverSent', { endsOn: exit.endsOn }),
      message('nudges.notice.mustArrive', { deadline }),
      ...ifMissedInWords(until, stake),
    ],
    actBy: deadline,
    stake,
    urgency: urgencyBy(deadline, today, stake),
    tellOn: daysBefore(deadline, [Math.max(...leads), ...daysToRemind]),
    actions: [
      ...stepsWhileUnsent(exit),
      { label: message('nudges.exit.done'), answers: 'nudges.dismiss' },
      seeContract(facts),
    ],
  });
}

function lastFollowed(exit: ExitFact, daysAfterEnd: number): CalendarDate {
  return exit.endsOn === null
    ? addDays(exit.noticeSentOn ?? exit.decidedOn, daysWithoutEnd)
    : addDays(exit.endsOn, daysAfterEnd);
}

function isFollowed(exit: ExitFact, today: CalendarDate, daysAfterEnd: number): boolean {
  const until = lastFollowed(exit, daysAfterEnd);
  return today <= until && exit.enteredOn <= until;
}

function common(facts: ContractFacts, exit: ExitFact, today: CalendarDate, from: CalendarDate) {
  return {
    ...aboutContract(facts),
    subject: { type: 'exit', id: exit.id, name: subjectInWords(facts) },
    actBy: lastDayToAct(exit, today),
    stake: onePayment(priceOn(facts, today)),
    urgency: urgencyOf(exit, today),
    tellOn: daysToTell(exit, from),
  } as const;
}

function lastDayToAct(exit: ExitFact, today: CalendarDate): CalendarDate | null {
  return hasEnded(exit, today) ? null : exit.endsOn;
}

function hasEnded({ endsOn }: ExitFact, today: CalendarDate): boolean {
  return endsOn !== null && endsOn < today;
}

/** Rising as the last day nears. Once it is over there is something to look after, and no day that could be missed. */
function urgencyOf(exit: ExitFact, today: CalendarDate): Urgency {
  const { endsOn } = exit;
  if (endsOn === null) return 'soon';
  return hasEnded(exit, today) ? 'later' : urgencyBy(endsOn, today, null);
}

/** The days on which it becomes more pressing, and the first after its end. */
function turnsOf({ endsOn }: ExitFact): CalendarDate[] {
  return endsOn === null ? [] : [...urgencyRisesOn(endsOn), addDays(endsOn, 1)];
}

/** When an answer is due, shortly before the last day, when it is over and they may still charge, and once more later. */
function daysToTell({ endsOn }: ExitFact, from: CalendarDate): CalendarDate[] {
  if (endsOn === null) return [from, addDays(from, daysUntilAgain)];
  return [from, addDays(endsOn, -daysBeforeEnd), addDays(endsOn, 1), addDays(endsOn, daysUntilAgain)]
    .filter((on) => on >= from)
    .toSorted();
}

function endInWords(exit: ExitFact, today: CalendarDate): Message[] {
  const { endsOn } = exit;
  if (endsOn === null) return [];
  return [hasEnded(exit, today) ? message('nudges.exit.ended', { endsOn }) : message('nudges.exit.ends')];
}

function examples() {
  const sent = exitExample();
  return [
    {
      shows: 'a notice that went out three weeks ago without an answer',
      on: day('2026-10-22'),
      facts: contractExample(day('2026-10-22'), { exit: sent }),
      says: [
        {
          occurrence: '2026-10-01',
          actBy: day('2026-12-31'),
          stake: { amount: 3_000, currency: 'EUR' },
          urgency: 'later' as const,
        },
      ],
    },
    {
      shows: 'the same once they confirmed it',
      on: day('2026-10-22'),
      facts: contractExample(day('2026-10-22'), { exit: exitExample({ acknowledgedOn: day('2026-10-09') }) }),
      says: [],
    },
  ];
}
