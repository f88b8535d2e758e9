import { addDays, lastDayThat, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import type { Message } from '../words.ts';
import { toldLeadsOfDeadline } from './deadline-leads.ts';
import { definePalgorithm } from './define.ts';
import type { Others } from './others.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts, KeptOutlook } from './facts.ts';
import { daysBefore, isWithinLead, silentOutsideLead } from './lead-days.ts';
import { leave } from './leaving.ts';
import { lacksPriceAfter } from './price-known.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import { stakeAfter } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** A trial ends soon and the contract goes on after it. Where it ends by itself with the trial there is nothing to do. */
export const trialEnding = definePalgorithm({
  name: 'trial_ending',
  about: {
    name: message('palgorithms.trialEnding.name'),
    label: message('palgorithms.trialEnding.label'),
    meaning: message('palgorithms.trialEnding.meaning'),
  },
  watches: 'contract',
  binding: true,
  evenPaused: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [7, 3, 1], label: message('palgorithms.trialEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.outlook?.trialEndsOn == null ? message('palgorithms.missing.trial') : null),
  examples,
  propose(facts, { leadDays }, today, others) {
    const { outlook } = facts;
    const trialEnd = outlook?.trialEndsOn ?? null;
    if (outlook === null || trialEnd === null || facts.terms === null || facts.exit !== null) return silent;
    if (today < facts.terms.startsOn) return silentUntil(facts.terms.startsOn);
    if (outlook.deadlineKind === 'over' || endsWithTrial(outlook, trialEnd)) return silent;
    const actBy = lastDayOfTrial(facts, facts.terms.startsOn, trialEnd);
    const ofNotice = leadsOfItsDeadline(facts, actBy, others);
    const leads = [...leadDays, ...ofNotice];
    if (!isWithinLead(actBy, today, leads)) return silentOutsideLead(actBy, today, leads);
    // A trial that is free says nothing of what comes after it.
    const stake = lacksPriceAfter(facts, trialEnd) ? null : stakeAfter(facts, addDays(trialEnd, 1), actBy);
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: trialEnd,
      title:
        actBy < trialEnd
          ? message('nudges.trial.titleBefore', { subject: subjectInWords(facts) })
          : message('nudges.trial.title', { subject: subjectInWords(facts) }),
      because: reasons(facts, trialEnd, actBy, stake),
      actBy,
      stake,
      urgency: urgencyBy(actBy, today, stake),
      // With the leads of its deadline it is told on each of them, not on its own alone.
      ...(ofNotice.length === 0 ? {} : { tellOn: daysBefore(actBy, leads) }),
      actions: [
        leave(facts, { ground: 'trial' }),
        { label: message('nudges.keep'), answers: 'nudges.done' },
        seeContract(facts),
      ],
    });
  },
});

/**
 * The last day that still avoids being bound: the last one on which ordinary notice ends the contract within the trial,
 * else the last day of the trial itself. A later notice never ends it sooner.
 */
export function lastDayOfTrial(facts: ContractFacts, startsOn: CalendarDate, trialEnd: CalendarDate): CalendarDate {
  const last = lastDayThat(startsOn, trialEnd, (on) => {
    const endsOn = facts.outlookOn(on)?.earliestExit ?? null;
    return endsOn !== null && endsOn <= trialEnd;
  });
  return last ?? trialEnd;
}

/** A trial never shortens the lead of the notice deadline it has. */
function leadsOfItsDeadline(facts: ContractFacts, actBy: CalendarDate, others: Others): readonly number[] {
  const { outlook } = facts;
  if (outlook === null || outlook.nextNoticeDeadline !== actBy || !others.isOn('notice_deadline')) return [];
  return toldLeadsOfDeadline(facts, outlook, actBy, others);
}

/** Whether notice given by the next deadline ends the contract within its trial: then that deadline is the trial's. */
export function leavesBeforeTrialEnds({ trialEndsOn, deadlineKind, earliestExit }: KeptOutlook): boolean {
  return deadlineKind === 'date' && trialEndsOn !== null && earliestExit !== null && earliestExit <= trialEndsOn;
}

function endsWithTrial({ deadlineKind, currentTermEnd }: KeptOutlook, trialEnd: CalendarDate): boolean {
  return deadlineKind === 'not_needed' && currentTermEnd !== null && currentTermEnd <= trialEnd;
}

function reasons(facts: ContractFacts, trialEnd: CalendarDate, actBy: CalendarDate, cost: Money | null): Message[] {
  return [
    ...(actBy < trialEnd ? [message('nudges.trial.notice', { trialEnd })] : []),
    ...(lacksPriceAfter(facts, trialEnd) ? [message('nudges.priceUnknown.beside')] : []),
    whatFollows(facts, trialEnd, actBy, cost),
  ];
}

/** What comes of doing nothing by the last day: the end that a notice on the next one leads to, and what that costs. */
function whatFollows(facts: ContractFacts, trialEnd: CalendarDate, actBy: CalendarDate, cost: Money | null): Message {
  const boundUntil = facts.outlookOn(addDays(actBy, 1))?.earliestExit ?? null;
  if (boundUntil === null || boundUntil <= trialEnd) {
    return cost === null ? message('nudges.trial.goesOn') : message('nudges.trial.goesOnFor', { cost });
  }
  return cost === null
    ? message('nudges.trial.goesOnUntil', { boundUntil })
    : message('nudges.trial.goesOnUntilFor', { boundUntil, cost });
}

function examples() {
  const terms = { startsOn: day('2026-11-01'), trialEndsOn: day('2026-11-30') };
  return [
    {
      shows: 'a trial whose last day is six days away',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms }),
      says: [
        {
          occurrence: '2026-11-30',
          actBy: day('2026-11-30'),
          stake: { amount: 33_000, currency: 'EUR' },
          urgency: 'now' as const,
        },
      ],
    },
    {
      shows: 'a trial with which the contract ends by itself',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), {
        terms: { ...terms, initialTerm: null, endsOn: day('2026-11-30'), renewal: 'none', notice: null },
      }),
      says: [],
    },
  ];
}
