import { bestChain, fitOf, least, type Chain, type Item, type Likeness } from './chains.ts';

/** More chains than that one supplier's payments are not looked through for. */
const mostChains = 12;
/** Of the payments that should be there, at least so many are. */
const leastHits = 0.6;
/** A chain of amounts that are all different must have most of the payments around it. */
const leastShare = 0.7;

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
  let rest = left.toSorted(byDay);
  // What no reference holds together may still be a chain, as when each year has a number of its own.
  if (byReference.size > 1 && rest.length > 1) {
    const found = chainsIn(rest);
    result = joinedInTime([...result, ...found.chains].toSorted(byFirstDay));
    rest = found.left;
  }
  return absorbed(result, rest);
}

function chainsIn(items: readonly Item[]): { chains: Chain[]; left: Item[] } {
  const chains: Chain[] = [];
  let left = items;
  for (const likeness of ['alike', 'any'] as const satisfies readonly Likeness[]) {
    while (chains.length < mostChains && left.length > 1) {
      const chain = bestChain(left, likeness);
      if (chain === null || !isTelling(chain, left, likeness)) break;
      const taken = new Set(chain.items);
      left = left.filter((item) => !taken.has(item));
      chains.push(chain);
    }
    [left] = [fillGaps(chains, left)];
  }
  return { chains, left: [...left] };
}

function isTelling({ items, fit }: Chain, among: readonly Item[], likeness: Likeness): boolean {
  const slots = (fit.slots.at(-1) ?? 0) + 1;
  if (items.length < least(fit.rhythm) || items.length / slots < leastHits) return false;
  const share = shareOf(items, among);
  if (likeness === 'any') return share >= leastShare;
  const same = items.filter(
    ({ amount }, place) => place > 0 && Math.abs(amount - (items[place - 1]?.amount ?? 0)) <= amount * 0.04,
  ).length;
  return same >= (items.length - 1) / 2 || share >= leastShare;
}

/** How many of the payments from a chain's first day to its last are in it. */
export function shareOf(items: readonly Item[], among: readonly Item[]): number {
  const first = items[0]?.day ?? 0;
  const last = items.at(-1)?.day ?? 0;
  const around = among.filter(({ day }) => day >= first && day <= last).length;
  return around === 0 ? 0 : items.length / around;
}

/** Gives payments that are left to the chain in which one is missing on their day; returns what is still left. */
function fillGaps(chains: Chain[], left: readonly Item[]): Item[] {
  return left.filter((item) => {
    const place = chains.findIndex((chain) => fitsIn(chain, item));
    const chain = chains[place];
    if (chain === undefined) return true;
    chains[place] = withItem(chain, item) ?? chain;
    return chains[place] === chain;
  });
}

/** Whether a payment comes on a day on which the chain has none, within it or one step outside, at an amount near its own. */
function fitsIn({ items, fit }: Chain, item: Item): boolean {
  const slot = fit.slotOf(item.day);
  const last = fit.slots.at(-1) ?? 0;
  if (slot < -1 || slot > last + 1 || fit.slots.includes(slot)) return false;
  if (Math.abs(item.day - fit.due(slot)) > fit.rhythm.give) return false;
  const neighbour = items.reduce((nearest, other) =>
    Math.abs(other.day - item.day) < Math.abs(nearest.day - item.day) ? other : nearest,
  );
  const isInside = slot >= 0 && slot <= last;
  const ratio = Math.max(item.amount, neighbour.amount) / Math.min(item.amount, neighbour.amount);
  return ratio <= (isInside ? 2.5 : 1.6);
}

function withItem(chain: Chain, item: Item): Chain | null {
  const items = [...chain.items, item].toSorted(byDay);
  const fit = fitOf(chain.fit.rhythm, items);
  return fit === null ? null : { ...chain, items, fit };
}

/** Joins chains of which one goes on where the other stops: after another price, mandate or account. */
function joinedInTime(chains: readonly Chain[]): Chain[] {
  const result = [...chains];
  for (let one = 0; one < result.length; one += 1) {
    for (;;) {
      const chain = result[one];
      if (chain === undefined) break;
      const next = nextOf(chain, result);
      if (next === null) break;
      const whole = together(chain, next);
      if (whole === null) break;
      result[one] = whole;
      result.splice(result.indexOf(next), 1);
      if (result.indexOf(whole) < one) one -= 1;
    }
  }
  return result;
}

/** The chain that goes on after this one, of several the one nearest in amount. */
function nextOf(chain: Chain, among: readonly Chain[]): Chain | null {
  const last = chain.items.at(-1);
  if (last === undefined) return null;
  const following = among.filter((other) => {
    const first = other.items[0];
    return other !== chain && first !== undefined && goesOn(chain, other, first, last);
  });
  const apart = (other: Chain) => Math.abs(Math.log((other.items[0]?.amount ?? 1) / last.amount));
  return following.reduce<Chain | null>(
    (nearest, other) => (nearest === null || apart(other) < apart(nearest) ? other : nearest),
    null,
  );
}

function goesOn(chain: Chain, other: Chain, first: Item, last: Item): boolean {
  if (other.fit.rhythm.unit !== chain.fit.rhythm.unit || other.fit.rhythm.n !== chain.fit.rhythm.n) return false;
  if (other.fit.rhythm.times !== chain.fit.rhythm.times) return false;
  const slot = chain.fit.slotOf(first.day);
  const end = chain.fit.slots.at(-1) ?? 0;
  if (slot <= end || slot > end + 3) return false;
  if (Math.abs(first.day - chain.fit.due(slot)) > chain.fit.rhythm.give) return false;
  return Math.max(first.amount, last.amount) <= 2 * Math.min(first.amount, last.amount);
}

function together(one: Chain, other: Chain): Chain | null {
  const items = [...one.items, ...other.items].toSorted(byDay);
  const fit = fitOf(one.fit.rhythm, items);
  return fit === null ? null : { items, fit, score: one.score + other.score, doubles: [] };
}

/** Takes in payments made twice: the same amount, not half a rhythm away from one of the chain. */
function absorbed(chains: readonly Chain[], left: readonly Item[]): Chain[] {
  const result = [...chains];
  const rest = fillGaps(result, left);
  const doubles = new Map<Chain, Item[]>();
  for (const item of rest) {
    const chain = result.find(({ items, fit }) =>
      items.some(
        (other) =>
          other.amount === item.amount &&
          other.reference === item.reference &&
          Math.abs(other.day - item.day) <= Math.min(fit.rhythm.days / 3, 10),
      ),
    );
    if (chain !== undefined) doubles.set(chain, [...(doubles.get(chain) ?? []), item]);
  }
  return result.map((chain) => ({ ...chain, doubles: doubles.get(chain) ?? [] }));
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
