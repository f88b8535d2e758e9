import { addDays, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Money } from '../money.ts';
import { definePalgorithm } from './define.ts';
import { day } from './example-facts.ts';
import type { HouseholdFacts } from './household-facts.ts';
import type { NudgeDraft } from './proposal.ts';
import { sayingOn, silent, silentUntil } from './said.ts';

const name = 'commitments_above';

/** Each step above the sum is so many times the one before. */
const step = 1.15;

/** For how many days it is fine once the person said so. */
const daysFine = 365;

/** Who said that it is fine is asked again within that time where it is so many steps more since: a sixth at least. */
const stepsMore = 2;

/**
 * All contracts together come to more in a month, or in a year, than the person set; once a year for each sum, and again
 * where it became much more since. Reckoned as on the page of costs. A currency without a rate is left out, and said to
 * be.
 */
export const commitmentsAbove = definePalgorithm({
  name,
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
  missing: (_facts, { month, year }) => (month === null && year === null ? message('palgorithms.missing.sum') : null),
  examples,
  propose(facts, { month, year }, today) {
    // What is said of the month is true of the year as well.
    const draft = isAbove(facts, 'month', month)
      ? over(facts, 'month', month, today)
      : over(facts, 'year', year, today);
    if (draft !== null) return sayingOn(today, draft);
    // What is paid changes with the day, as contracts begin and end.
    return month === null && year === null ? silent : silentUntil(addDays(today, 1));
  },
});

function isAbove(facts: HouseholdFacts, span: 'month' | 'year', limit: Money | null): limit is Money {
  return limit !== null && costOf(facts, span, limit).amount > limit.amount;
}

function costOf(facts: HouseholdFacts, span: 'month' | 'year', { currency }: Money): Money {
  const { monthly, yearly } = facts.costIn(currency);
  return span === 'month' ? monthly : yearly;
}

function over(
  facts: HouseholdFacts,
  span: 'month' | 'year',
  limit: Money | null,
  today: CalendarDate,
): NudgeDraft | null {
  if (!isAbove(facts, span, limit)) return null;
  const { leftOut } = facts.costIn(limit.currency);
  const cost = costOf(facts, span, limit);
  const sum = `${span} ${limit.amount} ${limit.currency}`;
  const steps = stepsAbove(cost, limit);
  const fine = stepsAnswered(facts, sum, today);
  if (fine !== null && steps < fine + stepsMore) return null;
  return {
    // It is the one thing that is called nothing.
    subject: { type: 'household', id: facts.id, name: '' },
    occurrence: `${sum} ${today.slice(0, 4)} ${steps}`,
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

/** How many steps above the sum it is, rounded down. */
function stepsAbove(cost: Money, limit: Money): number {
  return limit.amount === 0 ? 0 : Math.floor(Math.log(cost.amount / limit.amount) / Math.log(step));
}

/** The most steps to which the person said within a year that it is fine; null when they did not. */
function stepsAnswered({ decisions }: HouseholdFacts, sum: string, today: CalendarDate): number | null {
  const answered = decisions
    .filter(
      ({ palgorithm, occurrence, answeredOn }) =>
        palgorithm === name && occurrence.startsWith(`${sum} `) && addDays(answeredOn, daysFine) > today,
    )
    .map(({ occurrence }) => Number(occurrence.split(' ').at(-1)));
  return answered.length === 0 ? null : Math.max(...answered);
}

function euros(amount: number): Money {
  return { amount, currency: 'EUR' };
}

function examples() {
  const on = day('2026-11-24');
  const facts: HouseholdFacts = {
    id: 'household',
    costIn: () => ({ monthly: euros(121_000), yearly: euros(1_452_000), leftOut: ['CHF'] }),
    decisions: [],
  };
  const fine = (occurrence: string): HouseholdFacts => ({
    ...facts,
    decisions: [{ palgorithm: name, occurrence, answer: 'done', answeredOn: day('2026-03-01') }],
  });
  return [
    {
      shows: 'contracts for 1,210 a month where 1,200 were set',
      on,
      facts,
      settings: { month: euros(120_000) },
      says: [{ occurrence: 'month 120000 EUR 2026 0', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same where 14,000 a year were set',
      on,
      facts,
      settings: { year: euros(1_400_000) },
      says: [{ occurrence: 'year 1400000 EUR 2026 0', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'a sum that was far exceeded, where the person had said it is fine when it was hardly',
      on,
      facts: fine('month 80000 EUR 2026 0'),
      settings: { month: euros(80_000) },
      says: [{ occurrence: 'month 80000 EUR 2026 2', actBy: null, stake: null, urgency: 'later' as const }],
    },
    {
      shows: 'the same where it is a little more than what was fine',
      on,
      facts: fine('month 80000 EUR 2026 1'),
      settings: { month: euros(80_000) },
      says: [],
    },
    { shows: 'the same where 1,210 were set', on, facts, settings: { month: euros(121_000) }, says: [] },
    { shows: 'the same where no sum was set', on, facts, says: [] },
  ];
}
