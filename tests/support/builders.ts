import type { InputOf } from '#shared/api/api.ts';
import type { TestDancecard } from './open-test-dancecard.ts';

type AddContract = InputOf<'contracts.add'>;

/** Two years from the start, renewing for a year, three months' notice to the end of the term. */
export const yearlyTerms = {
  startsOn: '2025-03-01',
  initialTerm: { n: 12, unit: 'month' },
  renewal: { n: 12, unit: 'month' },
  notice: { n: 3, unit: 'month', anchor: 'term_end' },
} as const satisfies AddContract['terms'];

/** Open-ended from the first day, any time with a month's notice. */
export const openTerms = {
  startsOn: '2024-01-15',
  initialTerm: null,
  renewal: 'indefinite',
  notice: { n: 1, unit: 'month', anchor: 'any_time' },
} as const satisfies AddContract['terms'];

/** A contract to add: a gym at 49.90 a month with yearly terms, unless said otherwise. */
export function aContract(overrides: Partial<AddContract> = {}): AddContract {
  return {
    supplierName: 'Nordwall Fitness GmbH',
    name: 'Gym',
    terms: yearlyTerms,
    price: { amount: 4990, currency: 'EUR', every: { n: 1, unit: 'month' } },
    ...overrides,
  };
}

/** Adds a contract and gives its ids. */
export async function addContract(dancecard: TestDancecard, overrides: Partial<AddContract> = {}) {
  return dancecard.value('contracts.add', aContract(overrides));
}
