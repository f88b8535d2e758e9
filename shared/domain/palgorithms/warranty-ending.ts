import { message } from '../message.ts';
import { definePalgorithm } from './define.ts';
import { contractExample, day, monthlyPrice } from './example-facts.ts';
import { isWithinLead, silentOutsideLead } from './lead-days.ts';
import { sayingOn, silent } from './said.ts';
import { aboutContract, seeContract, subjectInWords } from './subject.ts';
import { urgencyBy } from './urgency.ts';
import { isWarranty } from './warranty.ts';

/** A warranty or a guarantee ends: the last days in which what is broken can be claimed. Nothing is left, nothing renewed. */
export const warrantyEnding = definePalgorithm({
  name: 'warranty_ending',
  about: {
    name: message('palgorithms.warrantyEnding.name'),
    label: message('palgorithms.warrantyEnding.label'),
    meaning: message('palgorithms.warrantyEnding.meaning'),
  },
  watches: 'contract',
  comesForward: true,
  evenPaused: true,
  settings: {
    leadDays: { kind: 'leadDays', preset: [45, 14, 3], label: message('palgorithms.warrantyEnding.leadDays') },
  },
  lead: { by: 'days', days: ({ leadDays }) => leadDays },
  missing: (facts) => {
    if (isWarranty(facts)) return facts.terms === null ? message('palgorithms.missing.start') : null;
    return facts.category == null ? message('palgorithms.missing.category') : null;
  },
  examples,
  propose(facts, { leadDays }, today) {
    const { outlook } = facts;
    if (outlook === null || facts.exit !== null || outlook.deadlineKind !== 'not_needed') return silent;
    const lastDay = outlook.currentTermEnd;
    if (lastDay === null || !isWarranty(facts)) return silent;
    if (!isWithinLead(lastDay, today, leadDays)) return silentOutsideLead(lastDay, today, leadDays);
    return sayingOn(today, {
      ...aboutContract(facts),
      occurrence: lastDay,
      title: message('nudges.fixedTerm.titleWarranty', { subject: subjectInWords(facts) }),
      because: [message('nudges.warranty.look'), message('nudges.fixedTerm.warranty')],
      actBy: lastDay,
      stake: null,
      urgency: urgencyBy(lastDay, today, null),
      actions: [{ label: message('nudges.fixedTerm.claimed'), answers: 'nudges.done' }, seeContract(facts)],
    });
  },
});

function examples() {
  const on = day('2026-12-01');
  const terms = { renewal: 'none', notice: null } as const;
  const paidOnce = { ...monthlyPrice, price: { ...monthlyPrice.price, every: null } };
  return [
    {
      shows: 'the warranty of a washing machine in its last month',
      on,
      facts: contractExample(on, { name: 'Washing machine, warranty', terms, prices: [paidOnce] }),
      says: [{ occurrence: '2026-12-31', actBy: day('2026-12-31'), stake: null, urgency: 'soon' as const }],
    },
    {
      shows: 'a gym that ends by itself: that is a decision, and no claim',
      on,
      facts: contractExample(on, { terms }),
      says: [],
    },
    {
      shows: 'the warranty after its last day',
      on: day('2027-01-01'),
      facts: contractExample(day('2027-01-01'), { name: 'Washing machine, warranty', terms, prices: [paidOnce] }),
      says: [],
    },
  ];
}
