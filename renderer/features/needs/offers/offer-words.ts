import { message } from '#shared/domain/message.ts';
import type { Period } from '#shared/domain/period.ts';
import type { Message } from '#shared/domain/words.ts';
import type { OfferRecord } from '../words.ts';

/** What an offer asks for. */
export type OfferPrice = OfferRecord['price'];
type OfferTerms = NonNullable<OfferRecord['terms']>;

/** The price in one phrase: "€19.90 a month for 6 months, then €39.90 a month". `locale` writes the price of a unit. */
export function offerPrice({ amount, currency, every, introductory, perUnit }: OfferPrice, locale: string): Message {
  const price = { amount, currency };
  const base =
    introductory == null
      ? message('offers.price.plain', { price, every })
      : message('offers.price.introductory', {
          price,
          every,
          first: { amount: introductory.amount, currency },
          months: introductory.months,
        });
  if (perUnit == null) return base;
  return message('offers.price.andUnits', { price: base, unitPrice: unitPrice(perUnit, currency, locale) });
}

/** "28.5 cents" has no place in minor units alone: the price of one unit with as many decimals as it has. */
export function unitPrice(perUnit: NonNullable<OfferPrice['perUnit']>, currency: string, locale: string): Message {
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const amount = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits + 6,
  }).format(perUnit.amount / 10 ** digits);
  return message('offers.price.unit', { amount, unit: perUnit.unit });
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
