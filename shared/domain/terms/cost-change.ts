import type { CalendarDate } from '../calendar-date.ts';
import { exactNumber, type Money } from '../money.ts';
import { roundHalfUp } from '../needs/fraction.ts';
import { priceOn } from '../payments/payments.ts';
import { exactYearlyCost, type DatedPrice, type Price } from './cost.ts';

/** The person's part of a price by the month and by the year, each rounded half up to a minor unit. */
export interface RegularCost {
  readonly month: Money;
  readonly year: Money;
}

/** What changes when a contract takes the place of another. */
export interface CostChange {
  /** Null where no price is known, or it is paid once. */
  readonly before: RegularCost | null;
  readonly after: RegularCost | null;
  /** How much more it costs; below zero where it costs less, null where one is not known or the currencies differ. */
  readonly more: RegularCost | null;
}

/** What a contract costs on the last day before a change, and the one that follows on the day of it. */
export function costChange(prices: readonly DatedPrice[], lastDay: CalendarDate, next: Price | null): CostChange {
  const before = regularCost(priceOn(prices, lastDay));
  const after = regularCost(next);
  if (before === null || after === null || before.year.currency !== after.year.currency) {
    return { before, after, more: null };
  }
  return {
    before,
    after,
    more: { month: difference(after.month, before.month), year: difference(after.year, before.year) },
  };
}

function difference(one: Money, other: Money): Money {
  return { ...one, amount: one.amount - other.amount };
}

function regularCost(price: Price | null): RegularCost | null {
  const exact = price === null ? null : exactYearlyCost(price);
  if (price === null || exact === null) return null;
  const { currency } = price;
  const year = exactNumber(roundHalfUp(exact));
  const month = exactNumber(roundHalfUp({ numerator: exact.numerator, denominator: exact.denominator * 12n }));
  return year === null || month === null
    ? null
    : { month: { amount: month, currency }, year: { amount: year, currency } };
}
