import { oneAfterOther, refitted } from './rhythms.ts';
import { bestChain, fitOf, least, type Chain, type Item, type Likeness } from './chains.ts';

/** More chains than that one supplier's payments are not looked through for. */
const mostChains = 12;
/** Of more payments that are no contracts of one price each nobody could tell what else they are. */
const mostLeft = 400;
/** A chain of amounts that are all different must have most of the payments around it. */
const leastShare = 0.7;
/** Two contracts of which each price moves are told apart by so many payments each. */
const leastOfTwo = 6;
/** A single chain that has so many of all payments is the whole story. */
const wholeShare = 0.85;

/**
 * The chains in all payments to one supplier in one currency, which stand by day. Payments with a reference are looked at
 * by it first; then chains that go on in one another are joined, and payments left over find the gap they belong in.
 */
export function gatherChains(items: readonly Item[]): Chain[] {
  const byReference = Map.groupBy(items, ({ reference }) => reference);
  const chains: Chain[] = [];
  const left: Item[] = [];
  for (const part of byReference.values()) {
    const found = chainsIn(part);
    chains.push(...found.chains);
    left.push(...found.left);
  }
  let result = joinedInTime(chains.toSorted(byFirstDay));
  let rest: readonly Item[] = left.toSorted(byDay);
  // What no reference holds together may still be a chain, as when each year has a number of its own.
  if (byReference.size > 1 && rest.length > 1) {
    const found = chainsIn(rest);
    result = joinedInTime([...result, ...found.chains].toSorted(byFirstDay));
    rest = found.left;
  }
  return absorbed(result, rest);
}

interface Parts {
  readonly chains: Chain[];
  readonly left: readonly Item[];
}

function chainsIn(items: readonly Item[]): Parts {
  const whole = wholeOf(items);
  // Contracts of one price each come out first, then what is left is looked at anew.
  const apart = extracted(items, 'same');
  const joined = joinedInTime(apart.chains);
  const before =
    whole !== null && !areTwo(joined, whole) ? filled([whole], without(items, whole)) : filled(joined, apart.left);
  const rest = restOf(before.left);
  return filled([...before.chains, ...rest.chains], rest.left);
}

/** What is left when contracts of one price each are out: one of a price that moves, or several. */
function restOf(items: readonly Item[]): Parts {
  if (items.length > mostLeft) return { chains: [], left: items };
  const whole = wholeOf(items);
  if (whole !== null) return filled([whole], without(items, whole));
  const apart = byAccount(items) ?? asTwo(items);
  if (apart !== null) return apart;
  const alike = extracted(items, 'alike');
  const any = extracted(alike.left, 'any');
  return { chains: [...alike.chains, ...any.chains], left: any.left };
}

/** Payments from each account looked at by themselves, where those of each are one story; null where they are not. */
function byAccount(items: readonly Item[]): Parts | null {
  const parts = [...Map.groupBy(items, ({ accountId }) => accountId).values()];
  if (parts.length < 2) return null;
  const chains = parts.flatMap((part) => wholeOf(part) ?? []);
  const told = chains.reduce((sum, chain) => sum + chain.items.length, 0);
  return told < items.length * wholeShare ? null : filled(chains, chains.reduce(without, items));
}

/** Two contracts whose prices both move, told by their days: together they are the whole story. Null where they are not. */
function asTwo(items: readonly Item[]): Parts | null {
  const one = bestChain(items, 'any');
  const rest = one === null ? items : without(items, one);
  const other = bestChain(rest, 'any');
  if (one === null || other === null || Math.min(one.items.length, other.items.length) < leastOfTwo) return null;
  if (one.items.length + other.items.length < items.length * wholeShare) return null;
  return filled([one, other], without(rest, other));
}

/** The one chain that is the whole story of these payments; null where there is none. */
function wholeOf(items: readonly Item[]): Chain | null {
  const span = (items.at(-1)?.day ?? 0) - (items[0]?.day ?? 0);
  // Nothing is paid more often than weekly.
  if (items.length < 2 || items.length * wholeShare > span / 7 + 2) return null;
  const chain = bestChain(items, 'any');
  if (chain === null || chain.items.length < items.length * wholeShare) return null;
  return isTelling(chain, items, 'any') ? chain : null;
}

function without(items: readonly Item[], chain: Chain): readonly Item[] {
  const taken = new Set(chain.items);
  return items.filter((item) => !taken.has(item));
}

/** Takes one chain after another out of the payments, the most telling first, until none tells anything. */
function extracted(items: readonly Item[], likeness: Likeness): Parts {
  const chains: Chain[] = [];
  const times = new Map<number, number>();
  for (const { amount } of items) times.set(amount, (times.get(amount) ?? 0) + 1);
  const comesAgain = ({ amount }: Item) => likeness !== 'same' || (times.get(amount) ?? 0) > 1;
  let left: readonly Item[] = items.filter(comesAgain);
  while (chains.length < mostChains && left.length > 1) {
    const chain = bestChain(left, likeness);
    if (chain === null || !isTelling(chain, left, likeness)) break;
    left = without(left, chain);
    chains.push(chain);
  }
  return { chains, left: [...left, ...items.filter((item) => !comesAgain(item))].toSorted(byDay) };
}

/** Whether all payments are told better as two or three contracts of one price each than as one whose price goes up and down. */
function areTwo(apart: readonly Chain[], whole: Chain): boolean {
  if (apart.length < 2 || apart.length > 3) return false;
  const count = apart.reduce((sum, { items }) => sum + items.length, 0);
  return (
    count >= whole.items.length * 0.9 &&
    apart.every(({ items }) => sameShare(items) >= 0.8) &&
    sameShare(whole.items) < 0.6
  );
}

/** How many of the payments have the amount of the one before. */
function sameShare(items: readonly Item[]): number {
  const same = items.filter(({ amount }, place) => place > 0 && amount === items[place - 1]?.amount).length;
  return items.length < 2 ? 0 : same / (items.length - 1);
}

function isTelling(chain: Chain, among: readonly Item[], likeness: Likeness): boolean {
  const { items, fit } = chain;
  if (items.length < least(fit.rhythm)) return false;
  const share = shareOf(chain, among);
  if (likeness === 'any') return share >= leastShare;
  const same = items.filter(
    ({ amount }, place) => place > 0 && Math.abs(amount - (items[place - 1]?.amount ?? 0)) <= amount * 0.04,
  ).length;
  return same >= (items.length - 1) / 2 || share >= leastShare;
}

/** How many of the payments around a chain, from shortly before its first day to shortly after its last, are in it. */
export function shareOf({ items, fit }: Pick<Chain, 'items' | 'fit'>, among: readonly Item[]): number {
  const margin = Math.min(2 * fit.rhythm.days, 90);
  const first = (items[0]?.day ?? 0) - margin;
  const last = (items.at(-1)?.day ?? 0) + margin;
  const around = among.filter(({ day }) => day >= first && day <= last).length;
  return around === 0 ? 0 : items.length / around;
}

/** Gives payments that are left to the chain in which one is missing on their day, and tells what is still left. */
function filled(before: readonly Chain[], items: readonly Item[]): Parts {
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

/** Joins chains of which one goes on where the other stops, after another price, mandate or account: the most alike first. */
function joinedInTime(chains: readonly Chain[]): Chain[] {
  const result = chains.toSorted(byFirstDay);
  for (;;) {
    let best: { one: Chain; other: Chain; apart: number } | null = null;
    for (const one of result) {
      for (const other of result) {
        const apart = one === other ? null : apartness(one, other);
        if (apart !== null && (best === null || apart < best.apart - 1e-9)) best = { one, other, apart };
      }
    }
    if (best === null) return result;
    result[result.indexOf(best.one)] = together(best.one, best.other);
    result.splice(result.indexOf(best.other), 1);
  }
}

/** So many payments may be missing between two stretches of one contract, at most for so many days. */
const mostMissing = 2;
const longestSilence = 190;
const longestBreak = 125;

/** How unlike two chains are of which the other goes on where the one stops; null where it does not. */
function apartness(chain: Chain, other: Chain): number | null {
  const last = chain.items.at(-1);
  const first = other.items[0];
  const { rhythm } = chain.fit;
  if (last === undefined || first === undefined || first.day <= last.day || other.fit.rhythm !== rhythm) return null;
  const ratio = Math.max(first.amount, last.amount) / Math.min(first.amount, last.amount);
  if (ratio > 2) return null;
  const isSame = ratio <= mostAmid && first.reference === last.reference;
  const apart = first.day - last.day;
  const slot = chain.fit.slotOf(first.day);
  const missing = slot - (chain.fit.slots.at(-1) ?? 0) - 1;
  const off = Math.abs(first.day - chain.fit.due(slot)) / rhythm.give;
  const isOnDay = off <= 1 && missing >= 0;
  // Another price or mandate comes without a break and on the day; what stays the same may be silent, or move.
  if (isSame) {
    const longest = isOnDay
      ? Math.max((mostMissing + 1) * rhythm.days + rhythm.give, longestSilence)
      : rhythm.days * 1.9;
    if (apart < rhythm.days * 0.4 || apart > longest) return null;
  } else if (!isOnDay || (missing > mostMissing && (ratio > 1.5 || apart > longestBreak))) return null;
  const sameReference = last.reference === first.reference ? 0 : 0.3;
  return Math.log(ratio) + Math.max(0, missing) * 0.2 + Math.min(off, 2) * 0.5 + sameReference;
}

/** One chain of two that follow one another. */
function together(one: Chain, other: Chain): Chain {
  const items = [...one.items, ...other.items].toSorted(byDay);
  const days = items.map(({ day }) => day);
  const fit = fitOf(one.fit.rhythm, items) ?? oneAfterOther(one.fit, other.fit, days, other.items[0]?.day ?? 0);
  return { items, fit, score: one.score + other.score, doubles: [] };
}

/** Takes in payments made twice: the same amount, not half a rhythm away from one of the chain. */
function absorbed(before: readonly Chain[], items: readonly Item[]): Chain[] {
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

function byDay(one: Item, other: Item): number {
  return (
    one.day - other.day ||
    one.amount - other.amount ||
    compareText(one.reference ?? '', other.reference ?? '') ||
    compareText(one.id, other.id)
  );
}

function byFirstDay(one: Chain, other: Chain): number {
  const [first, second] = [one.items[0], other.items[0]];
  return first === undefined || second === undefined ? 0 : byDay(first, second);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
