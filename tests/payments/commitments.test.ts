import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Money } from '#shared/domain/money.ts';
import { apportion, sumOf } from '#shared/domain/payments/apportion.ts';
import { commitmentsOf, partKinds, type CountedContract } from '#shared/domain/payments/commitments.ts';
import type { Figures, InOneCurrency } from '#shared/domain/payments/figures.ts';
import { fractionOf, roundHalfUp } from '#shared/domain/needs/fraction.ts';
import { day } from '#tests/terms/day.ts';
import { aPaidContract, aPrice, someContract, someDay } from './builders.ts';

const asOf = day('2026-11-26');
const inEuro: InOneCurrency = {
  currency: 'EUR',
  factor: (from) => ({ CHF: fractionOf(1.0537), JPY: fractionOf(0.6123), HUF: fractionOf(0.00251) })[from] ?? null,
};

function counted(paid: CountedContract['paid'], under: Partial<CountedContract['under']> = {}): CountedContract {
  return { paid, under: { category: null, person: null, paymentMethod: null, supplier: 'supplier', ...under } };
}

const someKey = fc.option(fc.constantFrom('one', 'two', 'three'));
const someCounted: fc.Arbitrary<CountedContract> = fc.record({
  paid: someContract,
  under: fc.record({ category: someKey, person: someKey, paymentMethod: someKey, supplier: someKey }),
});
const someHousehold = fc.array(someCounted, { maxLength: 12 });

test('twelve months from the present one hold each yearly bill once, at the price of its day', () => {
  const monthly = aPaidContract({ knownOn: day('2026-11-05') });
  const yearly = aPaidContract({
    knownOn: day('2026-11-10'),
    prices: [{ price: aPrice({ amount: 12_000, every: { n: 1, unit: 'year' } }), effectiveFrom: null }],
  });
  const { months, total } = commitmentsOf([counted(monthly), counted(yearly)], { asOf, months: 12 }, null);
  expect(months.map(({ firstDay, sums }) => [firstDay, sums[0]?.amount])).toEqual([
    ['2026-11-01', 14_990],
    ...['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'].map((month) => [`${month}-01`, 2990]),
    ...['2027-06', '2027-07', '2027-08', '2027-09', '2027-10'].map((month) => [`${month}-01`, 2990]),
  ]);
  expect(total.sums).toEqual([{ amount: 12 * 2990 + 12_000, currency: 'EUR' }]);
  expect([total.monthly, total.yearly]).toEqual([
    [{ amount: 3990, currency: 'EUR' }],
    [{ amount: 47_880, currency: 'EUR' }],
  ]);
});

test('what is paid once, ended or paused has no even cost', () => {
  const steady = (changes: Parameters<typeof aPaidContract>[0]) =>
    commitmentsOf([counted(aPaidContract(changes))], { asOf, months: 1 }, null).total.monthly;
  expect(steady({ price: { every: null } })).toEqual([]);
  expect(steady({ endsOn: day('2026-11-25') })).toEqual([]);
  expect(steady({ pausedFrom: day('2026-11-01') })).toEqual([]);
  expect(steady({ startsOn: day('2027-02-01'), knownOn: null })).toEqual([{ amount: 2990, currency: 'EUR' }]);
});

test('[costs-8] monthly times twelve is yearly, always, in each currency and in the one', () => {
  fc.assert(
    fc.property(someHousehold, someDay, (household, on) => {
      const told = commitmentsOf(household, { asOf: on, months: 3 }, inEuro);
      for (const figures of [told.total, ...partKinds.flatMap((kind) => told.parts[kind])]) {
        expect(figures.yearly).toEqual(times(figures.monthly, 12));
        expect(figures.home?.yearly.amount).toBe((figures.home?.monthly.amount ?? 0) * 12);
      }
    }),
  );
});

test('[costs-9] commitments are the sum of their parts: by category, person, method of payment and supplier, and by month', () => {
  fc.assert(
    fc.property(someHousehold, someDay, fc.integer({ min: 1, max: 24 }), (household, on, months) => {
      const told = commitmentsOf(household, { asOf: on, months }, inEuro);
      for (const kind of partKinds) {
        for (const part of ['sums', 'monthly', 'yearly'] as const) {
          expect(added(told.parts[kind].flatMap((figures) => figures[part]))).toEqual(positive(told.total[part]));
        }
        expect(homes(told.parts[kind])).toEqual([told.total.home?.sum.amount, told.total.home?.monthly.amount]);
      }
      expect(added(told.months.flatMap(({ sums }) => sums))).toEqual(positive(told.total.sums));
      expect(told.months.reduce((sum, { home }) => sum + (home?.amount ?? 0), 0)).toBe(told.total.home?.sum.amount);
    }),
  );
});

test('[costs-10] unlike currencies stand beside each other; without a rate there is no sum in one currency', () => {
  const household = [counted(aPaidContract()), counted(aPaidContract({ price: { amount: 499_000, currency: 'HUF' } }))];
  const span = { asOf, months: 1 };
  const { total } = commitmentsOf(household, span, inEuro);
  expect(total.sums).toEqual([
    { amount: 2990, currency: 'EUR' },
    { amount: 499_000, currency: 'HUF' },
  ]);
  expect(total.home?.sum).toEqual({ amount: 2990 + 1252, currency: 'EUR' });
  expect(commitmentsOf(household, span, { currency: 'EUR', factor: () => null }).total.home).toBeNull();
  expect(commitmentsOf(household, span, null).total.home).toBeNull();
});

test('a sum too large to be exact is left out and named', () => {
  const huge = aPaidContract({ price: { amount: 1_000_000_000_000, every: { n: 1, unit: 'day' } } });
  const household = Array.from({ length: 30 }, () => counted(huge));
  const told = commitmentsOf(
    [...household, counted(aPaidContract({ price: { currency: 'CHF' } }))],
    { asOf, months: 12 },
    inEuro,
  );
  expect(told.tooLarge).toEqual(['EUR']);
  expect(told.total.yearly).toEqual([{ amount: 35_880, currency: 'CHF' }]);
  expect([told.total.home, told.months[0]?.sums.length]).toEqual([null, 1]);
});

test('splitting never loses a cent: the parts add up, and none is a whole one off', () => {
  const somePart = fc.record({
    numerator: fc.bigInt({ min: 0n, max: 1_000_000n }),
    denominator: fc.bigInt({ min: 1n, max: 1000n }),
  });
  fc.assert(
    fc.property(fc.array(somePart, { minLength: 1, maxLength: 20 }), (parts) => {
      const whole = roundHalfUp(sumOf(parts));
      const split = apportion(whole, parts);
      expect(split.reduce((sum, part) => sum + part, 0n)).toBe(whole);
      for (const [index, { numerator, denominator }] of parts.entries()) {
        const difference = (split[index] ?? 0n) * denominator - numerator;
        expect(difference < denominator && -difference < denominator).toBe(true);
      }
    }),
  );
});

function times(amounts: readonly Money[], factor: number): Money[] {
  return amounts.map(({ amount, currency }) => ({ amount: amount * factor, currency }));
}

function added(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  const all = [...sums].map(([currency, amount]) => ({ amount, currency }));
  return positive(all.toSorted((one, other) => (one.currency < other.currency ? -1 : 1)));
}

function positive(amounts: readonly Money[]): Money[] {
  return amounts.filter(({ amount }) => amount > 0);
}

function homes(parts: readonly Figures[]): number[] {
  return [
    parts.reduce((sum, { home }) => sum + (home?.sum.amount ?? 0), 0),
    parts.reduce((sum, { home }) => sum + (home?.monthly.amount ?? 0), 0),
  ];
}
