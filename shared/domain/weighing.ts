import type { CurrencyCode, Money } from './money.ts';
import { converted, rateBetween, type Rate, type UsedRate } from './needs/rates.ts';

/** How amounts of several currencies are set beside each other. */
export interface Weighing {
  /** The currency that stands first. Null: none does. */
  readonly currency: CurrencyCode | null;
  /** An amount in `currency`, where it is in it or a rate is known; else as it is. */
  readonly weigh: (amount: Money) => Money;
}

/** No currency stands first and no rate is known. */
export const asTheyAre: Weighing = { currency: null, weigh: (amount) => amount };

/** Amounts are weighed in one currency, by the rates that are known; they are asked for only where another one occurs. */
export function weighedIn(currency: CurrencyCode | null, rates: () => readonly Rate[]): Weighing {
  if (currency === null) return asTheyAre;
  const used = new Map<CurrencyCode, UsedRate | null>();
  const rateFrom = (from: CurrencyCode): UsedRate | null => {
    const known = used.get(from);
    if (known !== undefined) return known;
    const rate = rateBetween(rates(), from, currency);
    used.set(from, rate);
    return rate;
  };
  return {
    currency,
    weigh(amount) {
      if (amount.currency === currency) return amount;
      const rate = rateFrom(amount.currency);
      const inCurrency = rate === null ? null : converted(amount.amount, rate);
      return inCurrency === null ? amount : { amount: inCurrency, currency };
    },
  };
}

/**
 * The larger of two weighed amounts first. Amounts that stayed in different currencies are never weighed against each
 * other: what is in `first` stands above all that is not, then each currency by itself, by its code.
 */
export function compareWeighed(one: Money, other: Money, first: CurrencyCode | null): number {
  if (one.currency === other.currency) return other.amount - one.amount;
  if (one.currency === first || other.currency === first) return one.currency === first ? -1 : 1;
  return one.currency < other.currency ? -1 : 1;
}
