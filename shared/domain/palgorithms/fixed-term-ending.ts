import { differenceInDays } from '../calendar-date.ts';
import type { Palgorithm } from './facts.ts';
import { fittedLeadDays, isWithinLead } from './lead-days.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey } from './proposal.ts';
import { aboutContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';

/** A contract ends by itself soon and nothing takes over. */
export const fixedTermEnding: Palgorithm = (facts, preferences, today, format) => {
  const { outlook } = facts;
  if (outlook === null || facts.exit !== null || outlook.deadlineKind !== 'not_needed') return [];
  const lastDay = outlook.currentTermEnd;
  const { leadDays } = preferences.fixed_term_ending;
  if (lastDay === null || !isWithinLead(lastDay, today, leadDays)) return [];
  const length = outlook.currentTermStart === null ? Infinity : differenceInDays(lastDay, outlook.currentTermStart) + 1;
  if (!isWithinLead(lastDay, today, fittedLeadDays(leadDays, length)) || facts.successor !== null) return [];
  const endsWithTrial = outlook.trialEndsOn !== null && outlook.trialEndsOn >= lastDay;
  const key = nudgeKey('fixed_term_ending', facts.id, lastDay);
  return [
    {
      ...aboutContract(facts),
      key,
      palgorithm: 'fixed_term_ending',
      title: `${subjectInWords(facts)} ends by itself on ${format.date(lastDay)}: decide what comes after`,
      because: [
        `It runs until ${format.date(lastDay)}${endsWithTrial ? ', the last day of its trial,' : ''} and does not renew. No notice is needed.`,
        'Nothing is written down here that follows it. If you still need it, arrange what comes next in time.',
      ],
      actBy: lastDay,
      stake: null,
      urgency: urgencyBy(lastDay, today, null),
      actions: [
        { label: 'Arranged, or not needed', answers: 'nudges.done' },
        lookElsewhere(facts, key, 'expiry'),
        { label: 'See the contract', path: 'contracts.get', input: { id: facts.id } },
      ],
    },
  ];
};
