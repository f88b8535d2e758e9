import type { InputOf } from '#shared/api/api.ts';

type AddContract = InputOf<'contracts.add'>;

/**
 * A gym for a year at a time from 1 March 2025, three months' notice: on 22 November 2026 the term ends on 28 February
 * 2027, and notice must be there by 30 November 2026.
 */
export const gym = {
  supplierName: 'Nordwall Fitness',
  name: 'Gym',
  terms: {
    startsOn: '2025-03-01',
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
  },
  price: { amount: 4990, currency: 'EUR', every: { n: 1, unit: 'month' } },
} as const satisfies AddContract;

/** Electricity that runs on and may be left with two weeks' notice on any day. */
export const power = {
  supplierName: 'Flussstrom',
  name: 'Electricity',
  terms: {
    startsOn: '2024-01-15',
    initialTerm: null,
    renewal: 'indefinite',
    notice: { n: 14, unit: 'day', anchor: 'any_time' },
  },
  price: { amount: 8450, currency: 'EUR', every: { n: 1, unit: 'month' } },
} as const satisfies AddContract;

/** Insurance whose year began on 1 January, one month's notice: by 30 November. */
export const car = {
  supplierName: 'Harz Insurance',
  name: 'Car insurance',
  terms: {
    startsOn: '2023-01-01',
    initialTerm: { n: 12, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
  },
  price: { amount: 42_000, currency: 'EUR', every: { n: 1, unit: 'year' } },
} as const satisfies AddContract;
