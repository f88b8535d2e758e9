import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { isInsurance } from './insurance.ts';
import { riseBetween, type Rise } from './stake.ts';
import { isTrifle } from './trifle.ts';

/** A higher price that is known to follow the one before, without an announcement that gives a right to leave. */
export interface DearerPrice {
  readonly before: PriceFact;
  readonly after: PriceFact;
  readonly from: CalendarDate;
  readonly rise: Rise;
}

/** Whether a price was agreed at the beginning, or nobody is known to have announced it: it comes of itself. */
export function comesOfItself({ terms }: Pick<ContractFacts, 'terms'>, price: PriceFact): boolean {
  if (price.exitRightUntil !== null) return false;
  return price.announcedOn === null || (terms !== null && price.announcedOn <= terms.startsOn);
}

/** The next price after today that comes of itself and is dearer by more than a trifle; null when there is none. */
export function nextDearerPrice(facts: ContractFacts, today: CalendarDate): DearerPrice | null {
  for (const [position, after] of facts.prices.entries()) {
    const before = facts.prices[position - 1];
    const from = after.effectiveFrom;
    if (before === undefined || from === null || from <= today || !comesOfItself(facts, after)) continue;
    const rise = riseBetween(before.price, after.price);
    if (rise !== null && !isTrifle(rise)) return { before, after, from, rise };
  }
  return null;
}

/** Days around which a premium is thought to have been announced lately. */
export const daysAfterPremium = 30;

/**
 * Whether a price is a premium that an insurer raised and of whose right to leave nothing is noted: ahead, or so lately
 * that such a right may still hold. What was agreed at the beginning is none.
 */
export function isPremiumRaised(facts: ContractFacts, price: PriceFact, today: CalendarDate): boolean {
  const { effectiveFrom, announcedOn, exitRightUntil } = price;
  if (effectiveFrom === null || exitRightUntil !== null || !isInsurance(facts)) return false;
  if (announcedOn !== null && facts.terms !== null && announcedOn <= facts.terms.startsOn) return false;
  return differenceInDays(today, effectiveFrom) < daysAfterPremium;
}
