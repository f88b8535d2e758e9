import {
  addDays,
  addMonths,
  dayOfMonth,
  endOf,
  latestOf,
  monthBordersBetween,
  toDayNumber,
  type CalendarDate,
} from '../calendar-date.ts';
import type { CurrencyCode } from '../money.ts';
import type { Fraction } from '../needs/fraction.ts';
import { exactYearlyCost } from '../terms/cost.ts';
import { isPausedOn } from '../terms/pause.ts';
import { paymentsBetween, priceOn, type PaidContract } from './payments.ts';
import { figuresOf, type Figures, type InOneCurrency, type MonthFigures, type Tally } from './figures.ts';

/** What commitments are told apart by. */
export const partKinds = ['category', 'person', 'paymentMethod', 'supplier'] as const;
export type PartKind = (typeof partKinds)[number];

/** A contract with what it is counted under; null where it is under nothing of that kind. */
export interface CountedContract {
  readonly paid: PaidContract;
  readonly under: Readonly<Record<PartKind, string | null>>;
}

/** What is paid under one category, for one person, by one method of payment or to one supplier. */
export interface Part extends Figures {
  readonly key: string | null;
  /** How many contracts it counts. */
  readonly contracts: number;
}

/** What contracts cost over some months, and by what it is told apart. */
export interface Commitments {
  readonly months: readonly MonthFigures[];
  readonly total: Figures;
  readonly parts: Readonly<Record<PartKind, readonly Part[]>>;
  /** How many contracts have payments in these months whose days are estimated. */
  readonly estimated: number;
  /** Currencies whose sums are too large to be written exactly; they are left out. */
  readonly tooLarge: readonly CurrencyCode[];
}

/** The whole calendar months from the one a day lies in, as many as are asked for; none after the year 9999. */
export function monthsFrom(asOf: CalendarDate, months: number): CalendarDate[] {
  const first = addDays(asOf, 1 - dayOfMonth(toDayNumber(asOf)));
  return Array.from({ length: months }, (_, index) => addMonths(first, index)).filter((day) => day.endsWith('-01'));
}

/**
 * What is paid in the calendar months from that of `asOf` on, and what it comes to evenly at the prices of that day. All
 * of it is told apart in each of four ways, and the parts of each add up to the whole to the minor unit, in each currency
 * and in the one currency. A year is always twelve times a month.
 */
export function commitmentsOf(
  contracts: readonly CountedContract[],
  span: { readonly asOf: CalendarDate; readonly months: number },
  inOneCurrency: InOneCurrency | null,
): Commitments {
  const firstDays = monthsFrom(span.asOf, span.months);
  const counted = contracts
    .map(({ paid, under }) => ({ under, ...talliedOf(paid, span.asOf, firstDays) }))
    .filter(({ tally }) => tally.payments.length > 0 || tally.steady !== null);
  const groups = partKinds.map((kind) => {
    const byKey = Map.groupBy(counted, ({ under }) => under[kind]);
    const keys = [...byKey.keys()].toSorted(compareKeys);
    return { kind, keys, tallies: keys.map((key) => (byKey.get(key) ?? []).map(({ tally }) => tally)) };
  });
  const told = figuresOf(
    counted.map(({ tally }) => tally),
    firstDays,
    groups.map(({ tallies }) => tallies),
    inOneCurrency,
  );
  const partsOf = (kind: PartKind): Part[] => {
    const position = groups.findIndex((group) => group.kind === kind);
    const group = groups[position];
    return (told.parts[position] ?? []).map((figures, index) => ({
      ...figures,
      key: group?.keys[index] ?? null,
      contracts: group?.tallies[index]?.length ?? 0,
    }));
  };
  return {
    months: told.months,
    total: told.total,
    estimated: counted.filter(({ isEstimated }) => isEstimated).length,
    tooLarge: told.tooLarge,
    parts: {
      category: partsOf('category'),
      person: partsOf('person'),
      paymentMethod: partsOf('paymentMethod'),
      supplier: partsOf('supplier'),
    },
  };
}

function talliedOf(
  paid: PaidContract,
  asOf: CalendarDate,
  firstDays: readonly CalendarDate[],
): { readonly tally: Tally; readonly isEstimated: boolean } {
  const [first = asOf] = firstDays;
  const payments = paymentsBetween(paid, first, endOf(firstDays.at(-1) ?? asOf, 'month'));
  const start = toDayNumber(first);
  const byMonth = payments.map(({ on, amount, currency }) => ({
    month: monthBordersBetween(start, toDayNumber(on)),
    amount,
    currency,
  }));
  return {
    tally: { payments: byMonth, steady: steadyCost(paid, asOf) },
    isEstimated: payments.some(({ estimate }) => estimate !== null),
  };
}

/** What a contract comes to in a month, exactly, in minor units. */
export interface SteadyCost {
  readonly monthly: Fraction;
  readonly currency: CurrencyCode;
}

/**
 * What a contract comes to in a month if its price is spread evenly, exactly: of one that goes on and is not paused that
 * day, at the price of the day, or of its first where it has yet to start. Null for what is paid once.
 */
export function steadyCost(paid: PaidContract, asOf: CalendarDate): SteadyCost | null {
  if ((paid.endsOn !== null && paid.endsOn < asOf) || isPausedOn(paid, asOf)) return null;
  const price = priceOn(paid.prices, paid.startsOn === null ? asOf : latestOf(asOf, paid.startsOn));
  const yearly = price === null ? null : exactYearlyCost(price);
  if (price === null || yearly === null || yearly.numerator === 0n) return null;
  return {
    monthly: { numerator: yearly.numerator, denominator: yearly.denominator * 12n },
    currency: price.currency,
  };
}

function compareKeys(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
