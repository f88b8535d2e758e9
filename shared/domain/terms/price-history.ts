import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { exactYearlyCost, yearlyCost, type DatedPrice, type Price } from './cost.ts';

/** What a price differs from the one before it by, at the person's share of both. */
export interface PriceStepChange {
  /** In percent of the former one, to a tenth: 10 is a tenth more. Null where the former one cost nothing. */
  readonly percent: number | null;
  /** How much more it comes to in a year; less where it is below 0. */
  readonly yearly: Money;
}

/** One price of a contract beside the one it followed. */
export interface PriceStep<Dated extends DatedPrice> {
  readonly dated: Dated;
  /** Null for the first, and where the two cannot be compared: another currency, or one of them is paid once. */
  readonly change: PriceStepChange | null;
}

/** The prices of a contract in the order in which they took effect, each with what it changed. */
export function priceSteps<Dated extends DatedPrice>(prices: readonly Dated[]): PriceStep<Dated>[] {
  const sorted = prices.toSorted((one, other) => compareStarts(one.effectiveFrom, other.effectiveFrom));
  return sorted.map((dated, position) => {
    const before = sorted[position - 1];
    return { dated, change: before === undefined ? null : changeBetween(before.price, dated.price) };
  });
}

/** How a price differs from a former one; null where they cannot be compared. */
function changeBetween(before: Price, after: Price): PriceStepChange | null {
  const [from, to] = [yearlyCost(before), yearlyCost(after)];
  if (from === null || to === null || from.currency !== to.currency) return null;
  return {
    percent: percentOf(before, after),
    yearly: { amount: to.amount - from.amount, currency: to.currency },
  };
}

const tenthsOfPercent = 1000n;

function percentOf(before: Price, after: Price): number | null {
  const [from, to] = [exactYearlyCost(before), exactYearlyCost(after)];
  if (from === null || to === null || from.numerator === 0n) return null;
  const wholes = to.numerator * from.denominator * tenthsOfPercent;
  const parts = to.denominator * from.numerator;
  const ratio = (wholes * 2n + parts) / (parts * 2n);
  return Number(ratio - tenthsOfPercent) / 10;
}

function compareStarts(one: CalendarDate | null, other: CalendarDate | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
