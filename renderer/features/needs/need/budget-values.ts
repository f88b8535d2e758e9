import type { NeedRecord } from '../words.ts';

type Budget = NonNullable<NeedRecord['budget']>;

/** What may be spent, as messages take it. */
export function budgetValues({ amount, currency, per }: Budget) {
  return { amount: { amount, currency }, per: per === 'month' ? per : 'other' } as const;
}
