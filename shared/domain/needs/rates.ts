import { earliestOf, type CalendarDate } from '../calendar-date.ts';
import { minorDigits } from '../currency.ts';
import { message } from '../message.ts';
import type { CurrencyCode } from '../money.ts';
import type { Message } from '../words.ts';
import { fractionOf, inverse, product, roundHalfUp, shownNumber, type Fraction } from './fraction.ts';
import type { OfferCost } from './offer-cost.ts';

/** One of `from` is `rate` of `to` on a day, by a source. */
export interface Rate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  readonly rate: number;
  readonly date: CalendarDate;
  readonly source: Message;
}

/** A rate as it is used: `rate` is rounded to be shown, `exact` reckons. */
export interface UsedRate extends Rate {
  readonly exact: Fraction;
}

/** Rates of the European Central Bank all start here, so two of them make a third. */
const crossedOver = 'EUR';

/**
 * The rate from one currency to another: as noted, turned round, or crossed over the euro (the older of the two days
 * counts then). Null when none is known.
 */
export function rateBetween(rates: readonly Rate[], from: CurrencyCode, to: CurrencyCode): UsedRate | null {
  const straight = directRate(rates, from, to);
  if (straight !== null) return straight;
  const first = directRate(rates, from, crossedOver);
  const second = directRate(rates, crossedOver, to);
  if (first === null || second === null) return null;
  const exact = product(first.exact, second.exact);
  return {
    from,
    to,
    rate: shownNumber(exact),
    date: earliestOf(first.date, second.date),
    source: isSame(first.source, second.source)
      ? first.source
      : message('cost.twoSources', { first: first.source, second: second.source }),
    exact,
  };
}

function isSame(one: Message, other: Message): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function directRate(rates: readonly Rate[], from: CurrencyCode, to: CurrencyCode): UsedRate | null {
  const noted = rates.find((rate) => rate.from === from && rate.to === to);
  if (noted !== undefined) return { ...noted, exact: fractionOf(noted.rate) };
  const other = rates.find((rate) => rate.from === to && rate.to === from);
  if (other === undefined) return null;
  const exact = inverse(fractionOf(other.rate));
  return { from, to, rate: shownNumber(exact), date: other.date, source: other.source, exact };
}

/** The amount, in minor units of the one currency, in minor units of the other, halves up; null when it gets too large. */
export function converted(amount: number, rate: UsedRate): number | null {
  const result = Number(roundHalfUp(product(fractionOf(amount), inMinorUnits(rate))));
  return Number.isSafeInteger(result) ? result : null;
}

/** How many minor units of the one currency a minor unit of the other is, exactly. */
export function inMinorUnits({ from, to, exact }: UsedRate): Fraction {
  const scale = minorDigits(to) - minorDigits(from);
  const shift: Fraction =
    scale >= 0
      ? { numerator: 10n ** BigInt(scale), denominator: 1n }
      : { numerator: 1n, denominator: 10n ** BigInt(-scale) };
  return product(exact, shift);
}

/** A cost with the rate by which it was brought into the person's own currency. */
export interface CostInCurrency extends OfferCost {
  /** Null when none was needed, or none is known. */
  readonly rate: Rate | null;
  /** Whether it stayed in the offer's currency for want of a rate. */
  readonly unconverted: boolean;
}

/** A cost in another currency, where a rate is known; the average follows from the total, so that both agree. */
export function costIn(
  currency: CurrencyCode,
  cost: OfferCost,
  months: number,
  rates: readonly Rate[],
): CostInCurrency {
  if (cost.currency === currency) return { ...cost, rate: null, unconverted: false };
  const used = rateBetween(rates, cost.currency, currency);
  const total = used === null ? null : converted(cost.total, used);
  if (used === null || total === null) {
    const reason = message('cost.noRate', { from: cost.currency, to: currency });
    return { ...cost, rate: null, unconverted: true, working: [...cost.working, reason] };
  }
  const monthly = Number(roundHalfUp({ numerator: BigInt(total), denominator: BigInt(months) }));
  const { exact, ...rate } = used;
  const sentence = message('cost.converted', {
    ...rate,
    offered: { amount: cost.total, currency: cost.currency },
    total: { amount: total, currency },
    monthly: { amount: monthly, currency },
  });
  return { total, monthly, currency, rate, unconverted: false, working: [...cost.working, sentence] };
}
