import fc from 'fast-check';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PaidContract } from '#shared/domain/payments/payments.ts';
import type { DatedPrice, Price } from '#shared/domain/terms/cost.ts';
import { someDay as someDayBetween } from '#tests/terms/arbitrary-terms.ts';
import { day } from '#tests/terms/day.ts';

/** A price of 29.90 a month, all of it the person's, unless said otherwise. */
export function aPrice(changes: Partial<Price> = {}): Price {
  return { amount: 2990, currency: 'EUR', every: { n: 1, unit: 'month' }, sharePercent: 100, ...changes };
}

/** A contract that runs without an end, paid on the 31st of January and so on, unless said otherwise. */
export function aPaidContract(changes: Partial<PaidContract> & { price?: Partial<Price> } = {}): PaidContract {
  const { price, ...rest } = changes;
  return {
    prices: [{ price: aPrice(price), effectiveFrom: null }],
    knownOn: day('2026-01-31'),
    startsOn: null,
    trialEndsOn: null,
    endsOn: null,
    pausedFrom: null,
    pausedUntil: null,
    ...rest,
  };
}

/** A day of the years 2000 to 2050. */
export const someDay = someDayBetween('2000-01-01', '2050-12-31');

/** How often something is paid: any of the units, up to 60 of them. */
export const someCycle = fc.record({
  n: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
});

const somePrice: fc.Arbitrary<Price> = fc.record({
  amount: fc.integer({ min: 0, max: 1_000_000 }),
  currency: fc.constantFrom('EUR', 'CHF', 'JPY', 'HUF'),
  every: fc.option(someCycle),
  sharePercent: fc.oneof(fc.constant(100), fc.integer({ min: 0, max: 100 }), fc.constant(33.3333)),
});

/** Any contract: prices that change, days that are known or not, an end, a pause, a trial. */
export const someContract: fc.Arbitrary<PaidContract> = fc.record({
  prices: fc
    .tuple(
      fc.array(fc.record({ price: somePrice, effectiveFrom: fc.constant(null) }), { maxLength: 1 }),
      fc.array(fc.record({ price: somePrice, effectiveFrom: someDay }), { maxLength: 3 }),
    )
    .map(([first, later]): DatedPrice[] => [...first, ...later.toSorted((one, other) => compare(one, other))]),
  knownOn: fc.option(someDay),
  startsOn: fc.option(someDay),
  trialEndsOn: fc.option(someDay, { freq: 1 }),
  endsOn: fc.option(someDay),
  pausedFrom: fc.option(someDay),
  pausedUntil: fc.option(someDay),
});

function compare(one: { effectiveFrom: CalendarDate }, other: { effectiveFrom: CalendarDate }): number {
  if (one.effectiveFrom === other.effectiveFrom) return 0;
  return one.effectiveFrom < other.effectiveFrom ? -1 : 1;
}
