import type { Period } from '#shared/domain/period.ts';
import type { Format } from '#renderer/format/index.ts';
import type { OfferRecord } from '../words.ts';

type OfferPrice = OfferRecord['price'];
type OfferTerms = NonNullable<OfferRecord['terms']>;

/** The price in one phrase: "€19.90 a month for 6 months, then €39.90 a month". */
export function offerPriceInWords(price: OfferPrice, format: Format): string {
  const money = (amount: number) => format.money({ amount, currency: price.currency });
  const later = `${money(price.amount)} ${format.cycle(price.every)}`;
  const intro = price.introductory;
  const perUnit = price.perUnit;
  const base =
    intro == null
      ? later
      : `${money(intro.amount)} ${format.cycle(price.every)} for ${format.number(intro.months)} ${intro.months === 1 ? 'month' : 'months'}, then ${later}`;
  return perUnit == null ? base : `${base}, and ${unitPriceInWords(perUnit, price.currency, format)}`;
}

/** "28.5 cents" has no place in minor units alone: the price of one unit with as many decimals as it has. */
export function unitPriceInWords(
  perUnit: NonNullable<OfferPrice['perUnit']>,
  currency: string,
  { locale }: Pick<Format, 'locale'>,
): string {
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits + 6,
  }).format(perUnit.amount / 10 ** digits);
  return `${amount} a ${perUnit.unit}`;
}

const monthsInUnit: Record<Period['unit'], number> = {
  year: 12,
  month: 1,
  week: 7 / 30.44,
  day: 1 / 30.44,
  business_day: 1.4 / 30.44,
};

/** The minimum term in whole months, rounded up; null where one is not bound. At most 600, which is what is counted. */
export function minimumMonths(terms: Pick<OfferTerms, 'initialTerm'> | null): number | null {
  if (terms === null || terms.initialTerm === null) return null;
  const { n, unit } = terms.initialTerm;
  return Math.min(600, Math.max(1, Math.ceil(n * monthsInUnit[unit])));
}

/** Whether an offer can no longer be taken. */
export function isExpired(offer: Pick<OfferRecord, 'validUntil'>, today: string): boolean {
  return offer.validUntil !== null && offer.validUntil < today;
}
