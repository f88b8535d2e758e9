import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '#shared/domain/terms/cost.ts';
import { priceSteps } from '#shared/domain/terms/price-history.ts';
import { aPrice, someCycle, someDay } from '#tests/payments/builders.ts';
import { day } from '#tests/terms/day.ts';

const changes = (...prices: Partial<Price>[]) =>
  priceSteps(
    prices.map((price, position) => ({
      price: aPrice(price),
      effectiveFrom: position === 0 ? null : day(`202${position}-01-01`),
    })),
  ).map(({ change }) => change);

test('[costs-24] each price says what it changed, in percent and in a year', () => {
  expect(changes({ amount: 1000 }, { amount: 1100 }, { amount: 880 })).toEqual([
    null,
    { percent: 10, yearly: { amount: 1200, currency: 'EUR' } },
    { percent: -20, yearly: { amount: -2640, currency: 'EUR' } },
  ]);
});

test('another cycle or another share is compared by what the year comes to', () => {
  const yearly = { n: 1, unit: 'year' } as const;
  expect(changes({ amount: 1000 }, { amount: 12_000, every: yearly })[1]).toEqual({
    percent: 0,
    yearly: { amount: 0, currency: 'EUR' },
  });
  expect(changes({ amount: 1000 }, { amount: 1000, sharePercent: 50 })[1]).toMatchObject({ percent: -50 });
});

test('nothing is said where prices cannot be compared, nor a percentage of nothing', () => {
  expect(changes({ amount: 1000 }, { amount: 1000, currency: 'CHF' })[1]).toBeNull();
  expect(changes({ amount: 1000 }, { amount: 1000, every: null })[1]).toBeNull();
  expect(changes({ amount: 0 }, { amount: 1000 })[1]).toEqual({
    percent: null,
    yearly: { amount: 12_000, currency: 'EUR' },
  });
});

test('the changes of a year add up to the difference of the first and the last price', () => {
  const somePrice = fc.record({ amount: fc.integer({ min: 0, max: 1_000_000 }), every: someCycle });
  fc.assert(
    fc.property(fc.array(fc.tuple(somePrice, someDay), { minLength: 1, maxLength: 6 }), (list) => {
      const steps = priceSteps(list.map(([price, effectiveFrom]) => ({ price: aPrice(price), effectiveFrom })));
      const first = steps[0]?.dated.price;
      const last = steps.at(-1)?.dated.price;
      const sum = steps.reduce((total, { change }) => total + (change?.yearly.amount ?? 0), 0);
      const [whole] = priceSteps([
        { price: first ?? aPrice(), effectiveFrom: null },
        { price: last ?? aPrice(), effectiveFrom: day('2026-01-01') },
      ]).slice(1);
      expect(sum).toBe(whole?.change?.yearly.amount);
    }),
  );
});
