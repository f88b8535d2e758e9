import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/calendar-date.ts';
import { findSeries } from '#shared/domain/recognition/find-series.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { makeHousehold } from '../../scripts/bench/recognition/make-household.ts';
import { factsOf, knownOf } from '../../scripts/bench/recognition/measure-recognition.ts';
import { day, months, nothingKnown, payment, payments } from './payments.ts';

const household = makeHousehold(7);
const facts = factsOf(household);
const known = knownOf(household, nothingKnown.brands);
const found = findSeries(facts, known);

describe('what is found in a household', () => {
  test('is the same in whatever order its payments come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(findSeries(shuffled, known)).toEqual(found);
      }),
      { numRuns: 8 },
    );
  });

  test('is the same whatever the ids of payments are, but for the ids', () => {
    const renamed = facts.map((one, place) => ({ ...one, id: `other ${facts.length - place}` }));
    const without = (series: typeof found) =>
      series.map(({ paymentIds, doubledIds, ...rest }) => ({ ...rest, n: paymentIds.length, d: doubledIds.length }));
    expect(without(findSeries(renamed, known))).toEqual(without(found));
  });

  test('is not changed by payments to others', () => {
    const others = fc.array(
      fc.record({
        back: fc.integer({ min: 0, max: 900 }),
        amount: fc.integer({ min: 1, max: 90_000 }),
        to: fc.constantFrom('Xylo Ost', 'Ybrig Sued', 'Zwirn West'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(others, (given) => {
        const more = given.map(({ back, amount, to }) =>
          payment({ on: addDays(household.today, -1 - back), amount: -amount, counterparty: to, accountId: 'another' }),
        );
        const ids = new Set(more.map(({ id }) => id));
        const series = findSeries([...facts, ...more], known);
        expect(series.filter(({ paymentIds }) => !paymentIds.some((id) => ids.has(id)))).toEqual(found);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a series', () => {
  const cycles = fc.constantFrom(1, 2, 3, 6, 12);

  test('stays itself when the next payment comes', () => {
    fc.assert(
      fc.property(
        cycles,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 300, max: 90_000 }),
        fc.boolean(),
        (every, date, count, amount, monday) => {
          const days = months(`2000-01-${String(date).padStart(2, '0')}`, count + 4, { every, monday });
          const all = payments(days, { counterparty: 'Kletterhalle Nord', mandate: 'M-1', amount: -amount });
          const today = { ...nothingKnown, today: day('2026-06-30') };
          const keys = (given: readonly PaymentFacts[]) =>
            findSeries(given, today).map(({ key, cycle }) => [key, cycle]);
          const before = keys(all.slice(0, count));
          expect(before).toHaveLength(1);
          for (const more of [1, 2, 3, 4]) expect(keys(all.slice(0, count + more))).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is found in whatever household there is without a failure, with each payment in at most one', () => {
    const some = fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: 1400 }),
        amount: fc.integer({ min: -30_000, max: 3_000 }),
        counterparty: fc.option(
          fc.constantFrom('REWE 12', 'Telekom', 'PAYPAL *SPOTIFY', 'Anna Meier', '', '***', '12345'),
        ),
        purpose: fc.option(fc.string({ maxLength: 30 })),
        mandate: fc.option(fc.constantFrom('M1', 'M2')),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const all = given.map(({ on, ...rest }) => payment({ ...rest, on: addDays(day('2022-08-01'), on) }));
        const series = findSeries(all, nothingKnown);
        const ids = series.flatMap(({ paymentIds }) => paymentIds);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of series) {
          expect(one.firstOn <= one.lastOn).toBe(true);
          expect(one.amount.amount).toBeGreaterThan(0);
          expect(one.running).toBe(one.nextOn !== null);
        }
      }),
      { numRuns: 60 },
    );
  });
});
