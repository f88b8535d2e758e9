import type { Chain, Item } from './chains.ts';

/** By day; of one day by what they are and not by where they stood, so that the order of the payments changes nothing. */
export function byDay(one: Item, other: Item): number {
  return (
    one.day - other.day ||
    one.amount - other.amount ||
    compareText(one.reference ?? '', other.reference ?? '') ||
    compareText(one.id, other.id)
  );
}

/** Chains by their first payment. */
export function byFirstDay(one: Chain, other: Chain): number {
  const [first, second] = [one.items[0], other.items[0]];
  return first === undefined || second === undefined ? 0 : byDay(first, second);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
