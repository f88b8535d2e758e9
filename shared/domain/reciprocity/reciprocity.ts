import {
  compareDates,
  differenceInDays,
  partsOfDay,
  toDayNumber,
  addYears,
  type CalendarDate,
} from '../calendar-date.ts';
import { sumByCurrency, type CurrencyCode, type Money } from '../money.ts';

/** Whole numbers that are counted, on the side on which they stand. */
export const counts = {
  give: ['minutes', 'data'],
  get: ['promisesKept', 'problemsSolved', 'priceFalls'],
} as const;
export type CountedName = (typeof counts)['give' | 'get'][number];

/** One thing given or got, with its day; null where that is not known. */
export type Passed = { readonly on: CalendarDate | null } & (
  { readonly side: 'give' | 'get'; readonly money: Money } | { readonly counted: CountedName; readonly n: number }
);

/** What each side had in a year, or in all. */
export interface Balance {
  /** Money by currency, never added across. */
  readonly give: readonly Money[];
  readonly get: readonly Money[];
  readonly counted: Readonly<Record<CountedName, number>>;
}

/** A year with what each side had in it; null for what has no day. */
export interface YearBalance extends Balance {
  readonly year: number | null;
}

/** What each side had, year by year and in all. */
export interface Reciprocity {
  /** Those in which there was anything, the latest first, and last what has no day. */
  readonly years: readonly YearBalance[];
  readonly total: Balance;
  /** Currencies whose sums are too large to be written exactly; they are left out. */
  readonly tooLarge: readonly CurrencyCode[];
}

/** Adds up what was given and got. In each currency, and in each count, the years come to the total. */
export function reciprocityOf(passed: readonly Passed[]): Reciprocity {
  const total = balanceOf(passed, new Set());
  const tooLarge = new Set(total.tooLarge);
  const byYear = Map.groupBy(passed, ({ on }) => (on === null ? null : yearOf(on)));
  const years = [...byYear.keys()].toSorted((one, other) => (other ?? -Infinity) - (one ?? -Infinity));
  return {
    years: years.map((year) => ({ year, ...withoutLarge(balanceOf(byYear.get(year) ?? [], tooLarge)) })),
    total: withoutLarge(total),
    tooLarge: [...tooLarge].toSorted(),
  };
}

type Counted = Balance & { readonly tooLarge: readonly CurrencyCode[] };

function balanceOf(passed: readonly Passed[], left: ReadonlySet<CurrencyCode>): Counted {
  const sums = (side: 'give' | 'get') =>
    sumByCurrency(
      passed.flatMap((each) =>
        'money' in each && each.side === side && !left.has(each.money.currency) ? [each.money] : [],
      ),
    );
  const counted: Record<CountedName, number> = {
    minutes: 0,
    data: 0,
    promisesKept: 0,
    problemsSolved: 0,
    priceFalls: 0,
  };
  for (const each of passed) if ('counted' in each) counted[each.counted] += each.n;
  const give = sums('give');
  const get = sums('get');
  return { give: give.sums, get: get.sums, counted, tooLarge: [...give.tooLarge, ...get.tooLarge] };
}

function withoutLarge({ give, get, counted, tooLarge }: Counted): Balance {
  const written = (sums: readonly Money[]) => sums.filter(({ currency }) => !tooLarge.includes(currency));
  return { give: written(give), get: written(get), counted };
}

function yearOf(day: CalendarDate): number {
  return partsOfDay(toDayNumber(day)).year;
}

/** A stretch of a relationship; an end that is null or ahead has not come. */
export interface Stretch {
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/** How long somebody stayed. */
export interface Loyalty {
  /** Days of all stretches whose beginning is known, today included. */
  readonly days: number;
  readonly stretches: number;
  /** The first day that is known. */
  readonly since: CalendarDate | null;
  /** The stretch that goes on without a break: its first day and its whole years; null where none goes on. */
  readonly unbroken: { readonly since: CalendarDate; readonly years: number } | null;
}

/** How long somebody stayed up to a day; a stretch that begins after it is not counted. */
export function loyaltyOf(stretches: readonly Stretch[], today: CalendarDate): Loyalty {
  const begun = stretches
    .flatMap(({ startedOn, endedOn }) => (startedOn === null || startedOn > today ? [] : [{ startedOn, endedOn }]))
    .toSorted((one, other) => compareDates(one.startedOn, other.startedOn));
  const days = begun.reduce(
    (sum, { startedOn, endedOn }) => sum + differenceInDays(lastOf(startedOn, endedOn, today), startedOn) + 1,
    0,
  );
  const present = begun.at(-1);
  const goesOn = present !== undefined && (present.endedOn === null || present.endedOn >= today);
  return {
    days,
    stretches: stretches.length,
    since: begun[0]?.startedOn ?? null,
    unbroken: goesOn ? { since: present.startedOn, years: wholeYears(present.startedOn, today) } : null,
  };
}

/** An end before the beginning is a slip of the pen: that stretch lasted a day. */
function lastOf(startedOn: CalendarDate, endedOn: CalendarDate | null, today: CalendarDate): CalendarDate {
  const end = endedOn === null || endedOn > today ? today : endedOn;
  return end < startedOn ? startedOn : end;
}

function wholeYears(from: CalendarDate, to: CalendarDate): number {
  const years = yearOf(to) - yearOf(from);
  return addYears(from, years) <= to ? years : years - 1;
}
