import { byDay, byFirstDay } from './chain-order.ts';
import { fitOf, type Chain } from './chains.ts';
import { oneAfterOther } from './rhythms.ts';

/** Amounts as near as that are the same one, moved by an exchange rate at most. */
const nearlySame = 1.02;

/** Joins chains of which one goes on where the other stops, after another price, mandate or account: the most alike first. */
export function joinedInTime(chains: readonly Chain[]): Chain[] {
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
  const isSame = ratio <= nearlySame && first.reference === last.reference;
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
