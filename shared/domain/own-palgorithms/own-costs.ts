import { exactNumber, type Money } from '../money.ts';
import { roundHalfUp } from '../needs/fraction.ts';
import { minorDigits } from '../currency.ts';
import { exactYearlyCost, type Price } from '../terms/cost.ts';

/** What a price comes to in a month if it is spread evenly, the person's part; null for one that is paid once. */
export function monthlyCost(price: Price): Money | null {
  const yearly = exactYearlyCost(price);
  if (yearly === null) return null;
  const { numerator, denominator } = yearly;
  const amount = exactNumber(roundHalfUp({ numerator, denominator: denominator * 12n }));
  return amount === null ? null : { amount, currency: price.currency };
}

/** A sum as a number of the main unit of its currency: 49.99 for 4999 cents. */
export function inMainUnit({ amount, currency }: Money): number {
  const digits = minorDigits(currency);
  return Number(`${amount}e-${digits}`);
}
