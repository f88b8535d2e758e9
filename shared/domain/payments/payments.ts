import { addDays, fromDayNumber, toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { exactNumber, type Money } from '../money.ts';
import { roundHalfUp } from '../needs/fraction.ts';
import { countOf } from '../period.ts';
import { shareOf, type DatedPrice, type Price } from '../terms/cost.ts';
import { isPausedOn, type Pause } from '../terms/pause.ts';
import {
  daysBetween,
  paymentDaysFrom,
  paymentDaysThrough,
  type PaymentCycle,
  type PaymentDays,
} from './payment-days.ts';

/** Everything the payments of a contract follow from. */
export interface PaidContract extends Pause {
  /** Its prices in the order in which they take effect; of several for one day the last counts. */
  readonly prices: readonly DatedPrice[];
  /** One day on which it is paid, past or coming; null where none is known. */
  readonly knownOn: CalendarDate | null;
  readonly startsOn: CalendarDate | null;
  readonly trialEndsOn: CalendarDate | null;
  /** Its last day; null where it goes on. */
  readonly endsOn: CalendarDate | null;
}

/** Why the days of payments are no more than likely: counted from the start, or from the first day of a price. */
export type Estimate = 'start' | 'price';

/** One payment: the person's share of it. */
export interface Payment extends Money {
  readonly on: CalendarDate;
  /** How often such a payment comes; null for what is paid once. */
  readonly every: PaymentCycle | null;
  /** Grows by one from each payment of a cycle to the next, and stays when their day is corrected within it. */
  readonly number: number;
  /** Null where the days follow from one that is known. */
  readonly estimate: Estimate | null;
}

/** What has to be known before it can be said when something is paid. */
export type MissingForPayments = 'price' | 'payment_day';

/**
 * What is paid from one day to another, both included, in the order of days. Never before the contract starts (or its
 * known payment day, where that is earlier), in a trial, in a pause or after its last day. A payment costs the price of
 * its day; where the cycle changes, days are counted anew from the first day of the new price, unless one of them is known.
 */
export function paymentsBetween(contract: PaidContract, from: CalendarDate, to: CalendarDate): Payment[] {
  const first = Math.max(toDayNumber(from), firstPaidDay(contract));
  const last = Math.min(toDayNumber(to), contract.endsOn === null ? Infinity : toDayNumber(contract.endsOn));
  return runsOf(contract).flatMap((run) => paymentsOfRun(contract, run, first, last));
}

/** How far ahead the next payment is looked for, in days: most come within two months, hardly any later than ten years. */
const reaches = [62, 800, 3660] as const;

/** The first payment on a day or later, of those that are meant; null where none comes within ten years. */
export function nextPayment(
  contract: PaidContract,
  from: CalendarDate,
  isMeant: (payment: Payment) => boolean = () => true,
): Payment | null {
  for (const days of reaches) {
    const next = paymentsBetween(contract, from, addDays(from, days)).find(isMeant);
    if (next !== undefined) return next;
  }
  return null;
}

/** Whether a payment comes less often than every month, or once: one that is easily forgotten. */
export function isSeldom({ every }: Pick<Payment, 'every'>): boolean {
  return monthsBetween(every) > 1;
}

/** About how many months lie between payments of a cycle, in whole ones; more than any number for what is paid once. */
export function monthsBetween(every: PaymentCycle | null): number {
  if (every === null) return Infinity;
  const { family, count } = countOf(every);
  return family === 'months' ? count : Math.floor(count / shortestMonth);
}

const shortestMonth = 28;

/** What is missing of a contract to know when it is paid; nothing where it is known, or costs nothing. */
export function missingForPayments(contract: PaidContract, from: CalendarDate): MissingForPayments | null {
  if (contract.prices.length === 0) return 'price';
  const isOpen = runsOf(contract).some(
    ({ when, last, prices }) => when === null && last >= toDayNumber(from) && prices.some(({ price }) => costs(price)),
  );
  return isOpen ? 'payment_day' : null;
}

/** The price that applies on a day; null where none is known for it. */
export function priceOn(prices: readonly DatedPrice[], day: CalendarDate): Price | null {
  return prices.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day)?.price ?? null;
}

/** Prices that follow each other with one cycle, so that their days are counted together. */
interface Run {
  readonly every: PaymentCycle | null;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly prices: readonly { readonly price: Price; readonly first: DayNumber }[];
  /** Null where no day is known to count from. */
  readonly when: { readonly days: PaymentDays | DayNumber; readonly estimate: Estimate | null } | null;
}

function runsOf(contract: PaidContract): Run[] {
  const grouped: { every: PaymentCycle | null; prices: { price: Price; first: DayNumber }[] }[] = [];
  for (const dated of stretchesOf(contract.prices)) {
    const run = grouped.at(-1);
    const { every } = dated.price;
    if (run !== undefined && every !== null && isSame(run.every, every)) run.prices.push(dated);
    else grouped.push({ every, prices: [dated] });
  }
  return grouped.map(({ every, prices }, position) => {
    const first = prices[0]?.first ?? -Infinity;
    const last = (grouped[position + 1]?.prices[0]?.first ?? Infinity) - 1;
    return { every, first, last, prices, when: whenPaid(contract, every, { first, last, isFirst: position === 0 }) };
  });
}

/** Prices with the first day of each; of several for one day the last. */
function stretchesOf(prices: readonly DatedPrice[]): { price: Price; first: DayNumber }[] {
  const stretches: { price: Price; first: DayNumber }[] = [];
  for (const { price, effectiveFrom } of prices) {
    const first = effectiveFrom === null ? -Infinity : toDayNumber(effectiveFrom);
    if (stretches.at(-1)?.first === first) stretches.pop();
    stretches.push({ price, first });
  }
  return stretches;
}

function isSame(one: PaymentCycle | null, other: PaymentCycle): boolean {
  return one !== null && one.n === other.n && one.unit === other.unit;
}

function whenPaid(
  contract: PaidContract,
  every: PaymentCycle | null,
  { first, last, isFirst }: { readonly first: DayNumber; readonly last: DayNumber; readonly isFirst: boolean },
): Run['when'] {
  const start = contract.startsOn === null ? null : toDayNumber(contract.startsOn);
  const known = contract.knownOn === null ? null : toDayNumber(contract.knownOn);
  if (known !== null && (isFirst || known >= first) && known <= last) {
    return { days: every === null ? known : paymentDaysThrough(known, start, every), estimate: null };
  }
  const begins = Math.max(first, firstPaidDay(contract));
  if (!Number.isFinite(begins)) return null;
  const estimate = begins === firstPaidDay(contract) ? 'start' : 'price';
  return { days: every === null ? begins : paymentDaysFrom(begins, every), estimate };
}

/** The first day on which anything can be paid; `-Infinity` where it is not known since when the contract runs. */
function firstPaidDay({ startsOn, trialEndsOn, knownOn }: PaidContract): DayNumber {
  if (startsOn === null) return -Infinity;
  const isTrialFree = trialEndsOn !== null && (knownOn === null || knownOn > trialEndsOn);
  if (isTrialFree) return toDayNumber(addDays(trialEndsOn, 1));
  return toDayNumber(knownOn !== null && knownOn < startsOn ? knownOn : startsOn);
}

function paymentsOfRun(contract: PaidContract, run: Run, earliest: DayNumber, latest: DayNumber): Payment[] {
  const from = Math.max(run.first, earliest);
  const to = Math.min(run.last, latest);
  if (run.when === null || from > to) return [];
  const { days, estimate } = run.when;
  const paid = typeof days === 'number' ? onceWithin(days, from, to) : daysBetween(days, from, to);
  const payments: Payment[] = [];
  for (const { on, number } of paid) {
    const price = run.prices.findLast(({ first }) => first <= on)?.price;
    const date = fromDayNumber(on);
    if (price === undefined || date === null || isPausedOn(contract, date)) continue;
    const amount = shareOfPayment(price, number);
    if (amount > 0) payments.push({ on: date, every: run.every, number, amount, currency: price.currency, estimate });
  }
  return payments;
}

function onceWithin(day: DayNumber, from: DayNumber, to: DayNumber): { on: DayNumber; number: number }[] {
  return day >= from && day <= to ? [{ on: day, number: 0 }] : [];
}

/**
 * The person's share of one payment: what the share of all payments up to it comes to, less what it came to before it.
 * So half of 19.99 is 10.00 and 9.99 in turn, and any number of payments is the share of their sum to the minor unit.
 */
function shareOfPayment(price: Price, number: number): number {
  if (price.sharePercent === 100) return price.amount;
  const upTo = (count: number) => roundHalfUp(shareOf(price, count));
  return exactNumber(upTo(number + 1) - upTo(number)) ?? 0;
}

function costs({ amount, sharePercent }: Price): boolean {
  return amount > 0 && sharePercent > 0;
}
