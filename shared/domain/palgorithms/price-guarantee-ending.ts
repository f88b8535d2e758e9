import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import type { ContractFacts } from './facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nudgeKey } from './proposal.ts';
import { sayingOn, silent } from './said.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';

const name = 'price_guarantee_ending';

/** A promised price ends soon: after that day it may change, and it is time to ask or to look elsewhere. */
export const priceGuaranteeEnding = definePalgorithm({
  name,
  about: {
    name: message('palgorithms.priceGuaranteeEnding.name'),
    label: message('palgorithms.priceGuaranteeEnding.label'),
    meaning: message('palgorithms.priceGuaranteeEnding.meaning'),
  },
  watches: 'contract',
  settings: {
    leadDays: { kind: 'leadDays', preset: [60, 14], label: message('palgorithms.priceGuaranteeEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => (facts.terms?.priceGuaranteedUntil == null ? message('palgorithms.missing.guarantee') : null),
  examples,
  propose(facts, { leadDays }, today) {
    if (facts.namesRareClauses === false || facts.exit !== null) return silent;
    const until = facts.terms?.priceGuaranteedUntil ?? null;
    if (until === null || facts.outlook === null || facts.outlook.deadlineKind === 'over') return silent;
    if (endsBefore(facts, until) || isPriceKnownAfter(facts, until)) return silent;
    if (!isWithinLead(until, today, leadDays)) return silentOutsideLead(until, today, leadDays);
    const { earliestExit } = facts.outlook;
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: until,
      title: message('nudges.priceGuarantee.title', { subject: subjectInWords(facts) }),
      because: [
        message('nudges.priceGuarantee.until'),
        ...(earliestExit === null || earliestExit <= until
          ? []
          : [message('nudges.priceGuarantee.boundUntil', { earliestExit })]),
      ],
      actBy: until,
      stake: null,
      urgency: 'later',
      actions: [
        lookElsewhere(facts, nudgeKey(name, facts.id, until), 'expiry'),
        { label: message('nudges.keep'), answers: 'nudges.done' },
        seeContract(facts),
      ],
    });
  },
});

/** Whether the contract ends by itself while the price is still promised. */
function endsBefore({ outlook }: ContractFacts, until: string): boolean {
  return outlook?.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null && outlook.currentTermEnd <= until;
}

/** Whether the price that follows the promise is known already: whoever announced it is spoken of by others. */
function isPriceKnownAfter({ priceChangeAhead, prices }: ContractFacts, until: string): boolean {
  return priceChangeAhead && prices.some(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > until);
}

function examples() {
  const dearer = { ...monthlyPrice, id: 'price-2', effectiveFrom: day('2027-01-01') };
  const terms = { priceGuaranteedUntil: day('2026-11-30') };
  return [
    {
      shows: 'a price that is promised for six more days',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms }),
      says: [{ occurrence: '2026-11-30', actBy: day('2026-11-30'), stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same where the price that follows is announced already',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), { terms, prices: [monthlyPrice, dearer], priceChangeAhead: true }),
      says: [],
    },
    {
      shows: 'a price that is promised for as long as the contract lasts, which ends by itself',
      on: day('2026-11-24'),
      facts: contractExample(day('2026-11-24'), {
        terms: { renewal: 'none', priceGuaranteedUntil: day('2026-12-31') },
      }),
      says: [],
    },
  ];
}
