import { earliestOf, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { costOfAdded, type DatedPrice } from '../terms/cost.ts';

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
