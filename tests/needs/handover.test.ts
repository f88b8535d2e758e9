import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { firstEndFrom, handover, overlapCost } from '#shared/domain/needs/handover.ts';
import { noticeOutcome } from '#shared/domain/terms/notice-outcome.ts';
import type { Price } from '#shared/domain/terms/cost.ts';
import { openTerms, yearlyTerms } from '#tests/support/builders.ts';
import { day } from './builders.ts';

describe('how an end meets a start', () => {
  test.each([
    // The last day is 28 February 2027.
    ['2027-02-15', 14, 0],
    ['2027-02-28', 1, 0],
    ['2027-03-01', 0, 0],
    ['2027-03-02', 0, 1],
    ['2027-03-31', 0, 30],
  ])('a start on %s: %i days paid twice, %i days without either', (start, overlapDays, gapDays) => {
    expect(handover(day('2027-02-28'), day(start))).toEqual({ overlapDays, gapDays, seamlessStart: '2027-03-01' });
  });

  test('where the end is not known, nothing is said', () => {
    expect(handover(null, day('2027-03-01'))).toEqual({ overlapDays: 0, gapDays: 0, seamlessStart: null });
  });

  const monthly = (amount: number, currency = 'EUR'): Price => ({
    amount,
    currency,
    every: { n: 1, unit: 'month' },
    sharePercent: 100,
  });

  test('days paid twice cost those days of the lower price', () => {
    // 12 × 19.90 × 14 / 365 = 9.1594…
    expect(overlapCost(14, [monthly(4990), monthly(1990)])).toEqual({ amount: 916, currency: 'EUR' });
    // A year of 365 euros a year is 365 euros.
    expect(overlapCost(365, [{ ...monthly(36_500), every: { n: 1, unit: 'year' } }])).toEqual({
      amount: 36_500,
      currency: 'EUR',
    });
  });

  test('a price paid once, or in another currency, is not compared', () => {
    expect(overlapCost(14, [{ ...monthly(100), every: null }])).toBeNull();
    expect(overlapCost(365, [monthly(3000), monthly(10, 'USD')])).toEqual({ amount: 36_000, currency: 'EUR' });
  });
});

describe('the first end that leaves no gap', () => {
  const endOf =
    (terms: typeof openTerms | typeof yearlyTerms) =>
    (received: CalendarDate): CalendarDate | null =>
      noticeOutcome({ ...terms, startsOn: day(terms.startsOn) }, received).endsOn;
  const today = day('2026-11-22');

  test('a notice today that ends it on or after the wished day is taken', () => {
    expect(firstEndFrom(day('2027-02-14'), today, endOf(yearlyTerms))).toEqual({
      endsOn: '2027-02-28',
      arrivesFrom: '2026-11-22',
    });
  });

  test('one month’s notice at any time, for a start in March: it is to arrive on 28 January', () => {
    expect(firstEndFrom(day('2027-02-28'), today, endOf(openTerms))).toEqual({
      endsOn: '2027-02-28',
      arrivesFrom: '2027-01-28',
    });
  });

  test('a yearly term is left a term later where the sooner end would leave a gap', () => {
    expect(firstEndFrom(day('2027-06-30'), today, endOf(yearlyTerms))).toEqual({
      endsOn: '2028-02-29',
      arrivesFrom: '2026-12-01',
    });
  });

  test('what ends by itself ends then', () => {
    const fixed = (): CalendarDate => day('2026-12-31');
    expect(firstEndFrom(day('2027-03-01'), today, fixed)).toEqual({ endsOn: '2026-12-31', arrivesFrom: today });
  });

  test('an end that can not be known is not guessed', () => {
    expect(firstEndFrom(day('2027-03-01'), today, () => null)).toBeNull();
  });

  test('[needs-8] the day found is the first: a day earlier still leaves a gap', () => {
    for (let days = 40; days < 800; days += 7) {
      const wished = addDays(today, days);
      for (const terms of [openTerms, yearlyTerms]) {
        const found = firstEndFrom(wished, today, endOf(terms));
        expect(found !== null && found.endsOn >= wished).toBe(true);
        if (found === null || found.arrivesFrom === today) continue;
        const dayBefore = endOf(terms)(addDays(found.arrivesFrom, -1));
        expect(dayBefore !== null && dayBefore < wished).toBe(true);
      }
    }
  });
});
