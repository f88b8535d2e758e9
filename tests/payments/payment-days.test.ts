import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dayOfMonth,
  differenceInDays,
  endOf,
  toDayNumber,
  type CalendarDate,
} from '#shared/domain/calendar-date.ts';
import { countOf } from '#shared/domain/period.ts';
import { missingForPayments, paymentsBetween, type PaidContract } from '#shared/domain/payments/payments.ts';
import { roundHalfUp } from '#shared/domain/needs/fraction.ts';
import { shareOf } from '#shared/domain/terms/cost.ts';
import { day } from '#tests/terms/day.ts';
import { aPaidContract, aPrice, someContract, someCycle, someDay } from './builders.ts';

function paidOn(contract: PaidContract, from: string, to: string): string[] {
  return paymentsBetween(contract, day(from), day(to)).map(({ on }) => on);
}

test('[costs-1] the ends of months are clamped from the original day: 31 January, 28 February, 31 March', () => {
  expect(paidOn(aPaidContract(), '2026-01-01', '2026-06-30')).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
    '2026-06-30',
  ]);
});

test('[costs-2] 29 February comes back in every leap year', () => {
  const yearly = aPaidContract({ knownOn: day('2024-02-29'), price: { every: { n: 1, unit: 'year' } } });
  expect(paidOn(yearly, '2024-01-01', '2028-12-31')).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2026-02-28',
    '2027-02-28',
    '2028-02-29',
  ]);
});

test('four weeks are thirteen or fourteen payments a year, and three months four', () => {
  const weekly = aPaidContract({ knownOn: day('2026-01-01'), price: { every: { n: 4, unit: 'week' } } });
  expect(paidOn(weekly, '2026-01-01', '2026-12-31')).toHaveLength(14);
  expect(paidOn(weekly, '2026-01-02', '2027-01-01').slice(0, 2)).toEqual(['2026-01-29', '2026-02-26']);
  const quarterly = aPaidContract({ knownOn: day('2026-11-30'), price: { every: { n: 3, unit: 'month' } } });
  expect(paidOn(quarterly, '2026-01-01', '2027-03-01')).toEqual([
    '2026-02-28',
    '2026-05-30',
    '2026-08-30',
    '2026-11-30',
    '2027-02-28',
  ]);
});

test('a known 28 February stands for the 31st where the contract started on one', () => {
  const since = { knownOn: day('2026-02-28'), startsOn: day('2025-01-31') };
  expect(paidOn(aPaidContract(since), '2026-02-01', '2026-04-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  const later = { ...since, startsOn: day('2025-01-15') };
  expect(paidOn(aPaidContract(later), '2026-02-01', '2026-04-30')).toEqual(['2026-02-28', '2026-03-28', '2026-04-28']);
});

test('[costs-3] without a known day it is counted from the start and said to be estimated; without both it is unknown', () => {
  const fromStart = aPaidContract({ knownOn: null, startsOn: day('2026-01-31') });
  expect(paymentsBetween(fromStart, day('2026-02-01'), day('2026-03-31'))).toMatchObject([
    { on: '2026-02-28', amount: 2990, currency: 'EUR', estimate: 'start' },
    { on: '2026-03-31', amount: 2990, currency: 'EUR', estimate: 'start' },
  ]);
  const unknown = aPaidContract({ knownOn: null });
  expect(paymentsBetween(unknown, day('2026-01-01'), day('2036-01-01'))).toEqual([]);
  expect(missingForPayments(unknown, day('2026-01-01'))).toBe('payment_day');
  expect(missingForPayments(aPaidContract({ prices: [] }), day('2026-01-01'))).toBe('price');
  expect(missingForPayments(aPaidContract({ knownOn: null, price: { amount: 0 } }), day('2026-01-01'))).toBeNull();
});

test('[costs-4] nothing is paid before the start, in a free trial, in a pause or after the last day', () => {
  const contract = aPaidContract({
    knownOn: day('2026-05-15'),
    startsOn: day('2026-01-10'),
    trialEndsOn: day('2026-02-20'),
    pausedFrom: day('2026-06-15'),
    pausedUntil: day('2026-07-15'),
    endsOn: day('2026-09-15'),
  });
  expect(paidOn(contract, '2025-01-01', '2027-12-31')).toEqual([
    '2026-03-15',
    '2026-04-15',
    '2026-05-15',
    '2026-08-15',
    '2026-09-15',
  ]);
});

test('what is known to be paid in advance is paid, also in a trial or before the start', () => {
  const advance = aPaidContract({ knownOn: day('2026-01-20'), startsOn: day('2026-02-01') });
  expect(paidOn(advance, '2025-12-01', '2026-02-28')).toEqual(['2026-01-20', '2026-02-20']);
  const paidTrial = aPaidContract({
    knownOn: day('2026-02-01'),
    startsOn: day('2026-02-01'),
    trialEndsOn: day('2026-03-31'),
  });
  expect(paidOn(paidTrial, '2026-01-01', '2026-03-31')).toEqual(['2026-02-01', '2026-03-01']);
});

test('a one-off price is paid once', () => {
  const bought = aPaidContract({ knownOn: null, startsOn: day('2026-03-03'), price: { every: null } });
  expect(paidOn(bought, '2020-01-01', '2040-01-01')).toEqual(['2026-03-03']);
});

test('[costs-5] an announced price applies from its day; another cycle is counted from there', () => {
  const dearer = aPaidContract({
    prices: [
      { price: aPrice(), effectiveFrom: null },
      { price: aPrice({ amount: 3490 }), effectiveFrom: day('2026-03-31') },
      { price: aPrice({ amount: 30_000, every: { n: 1, unit: 'year' } }), effectiveFrom: day('2026-05-10') },
    ],
  });
  const paid = paymentsBetween(dearer, day('2026-02-01'), day('2027-06-01'));
  expect(paid.map(({ on, amount, estimate }) => [on, amount, estimate])).toEqual([
    ['2026-02-28', 2990, null],
    ['2026-03-31', 3490, null],
    ['2026-04-30', 3490, null],
    ['2026-05-10', 30_000, 'price'],
    ['2027-05-10', 30_000, 'price'],
  ]);
  const corrected = aPaidContract({
    prices: [
      { price: aPrice(), effectiveFrom: null },
      { price: aPrice({ every: { n: 1, unit: 'week' } }), effectiveFrom: day('2026-03-01') },
      { price: aPrice({ amount: 3490 }), effectiveFrom: day('2026-03-01') },
    ],
  });
  expect(paidOn(corrected, '2026-02-01', '2026-03-31')).toEqual(['2026-02-28', '2026-03-31']);
});

test('[costs-6] a share of each payment loses no cent: their sum is the share of the sum', () => {
  const half = aPaidContract({ knownOn: day('2026-01-15'), price: { amount: 1999, sharePercent: 50 } });
  expect(paymentsBetween(half, day('2026-01-01'), day('2026-04-30')).map(({ amount }) => amount)).toEqual([
    1000, 999, 1000, 999,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 99 }),
      someCycle,
      someDay,
      fc.integer({ min: 0, max: 8000 }),
      (amount, sharePercent, every, knownOn, length) => {
        const price = aPrice({ amount, sharePercent, every });
        const window = [knownOn, addDays(knownOn, length)] as const;
        const paid = sumOf(aPaidContract({ knownOn, price }), ...window);
        const count = paymentsBetween(aPaidContract({ knownOn, price: { every } }), ...window).length;
        const exact = roundHalfUp(shareOf(price, count));
        expect(Math.abs(paid - Number(exact))).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('no day is lost or doubled over years: each is the day of the original one, or the last of a shorter month', () => {
  fc.assert(
    fc.property(someDay, someCycle, fc.integer({ min: -4000, max: 4000 }), (knownOn, every, shift) => {
      const from = addDays(knownOn, shift);
      const to = addDays(from, 12_000);
      const days = paymentsBetween(aPaidContract({ knownOn, price: { every } }), from, to).map(({ on }) => on);
      const { family, count } = countOf(every);
      const first = days[0] ?? to;
      for (const [index, on] of days.entries()) {
        if (family === 'months') {
          expect(monthsSince(first, on)).toBe(index * count);
          expect(on === sameDay(knownOn, on) || (on === endOf(on, 'month') && on < sameDay(knownOn, on))).toBe(true);
        } else {
          expect(differenceInDays(on, first)).toBe(index * count);
        }
      }
      const expected = family === 'months' ? monthsSince(from, to) / count : 12_000 / count;
      expect(Math.abs(days.length - expected)).toBeLessThanOrEqual(2);
      if (knownOn >= from && knownOn <= to) expect(days).toContain(knownOn);
    }),
  );
});

test('whichever payment day is known, the days and their shares are the same', () => {
  fc.assert(
    fc.property(someDay, someCycle, fc.integer({ min: 1, max: 99 }), fc.nat(), (start, every, sharePercent, which) => {
      const knownOn = addDays(start, 28 - Math.max(28, Number(start.slice(8))));
      const window = [addDays(knownOn, -3000), addDays(knownOn, 3000)] as const;
      const price = { amount: 1999, sharePercent, every };
      const days = paymentsBetween(aPaidContract({ knownOn, price }), ...window);
      const other = days[which % days.length]?.on ?? knownOn;
      expect(paymentsBetween(aPaidContract({ knownOn: other, price }), ...window)).toEqual(days);
    }),
  );
});

test('[costs-7] a stretch of days split anywhere is paid in its parts what it is paid in whole', () => {
  fc.assert(
    fc.property(someContract, someDay, fc.nat(4000), fc.nat(4000), (contract, from, one, other) => {
      const middle = addDays(from, one);
      const to = addDays(middle, other);
      expect([
        ...paymentsBetween(contract, from, middle),
        ...paymentsBetween(contract, addDays(middle, 1), to),
      ]).toEqual(paymentsBetween(contract, from, to));
    }),
  );
});

function sumOf(contract: PaidContract, from: CalendarDate, to: CalendarDate): number {
  return paymentsBetween(contract, from, to).reduce((sum, { amount }) => sum + amount, 0);
}

function monthsSince(from: CalendarDate, to: CalendarDate): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** The original day in another month, as text, whether the month has it or not. */
function sameDay(original: CalendarDate, month: CalendarDate): string {
  return `${month.slice(0, 8)}${String(dayOfMonth(toDayNumber(original))).padStart(2, '0')}`;
}
