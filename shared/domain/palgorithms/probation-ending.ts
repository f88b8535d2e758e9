import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { leave } from './leaving.ts';
import { sayingOn, silent, silentUntil } from './said.ts';
import { stakeAfter } from './stake.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** A probation with a short notice ends soon; after it the contract binds for longer. */
export const probationEnding = definePalgorithm({
  name: 'probation_ending',
  about: {
    name: message('palgorithms.probationEnding.name'),
    label: message('palgorithms.probationEnding.label'),
    meaning: message('palgorithms.probationEnding.meaning'),
  },
  watches: 'contract',
  binding: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [14, 7, 3, 1], label: message('palgorithms.probationEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.terms?.probation == null ? message('palgorithms.missing.probation') : null),
  examples,
  propose(facts, { leadDays }, today) {
    if (facts.namesRareClauses === false || facts.terms?.probation == null || facts.exit !== null) return silent;
    if (today < facts.terms.startsOn) return silentUntil(facts.terms.startsOn);
    const last = facts.outlookOn(today)?.probationEndsOn ?? null;
    if (last === null) return silent;
    if (!isWithinLead(last, today, leadDays)) return silentOutsideLead(last, today, leadDays);
    const leftOn = facts.outlookOn(last)?.earliestExit ?? null;
    const boundUntil = facts.outlookOn(addDays(last, 1))?.earliestExit ?? null;
    if (leftOn !== null && boundUntil !== null && boundUntil <= addDays(leftOn, 1)) return silent;
    const stake = stakeAfter(facts, addDays(last, 1), leftOn ?? last);
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: last,
      title: message('nudges.probation.title', { subject: subjectInWords(facts) }),
      because: reasons(leftOn, boundUntil),
      actBy: last,
      stake,
      urgency: urgencyBy(last, today, stake),
      actions: [leave(facts), { label: message('nudges.keep'), answers: 'nudges.done' }, seeContract(facts)],
    });
  },
});

function reasons(leftOn: CalendarDate | null, boundUntil: CalendarDate | null): Message[] {
  return [
    leftOn === null ? message('nudges.probation.last') : message('nudges.probation.lastLeadsTo', { leftOn }),
    ...(boundUntil === null ? [] : [message('nudges.probation.boundUntil', { boundUntil })]),
  ];
}

function examples() {
  const terms = {
    startsOn: day('2026-09-01'),
    probation: { length: { n: 3, unit: 'month' }, notice: { n: 2, unit: 'week' } },
  } as const satisfies Partial<ContractFacts['terms']>;
  return [
    {
      shows: 'a probation whose last day is six days away',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms }),
      says: [
        {
          occurrence: '2026-11-30',
          actBy: day('2026-11-30'),
          stake: { amount: 27_000, currency: 'EUR' },
          urgency: 'now' as const,
        },
      ],
    },
    {
      shows: 'a probation that has just begun',
      on: day('2026-09-10'),
      facts: contractExample(day('2026-09-10'), { terms }),
      says: [],
    },
  ];
}
