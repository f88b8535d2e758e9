import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import { definePalgorithm } from './define.ts';
import { day } from './example-facts.ts';
import type { HouseholdFacts } from './household-facts.ts';
import type { NudgeDraft } from './proposal.ts';
import { sayingOn, silent, silentUntil } from './said.ts';

/**
 * All contracts together come to more in a month, or in a year, than the person set; once a year for each sum. Reckoned
 * as on the page of costs. A currency without a rate is left out, and said to be.
 */
export const commitmentsAbove = definePalgorithm({
  name: 'commitments_above',
  about: {
    name: message('palgorithms.commitmentsAbove.name'),
    label: message('palgorithms.commitmentsAbove.label'),
    meaning: message('palgorithms.commitmentsAbove.meaning'),
  },
  watches: 'household',
  settings: {
    month: { kind: 'money', preset: null, label: message('palgorithms.commitmentsAbove.month') },
    year: { kind: 'money', preset: null, label: message('palgorithms.commitmentsAbove.year') },
  },
  lead: { by: 'once' },
  examples,
  propose(facts, { month, year }, today) {
    const draft = over(facts, 'month', month, today) ?? over(facts, 'year', year, today);
    if (draft !== null) return sayingOn(today, draft);
    // What is paid changes with the day, as contracts begin and end.
    return month === null && year === null ? silent : silentUntil(addDays(today, 1));
  },
});

function over(
  facts: HouseholdFacts,
  span: 'month' | 'year',
  limit: Money | null,
  today: CalendarDate,
): NudgeDraft | null {
  if (limit === null) return null;
  const { monthly, yearly, leftOut } = facts.costIn(limit.currency);
  const cost = span === 'month' ? monthly : yearly;
  if (cost.amount <= limit.amount) return null;
  return {
    // It is the one thing that is called nothing.
    subject: { type: 'household', id: facts.id, name: '' },
    occurrence: `${span} ${limit.amount} ${limit.currency} ${today.slice(0, 4)}`,
    supplierId: null,
    supplierName: null,
    contractId: null,
    title:
      span === 'month' ? message('nudges.commitmentsAbove.titleMonth') : message('nudges.commitmentsAbove.titleYear'),
    because: [
      span === 'month'
        ? message('nudges.commitmentsAbove.month', { cost, limit })
        : message('nudges.commitmentsAbove.year', { cost, limit }),
      ...(leftOut.length === 0 ? [] : [message('nudges.commitmentsAbove.leftOut', { currencies: leftOut.join(', ') })]),
      message('nudges.commitmentsAbove.ways'),
    ],
    actBy: null,
    stake: null,
    urgency: 'later',
    actions: [
      { label: message('nudges.commitmentsAbove.see'), path: 'money.commitments', input: {} },
      { label: message('nudges.commitmentsAbove.fine'), answers: 'nudges.done' },
    ],
  };
}

function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}

function examples() {
  const on = day('2026-11-24');
  const facts: HouseholdFacts = {
    id: 'household',
    costIn: () => ({ monthly: euros(121_000), yearly: euros(1_452_000), leftOut: ['CHF'] }),
  };
  return [
    {
      shows: 'contracts for 1,210 a month where 1,200 were set',
      on,
      facts,
      settings: { month: euros(120_000) },
      says: [{ occurrence: 'month 120000 EUR 2026', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same where 14,000 a year were set',
      on,
      facts,
      settings: { year: euros(1_400_000) },
      says: [{ occurrence: 'year 1400000 EUR 2026', actBy: null, stake: null, urgency: 'later' as const }],
    },
    { shows: 'the same where 1,210 were set', on, facts, settings: { month: euros(121_000) }, says: [] },
    { shows: 'the same where no sum was set', on, facts, says: [] },
  ];
}
