import type { Rise } from './stake.ts';

/** A rise below this many percent is one nobody leaves for. */
const fewPercent = 1;

/** So much more in a year, in minor units, is a few cents a month. Where money is worth less the percentage decides. */
const fewCents = 300;

/** Whether a rise is too small to be worth anybody's attention, where it gives no right to leave. */
export function isTrifle({ percent, yearly }: Rise): boolean {
  return (percent !== null && percent < fewPercent) || yearly.amount < fewCents;
}
