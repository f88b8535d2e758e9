import type { CalendarDate } from '../calendar-date.ts';
import { exactNumber, type CurrencyCode, type Money } from '../money.ts';
import { fractionOf, product, roundHalfUp, type Fraction } from '../needs/fraction.ts';
import { apportion, sumOf } from './apportion.ts';

/** What one contract pays: its payments by the month they fall in, counted from 0, and its even cost of a month. */
export interface Tally {
  readonly payments: readonly (Money & { readonly month: number })[];
  readonly steady: { readonly monthly: Fraction; readonly currency: CurrencyCode } | null;
}

/** One currency for all: what a minor unit of each other one is in minor units of it. */
export interface InOneCurrency {
  readonly currency: CurrencyCode;
  /** Null where no rate is known. */
  readonly factor: (from: CurrencyCode) => Fraction | null;
}

/** Sums by currency, in the order of their codes, with the same in one currency where every rate is known. */
export interface Figures {
  /** What is paid in all the months. */
  readonly sums: readonly Money[];
  /** What it comes to in a month if every price is spread evenly. */
  readonly monthly: readonly Money[];
  /** Twelve times that. */
  readonly yearly: readonly Money[];
  readonly home: { readonly sum: Money; readonly monthly: Money; readonly yearly: Money } | null;
}

/** What is paid in one month. */
export interface MonthFigures {
  readonly firstDay: CalendarDate;
  readonly sums: readonly Money[];
  readonly home: Money | null;
}

type Amounts = ReadonlyMap<CurrencyCode, bigint>;

/** Figures in whole numbers of any size. */
interface Counted {
  readonly sums: Amounts;
  readonly monthly: Amounts;
}

interface CountedHome {
  readonly sum: bigint;
  readonly monthly: bigint;
}

const monthsPerYear = 12n;

/** The figures of all, of each month, and of each part of each way to tell them apart; the parts add up to all. */
export function figuresOf(
  all: readonly Tally[],
  firstDays: readonly CalendarDate[],
  ways: readonly (readonly (readonly Tally[])[])[],
  inOneCurrency: InOneCurrency | null,
): {
  readonly total: Figures;
  readonly months: readonly MonthFigures[];
  readonly parts: readonly (readonly Figures[])[];
  readonly tooLarge: readonly CurrencyCode[];
} {
  const steady = steadyByCurrency(all);
  const total: Counted = {
    sums: paidBy(all),
    monthly: new Map([...steady].map(([currency, exact]) => [currency, roundHalfUp(exact)])),
  };
  const tooLarge = currenciesOf(total).filter((currency) => isTooLarge(total, currency));
  const shown = { tooLarge: new Set(tooLarge), ...homeOf(total, tooLarge, inOneCurrency) };
  const byMonth = monthSums(all, firstDays.length);
  const homeByMonth = shared(shown.home?.sum ?? null, byMonth, shown.factor);
  return {
    total: written({ ...total, home: shown.home }, shown),
    months: firstDays.map((firstDay, index) => ({
      firstDay,
      sums: moneyOf(byMonth[index] ?? new Map(), shown.tooLarge),
      home: homeMoney(homeByMonth?.[index] ?? null, shown.currency),
    })),
    parts: ways.map((tallies) => partFigures(tallies, total, shown)),
    tooLarge,
  };
}

interface Shown {
  readonly tooLarge: ReadonlySet<CurrencyCode>;
  readonly home: CountedHome | null;
  readonly currency: CurrencyCode | null;
  readonly factor: (from: CurrencyCode) => Fraction;
}

function partFigures(tallies: readonly (readonly Tally[])[], total: Counted, shown: Shown): Figures[] {
  const exact = tallies.map(steadyByCurrency);
  const monthly = tallies.map(() => new Map<CurrencyCode, bigint>());
  for (const [currency, whole] of total.monthly) {
    const parts = apportion(
      whole,
      exact.map((part) => part.get(currency) ?? nothing),
    );
    for (const [index, amount] of parts.entries()) {
      if (exact[index]?.has(currency) === true) monthly[index]?.set(currency, amount);
    }
  }
  const sums = tallies.map(paidBy);
  const home = {
    sum: shared(shown.home?.sum ?? null, sums, shown.factor),
    monthly: shared(shown.home?.monthly ?? null, monthly, shown.factor),
  };
  return tallies.map((_, index) =>
    written(
      {
        sums: sums[index] ?? new Map(),
        monthly: monthly[index] ?? new Map(),
        home:
          home.sum === null || home.monthly === null
            ? null
            : { sum: home.sum[index] ?? 0n, monthly: home.monthly[index] ?? 0n },
      },
      shown,
    ),
  );
}

const nothing: Fraction = { numerator: 0n, denominator: 1n };

/** A total in the one currency shared among what it is the total of, each by what it comes to exactly. */
function shared(
  total: bigint | null,
  amounts: readonly Amounts[],
  factor: (from: CurrencyCode) => Fraction,
): bigint[] | null {
  if (total === null) return null;
  return apportion(
    total,
    amounts.map((each) => inOne(each, factor)),
  );
}

function inOne(amounts: Amounts, factor: (from: CurrencyCode) => Fraction): Fraction {
  return sumOf([...amounts].map(([currency, amount]) => product(wholeOf(amount), factor(currency))));
}

/** All of it in the one currency; nothing where a rate is missing, or a sum is too large. */
function homeOf(
  total: Counted,
  tooLarge: readonly CurrencyCode[],
  inOneCurrency: InOneCurrency | null,
): Omit<Shown, 'tooLarge'> {
  const factors = new Map<CurrencyCode, Fraction>();
  for (const currency of currenciesOf(total)) {
    const known = inOneCurrency?.currency === currency ? fractionOf(1) : (inOneCurrency?.factor(currency) ?? null);
    if (known !== null) factors.set(currency, known);
  }
  const factor = (from: CurrencyCode) => factors.get(from) ?? nothing;
  const isWhole = inOneCurrency !== null && tooLarge.length === 0 && factors.size === currenciesOf(total).length;
  if (!isWhole) return { home: null, currency: null, factor };
  const home = {
    sum: roundHalfUp(inOne(total.sums, factor)),
    monthly: roundHalfUp(inOne(total.monthly, factor)),
  };
  const fits = exactNumber(home.sum) !== null && exactNumber(home.monthly * monthsPerYear) !== null;
  return { home: fits ? home : null, currency: inOneCurrency.currency, factor };
}

function paidBy(tallies: readonly Tally[]): Amounts {
  const sums = new Map<CurrencyCode, bigint>();
  for (const { payments } of tallies) {
    for (const { amount, currency } of payments) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount));
  }
  return sums;
}

function monthSums(tallies: readonly Tally[], months: number): Amounts[] {
  const sums = Array.from({ length: months }, () => new Map<CurrencyCode, bigint>());
  for (const { month, amount, currency } of tallies.flatMap(({ payments }) => payments)) {
    const own = sums[month];
    own?.set(currency, (own.get(currency) ?? 0n) + BigInt(amount));
  }
  return sums;
}

function steadyByCurrency(tallies: readonly Tally[]): ReadonlyMap<CurrencyCode, Fraction> {
  const steady = tallies.flatMap((tally) => tally.steady ?? []);
  const byCurrency = Map.groupBy(steady, ({ currency }) => currency);
  return new Map(
    [...byCurrency].map(([currency, costs]) => [currency, sumOf(costs.map(({ monthly }) => monthly))] as const),
  );
}

function currenciesOf({ sums, monthly }: Counted): CurrencyCode[] {
  return [...new Set([...sums.keys(), ...monthly.keys()])].toSorted();
}

function isTooLarge({ sums, monthly }: Counted, currency: CurrencyCode): boolean {
  return (
    exactNumber(sums.get(currency) ?? 0n) === null ||
    exactNumber((monthly.get(currency) ?? 0n) * monthsPerYear) === null
  );
}

function written({ sums, monthly, home }: Counted & { readonly home: CountedHome | null }, shown: Shown): Figures {
  const yearly = new Map([...monthly].map(([currency, amount]) => [currency, amount * monthsPerYear] as const));
  const inHome = (amount: bigint) => homeMoney(amount, shown.currency);
  const [sum, month, year] =
    home === null ? [] : [inHome(home.sum), inHome(home.monthly), inHome(home.monthly * monthsPerYear)];
  return {
    sums: moneyOf(sums, shown.tooLarge),
    monthly: moneyOf(monthly, shown.tooLarge),
    yearly: moneyOf(yearly, shown.tooLarge),
    home: sum == null || month == null || year == null ? null : { sum, monthly: month, yearly: year },
  };
}

function moneyOf(amounts: Amounts, tooLarge: ReadonlySet<CurrencyCode>): Money[] {
  return [...amounts]
    .filter(([currency]) => !tooLarge.has(currency))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, amount]) => ({ amount: Number(amount), currency }));
}

function homeMoney(amount: bigint | null, currency: CurrencyCode | null): Money | null {
  return amount === null || currency === null ? null : { amount: Number(amount), currency };
}

function wholeOf(amount: bigint): Fraction {
  return { numerator: amount, denominator: 1n };
}
