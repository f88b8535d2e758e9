import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { costOfMissing, yearlyCost, type Price } from '#shared/domain/terms/cost.ts';
import { termsOutlook } from '#shared/domain/terms/terms-outlook.ts';
import { someDay } from './arbitrary-terms.ts';
import { day } from './day.ts';
import { someTerms, yearlyRenewingTerms } from './terms-builder.ts';

function price(changes: Partial<Price> = {}): Price {
  return { amount: 2990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100, ...changes };
}

test('[money-3] a missed year costs twelve months, one payment of a year, and 53 begun weeks', () => {
  const outlook = termsOutlook(yearlyRenewingTerms(), day('2026-11-22'));
  expect(costOfMissing(price(), outlook)).toEqual({ amount: 12 * 2990, currency: 'EUR' });
  expect(costOfMissing(price({ every: { n: 1, unit: 'year' } }), outlook)?.amount).toBe(2990);
  expect(costOfMissing(price({ every: { n: 1, unit: 'week' } }), outlook)?.amount).toBe(53 * 2990);
  expect(costOfMissing(price({ every: { n: 2, unit: 'year' } }), outlook)?.amount).toBe(2990);
});

test('short months and leap years cost one cycle each, however the days fall', () => {
  fc.assert(
    fc.property(someDay(), fc.constantFrom('month' as const, 'year' as const), (startsOn, unit) => {
      const cycle = { n: 1, unit };
      const terms = yearlyRenewingTerms({
        startsOn,
        initialTerm: cycle,
        renewal: cycle,
        notice: { n: 0, unit: 'day', anchor: 'term_end' },
      });
      const outlook = termsOutlook(terms, addDays(startsOn, 500), { working: false });
      expect(costOfMissing(price({ every: cycle }), outlook)?.amount).toBe(2990);
    }),
  );
});

test('the share is taken once and rounded half up, in whole numbers', () => {
  const outlook = termsOutlook(yearlyRenewingTerms(), day('2026-11-22'));
  expect(costOfMissing(price({ amount: 1000, sharePercent: 33.33 }), outlook)?.amount).toBe(4000);
  expect(costOfMissing(price({ amount: 1, every: { n: 1, unit: 'year' }, sharePercent: 50 }), outlook)?.amount).toBe(1);
  expect(costOfMissing(price({ sharePercent: 0 }), outlook)?.amount).toBe(0);
  expect(costOfMissing(price({ amount: 900_000_000_000 }), outlook)?.amount).toBe(10_800_000_000_000);
});

test('without a deadline or a repeated price there is no such cost', () => {
  const openEnded = termsOutlook(someTerms(), day('2027-06-01'));
  expect(costOfMissing(price(), openEnded)).toBeNull();
  expect(costOfMissing(price({ every: null }), termsOutlook(yearlyRenewingTerms(), day('2026-11-22')))).toBeNull();
});

test('[money-4] a year has twelve months or 365 days of payments', () => {
  expect(yearlyCost(price())).toEqual({ amount: 35_880, currency: 'EUR' });
  expect(yearlyCost(price({ every: { n: 3, unit: 'month' } }))?.amount).toBe(11_960);
  expect(yearlyCost(price({ every: { n: 2, unit: 'year' } }))?.amount).toBe(1495);
  expect(yearlyCost(price({ amount: 1000, every: { n: 1, unit: 'week' } }))?.amount).toBe(52_143);
  expect(yearlyCost(price({ amount: 100, every: { n: 1, unit: 'day' }, sharePercent: 50 }))?.amount).toBe(18_250);
  expect(yearlyCost(price({ every: null }))).toBeNull();
});
