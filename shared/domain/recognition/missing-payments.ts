import { byDay } from './chain-order.ts';
import { fitOf, type Chain, type Item } from './chains.ts';
import { refitted } from './rhythms.ts';

/** Chains, and the payments that are in none of them. */
export interface Parts {
  readonly chains: Chain[];
  readonly left: readonly Item[];
}

/** Of the payments around a chain so many must fit in it, for others than of its price to be taken in. */
const leastShare = 0.7;

/** Gives payments that are left to the chain in which one is missing on their day, and tells what is still left. */
export function filled(before: readonly Chain[], items: readonly Item[]): Parts {
  let left = items;
  const chains = before.map((chain) => {
    const [whole, rest] = withMissing(chain, left);
    left = rest;
    return whole;
  });
  return { chains, left };
}

/** At most so many times the amount of its neighbour may a payment be that is missing within a chain, and outside of it. */
const mostWithin = 2.5;
const mostOutside = 1.6;
/** Amid payments that fit nowhere only the same amount will do. */
const mostAmid = 1.02;

/**
 * A chain with the payments that were missing in it: each on a day on which it has none, within it or one step outside,
 * of several the one nearest in amount. Beside it what is left.
 */
function withMissing(chain: Chain, left: readonly Item[]): [Chain, readonly Item[]] {
  const { fit, items } = chain;
  const last = fit.slots.at(-1) ?? 0;
  const first = items[0]?.day ?? 0;
  const end = items.at(-1)?.day ?? 0;
  const reach = fit.rhythm.days + fit.rhythm.give;
  const near = left.filter(({ day }) => day >= first - reach && day <= end + reach);
  if (near.length === 0) return [chain, left];
  const taken = new Set(fit.slots);
  const nearest = new Map<number, { item: Item; ratio: number }>();
  for (const item of near) {
    const slot = fit.slotOf(item.day);
    if (slot < -1 || slot > last + 1 || taken.has(slot) || Math.abs(item.day - fit.due(slot)) > fit.rhythm.give)
      continue;
    const ratio = ratioToNeighbour(items, fit.slots, slot, item.amount);
    const before = nearest.get(slot);
    const isInside = slot >= 0 && slot <= last;
    if (ratio <= (isInside ? mostWithin : mostOutside) && (before === undefined || ratio < before.ratio))
      nearest.set(slot, { item, ratio });
  }
  const isAlone = (items.length + nearest.size) / (items.length + near.length) >= leastShare;
  const found = [...nearest.values()].filter(({ ratio }) => isAlone || ratio <= mostAmid).map(({ item }) => item);
  if (found.length === 0) return [chain, left];
  const all = [...items, ...found].toSorted(byDay);
  const given = new Set(found);
  const days = all.map(({ day }) => day);
  return [
    { ...chain, items: all, fit: fitOf(fit.rhythm, all) ?? refitted(fit, days) },
    left.filter((item) => !given.has(item)),
  ];
}

/** How many times an amount is that of the payment before its slot, or after it where that is nearer to it. */
function ratioToNeighbour(items: readonly Item[], slots: readonly number[], slot: number, amount: number): number {
  const after = slots.findIndex((other) => other > slot);
  const place = after === -1 ? items.length : after;
  const ratios = [items[place - 1], items[place]].flatMap((item) =>
    item === undefined ? [] : [Math.max(item.amount, amount) / Math.min(item.amount, amount)],
  );
  return Math.min(...ratios);
}

/** Takes in payments made twice: the same amount, not half a rhythm away from one of the chain. */
export function withDoubles(before: readonly Chain[], items: readonly Item[]): Chain[] {
  const { chains, left } = filled(before, items);
  const byAmount = Map.groupBy(left, ({ amount }) => amount);
  const given = new Set<Item>();
  return chains.map((chain) => {
    const reach = Math.min(chain.fit.rhythm.days / 3, 10);
    const doubles = chain.items.flatMap((item) => {
      const found = byAmount
        .get(item.amount)
        ?.find(
          (other) => !given.has(other) && other.reference === item.reference && Math.abs(other.day - item.day) <= reach,
        );
      if (found === undefined) return [];
      given.add(found);
      return [found];
    });
    return { ...chain, doubles };
  });
}
