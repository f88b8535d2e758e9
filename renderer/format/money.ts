import type { Money } from '#shared/domain/money.ts';

/** A price as the api carries it. */
export interface PriceShape {
  readonly amount: number;
  readonly currency: string;
  readonly every: { readonly n: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null;
  readonly sharePercent: number;
}

/** Amounts as the person reads them, for one locale. */
export interface MoneyFormat {
  /** "€1,008.00": minor units with the currency's own decimals. */
  money(money: Money): string;
  /** "€1,008": without the decimals, for sums where cents say nothing. */
  round(money: Money): string;
  /** "€29.90 a month", "€59.00 every 3 months", "€640.00 once". */
  price(price: PriceShape): string;
  /** Several sums in several currencies: "€1,008.00 and CHF 240.00". */
  sums(sums: readonly Money[]): string;
  /** "9%". */
  percent(value: number): string;
  number(value: number): string;
}

/** The formatter of one locale. */
export function moneyFormat(locale: string): MoneyFormat {
  const formats = new Map<string, { exact: Intl.NumberFormat; round: Intl.NumberFormat; unit: number }>();
  const formatsOf = (currency: string) => {
    const known = formats.get(currency);
    if (known !== undefined) return known;
    const exact = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const round = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
    const made = { exact, round, unit: 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2) };
    formats.set(currency, made);
    return made;
  };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  const money = ({ amount, currency }: Money) => {
    const { exact, unit } = formatsOf(currency);
    return exact.format(amount / unit);
  };
  return {
    money,
    round: ({ amount, currency }) => {
      const { round, unit } = formatsOf(currency);
      return round.format(amount / unit);
    },
    price: (price) => `${money(price)} ${cycleInWords(price.every)}`,
    sums: (sums) => list.format(sums.map(money)),
    percent: (value) => percent.format(value / 100),
    number: (value) => number.format(value),
  };
}

/** "a month", "every 3 months", or "once". */
export function cycleInWords(every: PriceShape['every']): string {
  if (every === null) return 'once';
  return every.n === 1 ? `a ${every.unit}` : `every ${every.n} ${every.unit}s`;
}
