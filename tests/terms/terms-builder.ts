import type { Terms } from '#shared/domain/terms/terms.ts';
import { day } from './day.ts';

/** A German gym contract since 2022: a year, then open-ended, a month's notice; with what a test changes. */
export function someTerms(changes: Partial<Terms> = {}): Terms {
  return {
    startsOn: day('2026-02-01'),
    initialTerm: { n: 12, unit: 'month' },
    renewal: 'indefinite',
    notice: { n: 1, unit: 'month', anchor: 'term_end' },
    ...changes,
  };
}

/** A contract of the old kind: 24 months from 15 June 2020, then year by year, three months' notice. */
export function yearlyRenewingTerms(changes: Partial<Terms> = {}): Terms {
  return {
    startsOn: day('2020-06-15'),
    initialTerm: { n: 24, unit: 'month' },
    renewal: { n: 12, unit: 'month' },
    notice: { n: 3, unit: 'month', anchor: 'term_end' },
    ...changes,
  };
}
