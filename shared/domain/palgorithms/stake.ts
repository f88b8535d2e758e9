import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { costOfAdded, yearlyCost, type AddedDays } from '../terms/cost.ts';
import type { ContractFacts, ContractPrice, ExitFact } from './facts.ts';

/** The price that applies on a day: the latest that has taken effect; null when none is known. */
export function priceOn({ prices }: ContractFacts, day: CalendarDate): ContractPrice | null {
  const inEffect = prices.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day);
  return inEffect.at(-1)?.price ?? null;
}

/** The first later day on which another price takes effect; null when none is known. */
export function nextPriceOn({ prices }: Pick<ContractFacts, 'prices'>, day: CalendarDate): CalendarDate | null {
  return prices.find(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > day)?.effectiveFrom ?? null;
}

/** Whether the last day of an exit moves with each day, as long as no notice is out and none was named. */
export function endMoves(exit: ExitFact | null): boolean {
  return exit !== null && exit.noticeSentOn === null && exit.acknowledgedOn === null && !exit.endsOnStated;
}

/** The person's part of one payment; null when no price is known. */
export function onePayment(price: ContractPrice | null): Money | null {
  if (price === null) return null;
  return { amount: Math.round((price.amount * price.sharePercent) / 100), currency: price.currency };
}

/** The person's part of a year's price; null when it is not known or paid once. */
export function yearly(price: ContractPrice | null): Money | null {
  return price === null ? null : yearlyCost(price);
}

/**
 * What the person is bound to pay after a day has passed unused: all payments from `firstDay` to the end that a notice
 * on `passed` plus one day leads to, at least one. Null when no price is known.
 */
export function stakeAfter(facts: ContractFacts, firstDay: CalendarDate, passed: CalendarDate): Money | null {
  const firstDayAfter = addDays(passed, 1);
  const price = priceOn(facts, latestOf(firstDay, firstDayAfter));
  const boundUntil = facts.outlookOn(firstDayAfter)?.earliestExit ?? null;
  if (price === null || price.every === null || boundUntil === null || boundUntil < firstDay) return onePayment(price);
  return stakeOfMissing(facts, { earliestExit: addDays(firstDay, -1), exitIfMissed: boundUntil });
}

/** What the cost of added days follows from. */
export type Priced = Pick<ContractFacts, 'prices' | 'pausedFrom' | 'pausedUntil'>;

/**
 * What missing a deadline costs the person, at the prices known for the days it adds, less what a pause with a known end
 * spares; null when unknown.
 */
export function stakeOfMissing(
  { prices, pausedFrom = null, pausedUntil = null }: Priced,
  added: AddedDays,
): Money | null {
  return costOfAdded(prices, added, { pausedFrom, pausedUntil });
}

/** A higher price after another. */
export interface Rise {
  /** What the person pays more in a year. */
  readonly yearly: Money;
  /** By how much the whole price rises; null when it was free before. */
  readonly percent: number | null;
}

/** By how much one price is above another; null when it is not, or when the two can not be compared. */
export function riseBetween(before: ContractPrice, after: ContractPrice): Rise | null {
  if (before.currency !== after.currency) return null;
  const [wholeBefore, wholeAfter] = [before, after].map((price) => yearlyCost({ ...price, sharePercent: 100 }));
  const [partBefore, partAfter] = [yearlyCost(before), yearlyCost(after)];
  if (wholeBefore == null || wholeAfter == null || partBefore === null || partAfter === null) return null;
  const more = wholeAfter.amount - wholeBefore.amount;
  if (more <= 0) return null;
  return {
    yearly: { amount: Math.max(0, partAfter.amount - partBefore.amount), currency: after.currency },
    percent: wholeBefore.amount === 0 ? null : (more / wholeBefore.amount) * 100,
  };
}
