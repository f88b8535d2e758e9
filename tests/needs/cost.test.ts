import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offerCost, paymentsWithin } from '#shared/domain/needs/offer-cost.ts';
import type { OfferPrice, PaymentCycle } from '#shared/domain/needs/offer.ts';
import { addDays, addMonths } from '#shared/domain/calendar-date.ts';
import { aPrice, britishDancecard, day, months, workedPrice, workingOf } from './builders.ts';

describe('a cost worked by hand', () => {
  test('[money-7] 6 × 19.90 + 18 × 39.90 + 49 − 60 is 826.60, or 34.44 a month', () => {
    expect(offerCost(workedPrice, months(24))).toMatchObject({
      total: 82_660,
      monthly: 3444,
      currency: 'EUR',
    });
  });

  const figures: [what: string, price: OfferPrice, span: ReturnType<typeof months>, total: number, monthly: number][] =
    [
      ['12 months of 30', aPrice(), months(12), 36_000, 3000],
      ['all of it in the introductory months', { ...workedPrice, credits: 0 }, months(4), 4 * 1990 + 4900, 3215],
      [
        'an introductory price that ends mid-month',
        workedPrice,
        months(7, '2027-01-31'),
        6 * 1990 + 3990 + 4900 - 6000,
        2119,
      ],
      [
        'a yearly price over 18 months: two payments',
        aPrice({ amount: 12_000, every: { n: 1, unit: 'year' } }),
        months(18),
        24_000,
        1333,
      ],
      [
        'a quarterly price over 7 months: three payments',
        aPrice({ amount: 9000, every: { n: 3, unit: 'month' } }),
        months(7),
        27_000,
        3857,
      ],
      // 15 January to 14 February 2027 are 31 days: payments on days 0, 7, 14, 21 and 28.
      [
        'a weekly price over one month: five payments',
        aPrice({ amount: 500, every: { n: 1, unit: 'week' } }),
        months(1),
        2500,
        2500,
      ],
      // 1 to 28 February are four weeks and no day more.
      [
        'a weekly price over a short month: four payments',
        aPrice({ amount: 500, every: { n: 1, unit: 'week' } }),
        months(1, '2027-02-01'),
        2000,
        2000,
      ],
      ['paid once', aPrice({ amount: 60_000, every: null }), months(36), 60_000, 1667],
      // 120 kWh × 28.5 cents × 12 = 41 040 cents, and 12 × 950 of a base price.
      [
        'a price per unit beside a base price',
        aPrice({ amount: 950, perUnit: { amount: 28.5, unit: 'kWh', assumedUsePerMonth: 120 } }),
        months(12),
        52_440,
        4370,
      ],
      // 0.1 × 0.5 × 1 is a twentieth of a cent, 0.1 × 5 a half: halves go up.
      [
        'half a cent of use',
        aPrice({ amount: 0, perUnit: { amount: 0.1, unit: 'call', assumedUsePerMonth: 5 } }),
        months(1),
        1,
        1,
      ],
      [
        'less than half a cent of use',
        aPrice({ amount: 0, perUnit: { amount: 0.1, unit: 'call', assumedUsePerMonth: 4 } }),
        months(1),
        0,
        0,
      ],
      [
        'use in parts that floating numbers can not hold',
        aPrice({ amount: 0, perUnit: { amount: 1.005, unit: 'GB', assumedUsePerMonth: 100 } }),
        months(1),
        101,
        101,
      ],
    ];

  test.each(figures)('%s', (_what, price, span, total, monthly) => {
    expect(offerCost(price, span)).toMatchObject({ total, monthly });
  });

  test('credits are subtracted once, and never below nothing', () => {
    expect(offerCost(aPrice({ credits: 5000 }), months(12)).total).toBe(31_000);
    const more = offerCost(aPrice({ credits: 50_000 }), months(12));
    expect(more).toMatchObject({ total: 0, monthly: 0 });
    expect(workingOf(more).join(' ')).toContain('nothing is left to pay');
  });

  test('a deposit is named and not counted', () => {
    const cost = offerCost(aPrice({ deposit: 15_000 }), months(12));
    expect(cost.total).toBe(36_000);
    expect(workingOf(cost)).toContain('A deposit of €150.00 comes back and is not counted.');
  });

  test.each([
    [100, 3, 33],
    [200, 3, 67],
    [50, 4, 13],
    [5, 2, 3],
  ])('%i divided by %i months is %i a month', (amount, count, monthly) => {
    expect(offerCost(aPrice({ amount, every: null }), months(count)).monthly).toBe(monthly);
  });

  test('the working shows each part and the sum', () => {
    expect(workingOf(offerCost(workedPrice, months(24)))).toEqual([
      '6 payments of €19.90, the introductory price before Thu, 15 Jul 2027: €119.40.',
      '18 payments of €39.90, the price after that: €718.20.',
      'Set-up fee: €49.00.',
      'Credits: -€60.00.',
      'In all €826.60 over 24 months, €34.44 a month on average.',
    ]);
  });
});

const cycle = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});
const amount = fc.integer({ min: 0, max: 10_000_000 });
const use = fc.double({ min: 0, max: 100_000, noNaN: true, noDefaultInfinity: true });
const price: fc.Arbitrary<OfferPrice> = fc.record({
  amount,
  currency: fc.constant('EUR'),
  every: fc.option(cycle, { freq: 8 }),
  introductory: fc.option(fc.record({ amount, months: fc.integer({ min: 1, max: 60 }) })),
  setupFee: fc.option(amount),
  credits: fc.option(amount),
  deposit: fc.option(amount),
  perUnit: fc.option(fc.record({ amount: use, unit: fc.constant('kWh'), assumedUsePerMonth: use })),
});
const span = fc.record({
  months: fc.integer({ min: 1, max: 600 }),
  asOf: fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2024-01-01'), days)),
});

/** Each part of a price that can be raised. */
const raises: ((price: OfferPrice, by: number) => OfferPrice)[] = [
  (one, by) => ({ ...one, amount: one.amount + by }),
  (one, by) =>
    one.introductory == null
      ? one
      : { ...one, introductory: { ...one.introductory, amount: one.introductory.amount + by } },
  (one, by) => ({ ...one, setupFee: (one.setupFee ?? 0) + by }),
  (one, by) => ({ ...one, deposit: (one.deposit ?? 0) + by }),
  (one, by) => (one.perUnit == null ? one : { ...one, perUnit: { ...one.perUnit, amount: one.perUnit.amount + by } }),
  (one, by) =>
    one.perUnit == null
      ? one
      : { ...one, perUnit: { ...one.perUnit, assumedUsePerMonth: one.perUnit.assumedUsePerMonth + by } },
];

test('[money-8] raising any part of a price never lowers its cost', () => {
  fc.assert(
    fc.property(
      price,
      span,
      fc.constantFrom(...raises),
      fc.integer({ min: 0, max: 100_000 }),
      (one, over, raise, by) => {
        const before = offerCost(one, over);
        const after = offerCost(raise(one, by), over);
        expect(after.total).toBeGreaterThanOrEqual(before.total);
        expect(after.monthly).toBeGreaterThanOrEqual(before.monthly);
      },
    ),
  );
});

test('as many payments count as days of payment lie within the months, counted one by one', () => {
  const dayOfPayment = (asOf: ReturnType<typeof day>, every: PaymentCycle, n: number) => {
    const step = n * every.n;
    if (every.unit === 'day') return addDays(asOf, step);
    if (every.unit === 'week') return addDays(asOf, step * 7);
    return addMonths(asOf, every.unit === 'year' ? step * 12 : step);
  };
  fc.assert(
    fc.property(cycle, fc.integer({ min: 1, max: 40 }), span, (every, count, { asOf }) => {
      const end = addMonths(asOf, count);
      let payments = 0;
      while (dayOfPayment(asOf, every, payments) < end) payments += 1;
      expect(paymentsWithin(every, count, asOf)).toBe(payments);
    }),
  );
});

test('the api gives the same for a stored offer and for a price that is not stored', async () => {
  const dancecard = await britishDancecard();
  const { id: needId } = await dancecard.value('needs.add', { title: 'Sport', trigger: 'other' });
  const { id: candidateId } = await dancecard.value('candidates.add', { needId, supplierName: 'Südwall' });
  const { id: offerId } = await dancecard.value('offers.add', { candidateId, price: workedPrice });
  const cost = await dancecard.value('offers.cost', { offerId, months: 24 });
  expect(cost).toMatchObject({ total: 82_660, monthly: 3444, currency: 'EUR', rate: null, unconverted: false });
  expect(await dancecard.value('offers.costOf', { price: workedPrice, months: 24 })).toEqual(cost);
  const longer = await dancecard.value('offers.cost', { offerId, months: 36, asOf: '2027-03-31' });
  expect(longer.total).toBe(82_660 + 12 * 3990);
});
