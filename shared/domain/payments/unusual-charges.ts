import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { afterPeriod, countOf, type Period } from '../period.ts';
import type { Price } from '../terms/cost.ts';

/** Money that was taken for a contract, or given back. */
export interface Charge {
  readonly id: string;
  readonly on: CalendarDate;
  /** In minor units; above 0: it was taken. */
  readonly amount: Money;
}

/** A price of the whole contract, from a day on. */
export interface PriceFrom {
  readonly amount: Money;
  readonly every: Price['every'];
  /** The part of it in percent that is the person's own. */
  readonly sharePercent: number;
  readonly from: CalendarDate | null;
}

/** What a charge is held against. */
export interface ChargedContract {
  /** The earliest first. */
  readonly charges: readonly Charge[];
  /** The earliest first. */
  readonly prices: readonly PriceFrom[];
  /** The last day, where the contract was left and it is known. */
  readonly endedOn: CalendarDate | null;
  /** Up to which day the payments of its account are known. */
  readonly knownUntil: CalendarDate | null;
  /** Whether nothing is due at present, such as in a pause. */
  readonly isPaused: boolean;
}

/** Something about what was charged that a person would want to know. */
export type UnusualCharge =
  | { readonly kind: 'dearer'; readonly charge: Charge; readonly before: PriceFrom; readonly expected: Money }
  | { readonly kind: 'double'; readonly charge: Charge; readonly first: Charge }
  | { readonly kind: 'after_end'; readonly charge: Charge; readonly endedOn: CalendarDate }
  | { readonly kind: 'high'; readonly charge: Charge; readonly usual: Money }
  | { readonly kind: 'missing'; readonly dueOn: CalendarDate; readonly last: Charge };

/** Sums as near as that are the same: a cent of rounding in a price. */
const sameWithin = 0.004;
/** A last bill may come so many days after the end, of another sum than before. */
const lastBillDays = 45;
/** Two charges of one sum nearer than this part of the time between payments are one too many. */
const doubleWithin = 0.4;
/** A charge may come so much of the time between payments too late, and at least these days, before it is missing. */
const lateWithin = 0.35;
const lateDays = 10;

/**
 * What is unusual about what was charged for a contract: dearer than what it costs, far above what is usual, twice, after its
 * end, or not at all. A
 * charge that was given back says nothing. Dearer is only told where the ones before were as agreed: what differs each time
 * has no price it could be dearer than.
 */
export function unusualCharges(contract: ChargedContract): UnusualCharge[] {
  const charges = withoutGivenBack(contract.charges);
  const found = charges.flatMap((charge, place): UnusualCharge[] => {
    const before = charges[place - 1];
    const { endedOn } = contract;
    if (endedOn !== null && charge.on > endedOn) {
      return isAfterEnd(charge, endedOn, contract) ? [{ kind: 'after_end', charge, endedOn }] : [];
    }
    if (before !== undefined && isDouble(charge, before, charges.slice(0, place), contract)) {
      return [{ kind: 'double', charge, first: before }];
    }
    const earlier = charges.slice(0, place);
    const rise = dearer(charge, earlier, contract);
    return rise.length > 0 ? rise : high(charge, earlier, contract);
  });
  const missing = missingCharge(charges, contract);
  return missing === null ? found : [...found, missing];
}

/** Charges that were not given back: each refund takes the latest charge of its sum along. */
function withoutGivenBack(charges: readonly Charge[]): Charge[] {
  const kept: Charge[] = [];
  for (const charge of charges) {
    if (charge.amount.amount > 0) kept.push(charge);
    else {
      const given = kept.findLastIndex(
        ({ amount }) => amount.currency === charge.amount.currency && amount.amount === -charge.amount.amount,
      );
      if (given >= 0) kept.splice(given, 1);
    }
  }
  return kept;
}

/** The price on a day: the latest that holds then; undefined where none is known. */
function priceOn(prices: readonly PriceFrom[], day: CalendarDate): PriceFrom | undefined {
  return prices.findLast(({ from }) => from === null || from <= day);
}

/** What one charge may come to at a price: the whole, the person's own part, or half of it, where it is paid twice. */
function sumsOf({ amount: { amount }, sharePercent }: PriceFrom): number[] {
  return [amount, Math.round((amount * sharePercent) / 100), Math.round(amount / 2)];
}

function isAsAgreed({ amount }: Charge, price: PriceFrom | undefined): boolean {
  if (price === undefined || price.amount.currency !== amount.currency) return false;
  return sumsOf(price).some((sum) => isSame(sum, amount.amount));
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * sameWithin;
}

/** A last bill of another sum is none; what goes on as before is. */
function isAfterEnd(charge: Charge, endedOn: CalendarDate, contract: ChargedContract): boolean {
  return isAsAgreed(charge, priceOn(contract.prices, endedOn)) || differenceInDays(charge.on, endedOn) > lastBillDays;
}

function isDouble(charge: Charge, before: Charge, earlier: readonly Charge[], contract: ChargedContract): boolean {
  const { amount } = charge;
  if (amount.currency !== before.amount.currency || amount.amount !== before.amount.amount) return false;
  const every = priceOn(contract.prices, charge.on)?.every ?? null;
  const days = every === null ? null : daysOf(every);
  if (days === null || differenceInDays(charge.on, before.on) >= days * doubleWithin) return false;
  // Where it was so before, it is how it is paid.
  return !earlier.some((one, place) => {
    const next = earlier[place + 1];
    return next !== undefined && next !== before && differenceInDays(next.on, one.on) < days * doubleWithin;
  });
}

function dearer(charge: Charge, earlier: readonly Charge[], contract: ChargedContract): UnusualCharge[] {
  const change = priceChange(charge, earlier, contract.prices);
  if (change === null || charge.amount.amount <= change.expected.amount) return [];
  return [{ kind: 'dearer', charge, ...change }];
}

/** A bill that is so many times the usual one, and above all before, is worth a look; from so many on there is a usual one. */
const highFrom = 1.75;
const leastForUsual = 4;

/** Where each charge has its own sum: one far above all before. */
function high(charge: Charge, earlier: readonly Charge[], { prices }: ChargedContract): UnusualCharge[] {
  const alike = earlier.filter(({ amount }) => amount.currency === charge.amount.currency);
  if (alike.length < leastForUsual || isAsAgreed(charge, priceOn(prices, charge.on))) return [];
  const sums = alike.map(({ amount }) => amount.amount).toSorted((one, other) => one - other);
  const usual = sums[Math.floor(sums.length / 2)] ?? 0;
  const isFarAbove = charge.amount.amount >= usual * highFrom && charge.amount.amount > (sums.at(-1) ?? 0);
  return isFarAbove ? [{ kind: 'high', charge, usual: { ...charge.amount, amount: usual } }] : [];
}

/** A charge of another sum than agreed. */
export interface PriceChange {
  /** The price before. */
  readonly before: PriceFrom;
  /** What would have been charged at that price. */
  readonly expected: Money;
}

/**
 * Whether a charge shows another price, going by the price on the day of the charge before: null where it is as agreed, and
 * where the ones before were not as agreed either.
 *
 * @param earlier the charges before it, the earliest first
 */
export function priceChange(
  charge: Charge,
  earlier: readonly Charge[],
  prices: readonly PriceFrom[],
): PriceChange | null {
  const last = earlier.slice(-2);
  const [before] = last.slice(-1);
  if (before === undefined) return null;
  const agreed = priceOn(prices, before.on);
  if (agreed === undefined || agreed.every === null || agreed.amount.currency !== charge.amount.currency) return null;
  if (!last.every((one) => isAsAgreed(one, priceOn(prices, one.on)))) return null;
  const expected = sumsOf(agreed).find((sum) => isSame(sum, before.amount.amount)) ?? agreed.amount.amount;
  if (isSame(charge.amount.amount, expected)) return null;
  return { before: agreed, expected: { ...charge.amount, amount: expected } };
}

function missingCharge(charges: readonly Charge[], contract: ChargedContract): UnusualCharge | null {
  const last = charges.at(-1);
  const { knownUntil, endedOn, isPaused } = contract;
  if (last === undefined || charges.length < 3 || knownUntil === null || isPaused) return null;
  const every = priceOn(contract.prices, last.on)?.every ?? null;
  if (every === null) return null;
  const dueOn = afterPeriod(last.on, every);
  if (endedOn !== null && dueOn > endedOn) return null;
  const late = addDays(dueOn, Math.max(lateDays, Math.round(daysOf(every) * lateWithin)));
  return knownUntil > late ? { kind: 'missing', dueOn, last } : null;
}

/** About how many days a period has. */
function daysOf(period: Period): number {
  const { family, count } = countOf(period);
  return family === 'months' ? count * 30.4 : count;
}
