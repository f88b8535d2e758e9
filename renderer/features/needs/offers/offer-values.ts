import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { CycleAnswers } from '#renderer/domain-views/forms/cycle-question.tsx';
import {
  answersOfTerms,
  unansweredTerms,
  type TermsAnswers,
} from '#renderer/domain-views/terms-questions/terms-answers.ts';
import { amountStyle } from '#renderer/ui/amount.ts';
import type { OfferRecord } from '../words.ts';

/** The parts a price can have beside the amount itself; each is shown only when it applies. */
export const priceParts = ['introductory', 'setupFee', 'credits', 'deposit', 'perUnit', 'financing'] as const;
export type PricePart = (typeof priceParts)[number];

/** The fields that hold an amount of money. */
export const moneyFields = ['amount', 'introAmount', 'setupFee', 'credits', 'deposit'] as const;
export type MoneyName = (typeof moneyFields)[number];

/** What the form of an offer holds. Amounts are minor units; lists of texts are one to a line. */
export interface OfferFormValues extends TermsAnswers, CycleAnswers {
  amount: number | null;
  introAmount: number | null;
  setupFee: number | null;
  credits: number | null;
  deposit: number | null;
  /** Why an amount as typed cannot be read; the amount is null then. */
  /** Why an amount cannot be read: stored messages, so that they are told in the language of the moment. */
  unread: Record<MoneyName, string | null>;
  currency: string;
  parts: PricePart[];
  introMonths: number;
  /** The price of one unit in the currency's main unit, such as 0.285 euros for 28.5 cents. */
  unitPrice: number;
  unit: string;
  usePerMonth: number;
  financing: string;
  offeredOn: CalendarDate | null;
  validUntil: CalendarDate | null;
  deliveryOn: CalendarDate | null;
  included: string;
  promises: string;
  dataAsked: string;
  dataUse: string;
  links: { label: string; address: string }[];
  note: string;
}

/** An empty form. */
export function emptyOffer(currency: string, today: CalendarDate): OfferFormValues {
  return {
    amount: null,
    introAmount: null,
    setupFee: null,
    credits: null,
    deposit: null,
    unread: { amount: null, introAmount: null, setupFee: null, credits: null, deposit: null },
    currency,
    paidOnce: false,
    cycleN: 1,
    cycleUnit: 'month',
    parts: [],
    introMonths: 6,
    unitPrice: Number.NaN,
    unit: 'kWh',
    usePerMonth: Number.NaN,
    financing: '',
    ...unansweredTerms,
    offeredOn: today,
    validUntil: null,
    deliveryOn: null,
    included: '',
    promises: '',
    dataAsked: '',
    dataUse: '',
    links: [],
    note: '',
  };
}

/** The form filled with an offer as it stands. */
export function valuesOfOffer(offer: OfferRecord): OfferFormValues {
  const { price } = offer;
  const empty = emptyOffer(price.currency, offer.offeredOn);
  return {
    ...empty,
    amount: price.amount,
    paidOnce: price.every === null,
    cycleN: price.every?.n ?? 1,
    cycleUnit: price.every?.unit ?? 'month',
    parts: priceParts.filter((part) => (part === 'financing' ? offer.financing : price[part]) != null),
    introAmount: price.introductory?.amount ?? null,
    introMonths: price.introductory?.months ?? empty.introMonths,
    setupFee: price.setupFee ?? null,
    credits: price.credits ?? null,
    deposit: price.deposit ?? null,
    unitPrice: price.perUnit == null ? Number.NaN : price.perUnit.amount / minorUnitsOf(price.currency),
    unit: price.perUnit?.unit ?? empty.unit,
    usePerMonth: price.perUnit?.assumedUsePerMonth ?? Number.NaN,
    financing: offer.financing ?? '',
    ...(offer.terms === null ? unansweredTerms : answersOfTerms(offer.terms)),
    offeredOn: offer.offeredOn,
    validUntil: offer.validUntil,
    deliveryOn: offer.deliveryOn,
    included: offer.included.join('\n'),
    promises: offer.promises.join('\n'),
    dataAsked: offer.dataAsked ?? '',
    dataUse: offer.dataUse ?? '',
    links: offer.links,
    note: offer.note ?? '',
  };
}

/** The form for the next version: what the last one said, dated today, valid until it is said again. */
export function valuesOfNextVersion(offer: OfferRecord, today: CalendarDate): OfferFormValues {
  return { ...valuesOfOffer(offer), offeredOn: today, validUntil: null };
}

/** How many minor units one main unit has: 100 for EUR, 1 for JPY. */
export function minorUnitsOf(currency: string): number {
  return 10 ** amountStyle('en-GB', currency).digits;
}
