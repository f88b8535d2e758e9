import type { Money } from '../money.ts';
import type { Weighing } from '../weighing.ts';

/**
 * Whether less is at stake than the smallest sum that interrupts. `weighing` brings stakes into the currency of that sum;
 * what is unknown, or has no rate, is never small.
 */
export function isBelow(smallest: Money | null, stake: Money | null, { weigh }: Weighing): boolean {
  if (smallest === null || stake === null) return false;
  const weighed = weigh(stake);
  return weighed.currency === smallest.currency && weighed.amount < smallest.amount;
}
