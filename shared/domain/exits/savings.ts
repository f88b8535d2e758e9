import { addDays, earliestOf, latestOf, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { costOfAdded, type DatedPrice } from '../terms/cost.ts';

/** The contract that took the place of one that ended. */
export interface Replacement {
  /** Its first day; null when it is not known, and then it counts from the end of the other. */
  readonly startsOn: CalendarDate | null;
  /** The last day by its own terms, where it ends by itself; null where it goes on. */
  readonly ownEnd: CalendarDate | null;
  readonly prices: readonly DatedPrice[];
  /** Whether its cost is counted with another exit, since it took the place of several contracts. */
  readonly isCountedElsewhere: boolean;
}

/**
 * Whether what a replacement costs is taken off what was saved: it is; it is said beside, being in another currency; it is
 * counted with another exit; or nobody knows what it costs.
 */
export const replacementCounts = ['counted', 'other_currency', 'elsewhere', 'unknown'] as const;
export type ReplacementCounted = (typeof replacementCounts)[number];

/** What an exit saved, with what took the place of the contract. */
export interface Savings {
  /** What the contract would have cost, less what its replacement cost where that is counted; may be below zero. */
  readonly saved: Money | null;
  /** What the contract would have cost. */
  readonly wouldHaveCost: Money | null;
  /** What the replacement cost on the same days; null where nothing took its place, or that is not known. */
  readonly replacementCost: Money | null;
  /** Null where nothing took its place. */
  readonly counted: ReplacementCounted | null;
}

/**
 * What an exit saved so far. A replacement costs on the days for which the contract would have cost, as if it went on: what
 * takes its place in turn is counted where it ended itself, so that several in a row add up to the first less the last.
 */
export function savingsSinceEnd(ended: EndedContract, next: Replacement | null, today: CalendarDate): Savings {
  const wouldHaveCost = savedSinceEnd(ended, today);
  if (next === null || wouldHaveCost === null) {
    return { saved: wouldHaveCost, wouldHaveCost, replacementCost: null, counted: null };
  }
  const replacementCost = costBeside(ended, next, today);
  const counted = countedOf(wouldHaveCost, replacementCost, next);
  return { saved: lessWhere(counted, wouldHaveCost, replacementCost), wouldHaveCost, replacementCost, counted };
}

/** The same of a year at the last known prices. */
export function yearlySavings(
  yearly: Money | null,
  next: Pick<Replacement, 'isCountedElsewhere'> & { readonly yearly: Money | null },
): Pick<Savings, 'saved' | 'counted'> {
  if (yearly === null) return { saved: null, counted: null };
  const counted = countedOf(yearly, next.yearly, next);
  return { saved: lessWhere(counted, yearly, next.yearly), counted };
}

function countedOf(
  before: Money,
  after: Money | null,
  { isCountedElsewhere }: Pick<Replacement, 'isCountedElsewhere'>,
): ReplacementCounted {
  if (isCountedElsewhere) return 'elsewhere';
  if (after === null) return 'unknown';
  return after.currency === before.currency ? 'counted' : 'other_currency';
}

function lessWhere(counted: ReplacementCounted, before: Money, after: Money | null): Money {
  return counted === 'counted' && after !== null ? { ...before, amount: before.amount - after.amount } : before;
}

/** What a replacement cost on the days on which the contract would have cost something. */
function costBeside({ endsOn, ownEnd }: EndedContract, next: Replacement, today: CalendarDate): Money | null {
  if (endsOn === null) return null;
  const known = next.prices[0]?.price.currency;
  const first = next.startsOn === null ? endsOn : latestOf(endsOn, addDays(next.startsOn, -1));
  const last = earliestOf(today, ...[ownEnd, next.ownEnd].filter((day) => day !== null));
  if (last <= first) return known === undefined ? null : { amount: 0, currency: known };
  return costOfAdded(next.prices, { earliestExit: first, exitIfMissed: last });
}

/** What savings are reckoned from. */
export interface EndedContract {
  /** The last day of the contract; null when it is not known. */
  readonly endsOn: CalendarDate | null;
  /** The last day it would have had without an exit, where it ends by itself; null where it would have gone on. */
  readonly ownEnd: CalendarDate | null;
  readonly prices: readonly DatedPrice[];
}

/**
 * What the contract would have cost the person since its end until today, at the prices written down for those days, the
 * last of which goes on: an estimate, since nobody knows what it would have cost. Null before the end, where no price is
 * known, where it is paid once, where the prices are of several currencies, and where it would have ended by itself.
 */
export function savedSinceEnd({ endsOn, ownEnd, prices }: EndedContract, today: CalendarDate): Money | null {
  if (endsOn === null || endsOn >= today) return null;
  const until = ownEnd === null ? today : earliestOf(today, ownEnd);
  if (until <= endsOn) return null;
  const saved = costOfAdded(prices, { earliestExit: endsOn, exitIfMissed: until });
  return saved === null || saved.amount === 0 ? null : saved;
}
