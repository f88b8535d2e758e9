import { toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { lastDayOfTerm } from '../calculator/arithmetic.ts';
import { mondayToFriday } from '../calculator/working-calendar.ts';
import { exactNumber, type CurrencyCode, type Money } from '../money.ts';
import { roundHalfUp, type Fraction } from '../needs/fraction.ts';
import { countOf, type Period } from '../period.ts';
import type { Pause } from './pause.ts';
import { numberOfTermWith, type TermSeries } from './term-series.ts';

/** A price in minor units. `every` null means paid once. `sharePercent` is the person's part, 0 to 100. */
export interface Price {
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly every: { readonly n: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null;
  readonly sharePercent: number;
}

/** A share is reckoned in millionths of a percent, so that a third is near enough for any sum. */
const sharesPerPercent = 1_000_000;
const wholeShare = 100n * BigInt(sharesPerPercent);
const daysPerYear = 365;

/** A price and the first day it applies; null for "since the start". */
export interface DatedPrice {
  readonly price: Price;
  readonly effectiveFrom: CalendarDate | null;
}

/** The days a missed deadline adds: after one end up to and with another. */
export interface AddedDays {
  readonly earliestExit: CalendarDate | null;
  readonly exitIfMissed: CalendarDate | null;
}

/**
 * What missing the notice deadline costs at one price: the person's share of all payments between `earliestExit` and
 * `exitIfMissed`. Payment cycles are counted from the day after `earliestExit`; a cycle that is only begun by
 * `exitIfMissed` counts in full, because it is paid in full. The share is taken once, of the sum, and rounded half up to a
 * minor unit. Null when there is no deadline to miss, the price is paid once, or the sum is too large to be exact.
 */
export function costOfMissing(price: Price, added: AddedDays): Money | null {
  return costOfAdded([{ price, effectiveFrom: null }], added);
}

/**
 * The same at the prices of the very days: each payment at the price that applies on its day, in the order of their days.
 * Where the cycle changes too, payments are counted anew from the first day of the new price. Also null where no price is
 * known for the first of the days, or the days are paid in several currencies. A cycle that lies within a pause of which
 * the end is known costs nothing.
 */
export function costOfAdded(
  prices: readonly DatedPrice[],
  { earliestExit, exitIfMissed }: AddedDays,
  pause: Pause = noPause,
): Money | null {
  if (earliestExit === null || exitIfMissed === null) return null;
  const stretches = stretchesOf(prices, toDayNumber(earliestExit) + 1, toDayNumber(exitIfMissed));
  const currency = stretches[0]?.price.currency;
  if (currency === undefined || stretches.some(({ price }) => price.currency !== currency)) return null;
  let sum = 0n;
  let grid: Cycles | null = null;
  for (const { price, first, last } of stretches) {
    const { every } = price;
    if (every === null) return null;
    if (grid === null || grid.every.n !== every.n || grid.every.unit !== every.unit) grid = { first, every };
    const payments = cyclesBegun(grid, first, last) - cyclesPaused(grid, { first, last }, pause);
    sum += BigInt(price.amount) * BigInt(payments) * shareParts(price);
  }
  return moneyOf(roundHalfUp({ numerator: sum, denominator: wholeShare }), currency);
}

/** Payments one after the other, the first on a day. */
interface Cycles {
  readonly first: DayNumber;
  readonly every: Period;
}

const noPause: Pause = { pausedFrom: null, pausedUntil: null };

function cyclesBegun({ first: grid, every }: Cycles, first: DayNumber, last: DayNumber): number {
  return last < first ? 0 : cyclesTouched(grid, last, every) - cyclesTouched(grid, first - 1, every);
}

/** How many of the cycles that begin between two days lie within a pause from their first day to their last. */
function cyclesPaused(
  cycles: Cycles,
  { first, last }: { readonly first: DayNumber; readonly last: DayNumber },
  { pausedFrom, pausedUntil }: Pause,
): number {
  if (pausedUntil === null) return 0;
  const from = pausedFrom === null ? first : Math.max(first, toDayNumber(pausedFrom));
  // Of those that begin in it or on the day after it, each but the last ends before the next begins.
  return Math.max(0, cyclesBegun(cycles, from, Math.min(last, toDayNumber(pausedUntil)) + 1) - 1);
}

interface Stretch {
  readonly price: Price;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Which price applies from when to when between two days; nothing where none is known for the first. */
function stretchesOf(prices: readonly DatedPrice[], first: DayNumber, last: DayNumber): Stretch[] {
  const starting = prices
    .map(({ price, effectiveFrom }) => ({
      price,
      from: effectiveFrom === null ? -Infinity : toDayNumber(effectiveFrom),
    }))
    .toSorted((one, other) => (one.from === other.from ? 0 : one.from - other.from));
  const current = starting.findLast(({ from }) => from <= first);
  if (current === undefined) return [];
  const later = starting.filter(({ from }) => from > first && from <= last);
  return [{ ...current, from: first }, ...later].map(({ price, from }, position, all) => ({
    price,
    first: from,
    last: (all[position + 1]?.from ?? last + 1) - 1,
  }));
}

/**
 * What the person pays in a year: the share of the amount times the cycles of a year of twelve months or 365 days,
 * rounded half up to a minor unit. Null for a price that is paid once, or too large to be exact.
 */
export function yearlyCost(price: Price): Money | null {
  const exact = exactYearlyCost(price);
  return exact === null ? null : moneyOf(roundHalfUp(exact), price.currency);
}

/** The same without any rounding, in minor units; null for a price that is paid once. */
export function exactYearlyCost(price: Price): Fraction | null {
  if (price.every === null) return null;
  const { family, count } = countOf(price.every);
  const share = shareOf(price, family === 'months' ? 12 : daysPerYear);
  return { numerator: share.numerator, denominator: share.denominator * BigInt(count) };
}

/** The person's share of a number of payments, in minor units and without any rounding. */
export function shareOf(price: Price, payments: number): Fraction {
  return { numerator: BigInt(price.amount) * BigInt(payments) * shareParts(price), denominator: wholeShare };
}

/** The person's part in millionths of a percent, and what all of it is. */
function shareParts({ sharePercent }: Price): bigint {
  return BigInt(Math.round(sharePercent * sharesPerPercent));
}

function moneyOf(whole: bigint, currency: CurrencyCode): Money | null {
  const amount = exactNumber(whole);
  return amount === null ? null : { amount, currency };
}

function cyclesTouched(firstDay: number, lastDay: number, every: Period): number {
  if (lastDay < firstDay) return 0;
  const cycle = countOf(every);
  const cycles: TermSeries = {
    start: firstDay,
    firstEnd: lastDayOfTerm(firstDay, cycle, mondayToFriday),
    after: 'renews',
    anchor: firstDay,
    lengthBeforeRenewals: cycle.count,
    renewal: cycle,
    rolling: true,
    calendar: mondayToFriday,
  };
  return numberOfTermWith(cycles, lastDay) + 1;
}
