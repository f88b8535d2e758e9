import { addMonths, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { minorDigits } from '../currency.ts';
import { message } from '../message.ts';
import type { CurrencyCode, Money } from '../money.ts';
import { countOf, type Period } from '../period.ts';
import type { Message } from '../words.ts';
import { fractionOf, product, roundHalfUp } from './fraction.ts';
import type { OfferPrice, PaymentCycle, PerUnit } from './offer.ts';

/** What an offer costs over some months, in minor units of its own currency. */
export interface OfferCost {
  readonly total: number;
  /** The total divided by the months, halves up. */
  readonly monthly: number;
  readonly currency: CurrencyCode;
  /** The arithmetic in sentences. */
  readonly working: readonly Message[];
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
export function offerCost(price: OfferPrice, span: CostSpan): OfferCost {
  const { currency } = price;
  const parts = costParts(price, span);
  const total = parts.total;
  const monthly = roundHalfUp({ numerator: total, denominator: BigInt(span.months) });
  const working = [...paymentSentences(price, span, parts), ...furtherSentences(price, span, parts)];
  const sums = { total: moneyOf(total, currency), monthly: moneyOf(monthly, currency) };
  working.push(message('cost.inAll', { ...sums, span: monthsOf(span) }));
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

function paymentSentences(price: OfferPrice, span: CostSpan, parts: CostParts): Message[] {
  const { amount, currency, every, introductory } = price;
  if (every === null) return [message('cost.once', { price: { amount, currency } })];
  const sentences: Message[] = [];
  const paid = (count: number, each: number) => ({
    count,
    price: { amount: each, currency },
    sum: { amount: count * each, currency },
  });
  if (introductory != null && parts.introductoryPayments > 0) {
    const before = addMonths(span.asOf, introductory.months);
    const said = paid(parts.introductoryPayments, introductory.amount);
    sentences.push(message('cost.introductoryPayments', { ...said, before }));
  }
  if (parts.payments > 0) {
    const said = paid(parts.payments, amount);
    sentences.push(sentences.length === 0 ? message('cost.payments', said) : message('cost.laterPayments', said));
  }
  return sentences;
}

/** What comes to the payments, and what is taken off them. */
function furtherSentences(price: OfferPrice, span: CostSpan, parts: CostParts): Message[] {
  const { currency, perUnit, deposit } = price;
  const sentences: Message[] = [];
  if (parts.fee > 0n) sentences.push(message('cost.setupFee', { fee: moneyOf(parts.fee, currency) }));
  if (perUnit != null) {
    sentences.push(
      message('cost.use', {
        use: perUnit.assumedUsePerMonth,
        unit: perUnit.unit,
        price: perUnitInWords(perUnit, currency),
        span: monthsOf(span),
        sum: moneyOf(parts.use, currency),
      }),
    );
  }
  if (parts.credits > 0n) sentences.push(message('cost.credits', { credits: moneyOf(-parts.credits, currency) }));
  if (parts.credits > parts.gross) sentences.push(message('cost.creditsExceed'));
  if (deposit != null && deposit > 0) {
    sentences.push(message('cost.deposit', { deposit: { amount: deposit, currency } }));
  }
  return sentences;
}

/** "0.285 EUR": the price of one unit, which may be a part of a minor unit. */
export function perUnitInWords({ amount }: PerUnit, currency: CurrencyCode): Message {
  return message('cost.perUnit', { amount: Number((amount / 10 ** minorDigits(currency)).toPrecision(10)), currency });
}

function moneyOf(amount: bigint, currency: CurrencyCode): Money {
  return { amount: Number(amount), currency };
}

function monthsOf({ months }: CostSpan): Period {
  return { n: months, unit: 'month' };
}
