import { byDay, byFirstDay } from './chain-order.ts';
import { bestChain, least, type Chain, type Item, type Likeness } from './chains.ts';
import { joinedInTime } from './joined-chains.ts';
import { filled, withDoubles, type Parts } from './missing-payments.ts';

/** More chains than that one supplier's payments are not looked through for. */
const mostChains = 12;
/** More payments than that are of a shop, and looking at them anew for each contract takes long. */
const mostLookedAtAnew = 150;
/** Of more payments that are no contracts of one price each nobody could tell what else they are. */
const mostLeft = 130;
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
  return withDoubles(result, rest);
}

/**
 * One chain where that is the whole story; else the largest of one price, and then what is left is looked at anew: it may be
 * one story without it.
 */
function chainsIn(items: readonly Item[], most = mostChains): Parts {
  if (items.length < 2 || most === 0) return { chains: [], left: items };
  const whole = wholeOf(items);
  const joined = joinedInTime(ofOnePrice(items));
  const isWhole = whole !== null && !areTwo(joined, whole);
  const largest = isWhole ? whole : joined.reduce<Chain | null>(larger, null);
  if (largest === null) return restOf(items);
  if (!isWhole && items.length > mostLookedAtAnew) {
    const all = filled(joined, joined.reduce(without, items));
    const beside = restOf(all.left);
    return filled([...all.chains, ...beside.chains], beside.left);
  }
  const { chains, left } = filled([largest], without(items, largest));
  const rest = isWhole ? restOf(left) : chainsIn(left, most - 1);
  return filled([...chains, ...rest.chains], rest.left);
}

function larger(one: Chain | null, other: Chain): Chain {
  return one === null || other.items.length > one.items.length ? other : one;
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
  let left = items;
  while (chains.length < mostChains && left.length > 1) {
    const chain = bestChain(left, likeness);
    if (chain === null || !isTelling(chain, left, likeness)) break;
    left = without(left, chain);
    chains.push(chain);
  }
  return { chains, left };
}

/** The chains of one price each: those of different prices have nothing to do with one another. */
function ofOnePrice(items: readonly Item[]): Chain[] {
  const prices = [...Map.groupBy(items, ({ amount }) => amount).values()].filter(({ length }) => length > 1);
  const chains = prices.flatMap((those) => extracted(those, 'same').chains);
  return chains.toSorted((one, other) => other.score - one.score || byFirstDay(one, other)).slice(0, mostChains);
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
