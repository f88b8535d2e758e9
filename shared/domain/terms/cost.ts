import { toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { lastDayOfTerm } from '../calculator/arithmetic.ts';
import { mondayToFriday } from '../calculator/working-calendar.ts';
import { exactNumber, type CurrencyCode, type Money } from '../money.ts';
import { countOf, type Period } from '../period.ts';
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
const daysPerYear = 365;

/**
 * What missing the notice deadline costs: the person's share of all payments between `earliestExit` and `exitIfMissed`.
 * Payment cycles are counted from the day after `earliestExit`; a cycle that is only begun by `exitIfMissed` counts in
 * full, because it is paid in full. The share is taken once, of the sum, and rounded half up to a minor unit. Null when
 * there is no deadline to miss, the price is paid once, or the sum is too large to be exact.
 */
export function costOfMissing(
  price: Price,
  outlook: { readonly earliestExit: CalendarDate | null; readonly exitIfMissed: CalendarDate | null },
): Money | null {
  if (price.every === null || outlook.earliestExit === null || outlook.exitIfMissed === null) return null;
  const cycles = cyclesTouched(toDayNumber(outlook.earliestExit) + 1, toDayNumber(outlook.exitIfMissed), price.every);
  return moneyOf(shareOf(price, BigInt(cycles), 1n), price.currency);
}

/**
 * What the person pays in a year: the share of the amount times the cycles of a year of twelve months or 365 days,
 * rounded half up to a minor unit. Null for a price that is paid once, or too large to be exact.
 */
export function yearlyCost(price: Price): Money | null {
  if (price.every === null) return null;
  const { family, count } = countOf(price.every);
  const cyclesPerYear = family === 'months' ? 12 : daysPerYear;
  return moneyOf(shareOf(price, BigInt(cyclesPerYear), BigInt(count)), price.currency);
}

/** The share of `amount` times `times` / `per`, rounded half up, in whole numbers throughout. */
function shareOf(price: Price, times: bigint, per: bigint): bigint {
  const share = BigInt(Math.round(price.sharePercent * sharesPerPercent));
  const dividend = BigInt(price.amount) * times * share;
  const divisor = per * 100n * BigInt(sharesPerPercent);
  return (2n * dividend + divisor) / (2n * divisor);
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
