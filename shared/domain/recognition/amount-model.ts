import type { Item } from './chains.ts';

/** How the amounts of a series behave. */
export type AmountModel = 'fixed' | 'stepped' | 'seasonal' | 'varying';

/** A price from a payment on. */
export interface Level {
  readonly from: Item;
  readonly amount: number;
}

export interface Amounts {
  readonly model: AmountModel;
  /** What the next one will be, most likely. */
  readonly typical: number;
  /** The prices one after another; only where prices are fixed for a while. */
  readonly levels: readonly Level[];
  /** The mean of how far amounts are from their middle, as a share of it. */
  readonly spread: number;
}

/** Amounts as near as that are of one price. */
const sameWithin = 0.005;

/** Reads how the amounts of payments, which stand by day, behave; `perYear` is how many there are in a year. */
export function amountsOf(items: readonly Item[], perYear: number): Amounts {
  const amounts = items.map(({ amount }) => amount);
  const middle = median(amounts);
  const spread =
    amounts.reduce((sum, amount) => sum + Math.abs(amount - middle), 0) / Math.max(1, amounts.length * middle);
  const levels = levelsOf(items);
  if (levels.length === 1) return { model: 'fixed', typical: levels[0]?.amount ?? middle, levels, spread };
  // What is paid once or twice a year and each time a little more has a price of its own each year.
  const most = perYear <= 2 ? levels.length : Math.max(2, 1 + items.length / 5);
  const areNear = levels.every(
    ({ amount }, place) => place === 0 || isStep(levels[place - 1]?.amount ?? amount, amount),
  );
  if (levels.length <= most && areNear)
    return { model: 'stepped', typical: levels.at(-1)?.amount ?? middle, levels, spread };
  const recent = amounts.slice(-Math.max(3, Math.round(perYear)));
  if (spread > 0.1 && isSeasonal(items))
    return { model: 'seasonal', typical: amountAYearBefore(items, perYear) ?? middle, levels: [], spread };
  return { model: 'varying', typical: median(recent), levels: [], spread };
}

/** Prices of at least one payment; one payment that is off between two of one price is no price of its own. */
function levelsOf(items: readonly Item[]): Level[] {
  const levels: { from: Item; amount: number }[] = [];
  items.forEach((item, place) => {
    const last = levels.at(-1);
    if (last !== undefined && isSame(last.amount, item.amount)) return;
    const next = items[place + 1];
    if (last !== undefined && next !== undefined && isSame(last.amount, next.amount)) return;
    levels.push({ from: item, amount: item.amount });
  });
  return levels;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * sameWithin;
}

function isStep(one: number, other: number): boolean {
  return Math.max(one, other) <= 2 * Math.min(one, other);
}

/** Whether months tell the amount better than nothing does: at least a year and a half, each month near its like of other years. */
function isSeasonal(items: readonly Item[]): boolean {
  const first = items[0]?.day ?? 0;
  const last = items.at(-1)?.day ?? 0;
  if (items.length < 9 || last - first < 500) return false;
  // How much of the variance one wave a year explains.
  const mean = items.reduce((sum, { amount }) => sum + amount, 0) / items.length;
  let [cosine, sine, whole] = [0, 0, 0];
  for (const { day, amount } of items) {
    const angle = (2 * Math.PI * day) / 365.2425;
    cosine += (amount - mean) * Math.cos(angle);
    sine += (amount - mean) * Math.sin(angle);
    whole += (amount - mean) ** 2;
  }
  return whole > 0 && (2 * (cosine ** 2 + sine ** 2)) / (items.length * whole) > 0.6;
}

function amountAYearBefore(items: readonly Item[], perYear: number): number | null {
  const place = items.length - Math.round(perYear);
  return items[place]?.amount ?? null;
}

/** The middle one of numbers, the mean of the two in the middle where they are even; whole. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
}
