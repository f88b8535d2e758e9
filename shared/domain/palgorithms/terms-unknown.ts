import { addDays } from '../calendar-date.ts';
import type { ContractFacts, Palgorithm } from './facts.ts';
import { nudgeKey } from './proposal.ts';
import { priceOn } from './stake.ts';
import { aboutContract, subjectInWords } from './subject.ts';

/** What to ask when nothing is known about the terms. */
const askForAll =
  'Ask the supplier, or look in the contract: when did it start, how long does the first term last, what happens at its end, and how long before must a notice arrive?';

/**
 * Nobody wrote down how the contract can be left: an omission, with the question that would settle it. Free accounts and
 * things bought once need no notice, and a contract that is being left or over needs none any more.
 */
export const termsUnknown: Palgorithm = (facts, preferences, today, format) => {
  if (!lacksTerms(facts) || today < addDays(facts.enteredOn, preferences.terms_unknown.afterDays)) return [];
  const price = priceOn(facts, today);
  if (price !== null && (price.amount === 0 || price.every === null)) return [];
  const questions = facts.outlook === null ? [askForAll] : facts.outlook.unknown.map(({ ask }) => ask);
  return [
    {
      ...aboutContract(facts),
      key: nudgeKey('terms_unknown', facts.id, 'terms'),
      palgorithm: 'terms_unknown',
      title: `Find out the terms of ${subjectInWords(facts)}`,
      because: [
        facts.outlook === null
          ? `It was entered on ${format.date(facts.enteredOn)} without its terms, so no deadline can be worked out.`
          : 'Something about its terms is not known, so no deadline can be worked out.',
        ...questions,
      ],
      actBy: null,
      stake: null,
      urgency: 'later',
      actions: [
        { label: 'Write down the terms', path: 'contracts.get', input: { id: facts.id } },
        { label: 'Not needed for this one', answers: 'nudges.dismiss' },
      ],
    },
  ];
};

/** Whether a running contract has a gap in its terms. */
export function lacksTerms({ exit, outlook, termsUnreadable }: ContractFacts): boolean {
  if (exit !== null || termsUnreadable === true) return false;
  return outlook === null || (outlook.deadlineKind !== 'over' && outlook.unknown.length > 0);
}
