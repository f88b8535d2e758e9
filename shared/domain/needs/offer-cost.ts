import { addMonths, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { minorDigits } from '../currency.ts';
import type { CurrencyCode } from '../money.ts';
import { countOf } from '../period.ts';
import { fractionOf, product, roundHalfUp } from './fraction.ts';
import type { NeedFormat, OfferPrice, PaymentCycle, PerUnit } from './offer.ts';

/** What an offer costs over some months, in minor units of its own currency. */
export interface OfferCost {
  readonly total: number;
  /** The total divided by the months, halves up. */
  readonly monthly: number;
  readonly currency: CurrencyCode;
  /** The arithmetic in sentences. */
  readonly working: readonly string[];
}

/** How far and from when a cost is reckoned. */
export interface CostSpan {
  /** Whole months, at least 1. */
  readonly months: number;
  /** The day of the first payment. */
  readonly asOf: CalendarDate;
}

/** More months than this are never asked for. */
const mostMonths = 600;
const longestMonth = 31;

/**
 * What is really paid in the first `months` months from `asOf`: payments in advance, at the start of each cycle; one
 * whose day lies within counts in full. Cycles that begin within the introductory months have the introductory amount.
 * Set-up fee and use are added, credits subtracted once (never below nothing in all); a deposit is no cost. Whole minor
 * units throughout; only use and the average are rounded, halves up (docs/spec/money.md).
 */
export function offerCost(price: OfferPrice, span: CostSpan, format: NeedFormat): OfferCost {
  const { currency } = price;
  const parts = costParts(price, span);
  const money = (amount: bigint): string => format.money({ amount: Number(amount), currency });
  const total = parts.total;
  const monthly = roundHalfUp({ numerator: total, denominator: BigInt(span.months) });
  const working = paymentSentences(price, span, parts, format);
  if (parts.fee > 0n) working.push(`Set-up fee: ${money(parts.fee)}.`);
  if (price.perUnit != null) {
    working.push(`Use: ${assumedUse(price.perUnit, currency, span.months)} comes to ${money(parts.use)}.`);
  }
  if (parts.credits > 0n) working.push(`Credits: ${money(-parts.credits)}.`);
  if (parts.credits > parts.gross) working.push('The credits are more than all payments, so nothing is left to pay.');
  if (price.deposit != null && price.deposit > 0) {
    working.push(`A deposit of ${money(BigInt(price.deposit))} comes back and is not counted.`);
  }
  working.push(`In all ${money(total)} over ${monthsInWords(span.months)}, ${money(monthly)} a month on average.`);
  return { total: Number(total), monthly: Number(monthly), currency, working };
}

/** Whether every cost of the price can be written as a whole number that is kept exactly. */
export function isWithinReach(price: OfferPrice): boolean {
  const { amount, introductory, every, setupFee, perUnit } = price;
  const cycle = every === null ? null : countOf(every);
  const most = mostMonths * (cycle !== null && cycle.family === 'days' ? longestMonth : 1);
  const payments = cycle === null ? 1 : Math.ceil(most / cycle.count);
  const dearest = Math.max(amount, introductory?.amount ?? 0);
  const use = perUnit == null ? 0n : costOfUse(perUnit, mostMonths);
  return BigInt(payments) * BigInt(dearest) + BigInt(setupFee ?? 0) + use <= BigInt(Number.MAX_SAFE_INTEGER);
}

interface CostParts {
  readonly introductoryPayments: number;
  readonly payments: number;
  readonly fee: bigint;
  readonly use: bigint;
  readonly credits: bigint;
  /** All but the credits. */
  readonly gross: bigint;
  readonly total: bigint;
}

function costParts(price: OfferPrice, { months, asOf }: CostSpan): CostParts {
  const all = price.every === null ? 1 : paymentsWithin(price.every, months, asOf);
  const introductoryPayments =
    price.every === null || price.introductory == null
      ? 0
      : Math.min(all, paymentsWithin(price.every, price.introductory.months, asOf));
  const payments = all - introductoryPayments;
  const fee = BigInt(price.setupFee ?? 0);
  const use = price.perUnit == null ? 0n : costOfUse(price.perUnit, months);
  const credits = BigInt(price.credits ?? 0);
  const gross =
    BigInt(introductoryPayments) * BigInt(price.introductory?.amount ?? 0) +
    BigInt(payments) * BigInt(price.amount) +
    fee +
    use;
  return { introductoryPayments, payments, fee, use, credits, gross, total: gross > credits ? gross - credits : 0n };
}

/** How many payments fall due in the first months from a day, the first on that day itself. */
export function paymentsWithin(every: PaymentCycle, months: number, asOf: CalendarDate): number {
  const { family, count } = countOf(every);
  if (family === 'months') return Math.ceil(months / count);
  const first = toDayNumber(asOf);
  return Math.ceil((monthsAfterDay(first, months) - first) / count);
}

function costOfUse({ amount, assumedUsePerMonth }: PerUnit, months: number): bigint {
  return roundHalfUp(product(fractionOf(amount), fractionOf(assumedUsePerMonth), fractionOf(months)));
}

function paymentSentences(price: OfferPrice, span: CostSpan, parts: CostParts, format: NeedFormat): string[] {
  const money = (amount: number): string => format.money({ amount, currency: price.currency });
  if (price.every === null) return [`Paid once: ${money(price.amount)}.`];
  const sentences: string[] = [];
  const line = (count: number, amount: number, which: string): string =>
    `${count === 1 ? '1 payment' : `${count} payments`} of ${money(amount)}${which}: ${money(count * amount)}.`;
  if (price.introductory != null && parts.introductoryPayments > 0) {
    const until = addMonths(span.asOf, price.introductory.months);
    sentences.push(
      line(
        parts.introductoryPayments,
        price.introductory.amount,
        `, the introductory price before ${format.date(until)}`,
      ),
    );
  }
  if (parts.payments > 0) {
    sentences.push(line(parts.payments, price.amount, sentences.length === 0 ? '' : ', the price after that'));
  }
  return sentences;
}

/** "120 kWh a month at 0.285 EUR for 24 months". */
function assumedUse(perUnit: PerUnit, currency: CurrencyCode, months: number): string {
  return `${perUnit.assumedUsePerMonth} ${perUnit.unit} a month at ${perUnitInWords(perUnit, currency)} for ${monthsInWords(months)}`;
}

/** "0.285 EUR": the price of one unit, which may be a part of a minor unit. */
export function perUnitInWords({ amount }: PerUnit, currency: CurrencyCode): string {
  return `${Number((amount / 10 ** minorDigits(currency)).toPrecision(10))} ${currency}`;
}

/** "1 month", "24 months". */
export function monthsInWords(months: number): string {
  return months === 1 ? '1 month' : `${months} months`;
}
