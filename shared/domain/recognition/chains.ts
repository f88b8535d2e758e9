import type { DayNumber } from '../calendar-date.ts';
import {
  fitTo,
  rhythms,
  twiceAMonth,
  everyTwoWeeks,
  everyFourWeeks,
  everyMonth,
  type Fit,
  type Rhythm,
} from './rhythms.ts';

/** A payment as chains see it. */
export interface Item {
  readonly id: string;
  readonly day: DayNumber;
  /** What was paid, in minor units, above 0. */
  readonly amount: number;
  readonly accountId: string;
  /** What tells contracts of one supplier apart: a customer number or a mandate. */
  readonly reference: string | null;
}

/** Payments that follow one another in a rhythm. */
export interface Chain {
  readonly items: readonly Item[];
  readonly fit: Fit;
  /** The more and the more alike, the higher. */
  readonly score: number;
  /** Payments made once more than was due. */
  readonly doubles: readonly Item[];
}

/** Whether amounts must be the same to be of one chain, be alike, or only come on the days. */
export type Likeness = 'same' | 'alike' | 'any';

/** Of the payments that should be there, at least so many are. */
const leastHits = 0.6;
/** What a link over payments left out costs, by how many. */
const costOfGap = [0, 0.4, 0.9, 1.3, 1.6] as const;
/** Amounts as near as that are of one price: exchange rates move that much. */
const near = 0.04;
/** A price changes by less than that at once, mostly. */
const step = 0.4;

/**
 * The chain that explains most of these payments, which stand by day; null where no two fit together. Payments may be
 * missing in it, a few in a row.
 */
export function bestChain(items: readonly Item[], likeness: Likeness): Chain | null {
  const found = rhythms.flatMap((rhythm) => {
    const chain = chainIn(rhythm, items, likeness);
    return chain === null || chain.items.length < least(rhythm) ? [] : [{ ...chain, rhythm }];
  });
  for (const { items: linked, score, rhythm } of found.toSorted((one, other) => other.score - one.score)) {
    const fit = fitOf(rhythm, linked);
    if (fit !== null && linked.length / ((fit.slots.at(-1) ?? 0) + 1) >= leastHits) {
      return { items: linked, fit, score, doubles: [] };
    }
  }
  return null;
}

/** From how many payments on a rhythm is one. */
export function least({ unit, n }: Rhythm): number {
  if (unit === 'week') return n === 4 ? 4 : 5;
  return n === 12 ? 2 : 3;
}

/** The rhythm these payments truly have, of those that look alike over a short time; null where none fits. */
export function fitOf(rhythm: Rhythm, items: readonly Item[]): Fit | null {
  const days = items.map(({ day }) => day);
  const alike = [
    [twiceAMonth, everyTwoWeeks],
    [everyMonth, everyFourWeeks],
  ].find((group) => group.includes(rhythm)) ?? [rhythm];
  const fits = alike
    .map((one) => fitTo(one, days))
    .filter((fit) => fit.off <= fit.rhythm.give * 0.6 && areApart(fit.slots));
  return fits.reduce<Fit | null>((nearest, fit) => (nearest === null || fit.off < nearest.off ? fit : nearest), null);
}

function areApart(slots: readonly number[]): boolean {
  return slots.every((slot, place) => place === 0 || slot > (slots[place - 1] ?? 0));
}

function chainIn(rhythm: Rhythm, items: readonly Item[], likeness: Likeness): { items: Item[]; score: number } | null {
  const scores = new Float64Array(items.length);
  const before = new Int32Array(items.length).fill(-1);
  let end = -1;
  // What comes a few times a year is not left out often.
  const gaps = rhythm.days < 40 ? costOfGap.length : 3;
  const starts = costOfGap.map(() => 0);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    for (let gap = 0; gap < gaps; gap += 1) {
      const apart = rhythm.days * (gap + 1);
      let from = starts[gap] ?? 0;
      while (from < at && item.day - (items[from]?.day ?? 0) > apart + rhythm.give) from += 1;
      starts[gap] = from;
      for (let earlier = from; earlier < at; earlier += 1) {
        const other = items[earlier];
        if (other === undefined || item.day - other.day < apart - rhythm.give) break;
        const off = Math.abs(item.day - other.day - apart) / (rhythm.give + 1);
        const worth = worthOfAmounts(other.amount, item.amount, likeness);
        if (worth < 0) continue;
        const gain = (1 - 0.25 * off - 0.75 * off ** 2) * worth - (costOfGap[gap] ?? 0);
        const score = (scores[earlier] ?? 0) + gain;
        if (gain > -1 && score > (scores[at] ?? 0) + 1e-9) {
          scores[at] = score;
          before[at] = earlier;
        }
      }
    }
    if (end === -1 || (scores[at] ?? 0) > (scores[end] ?? 0) + 1e-9) end = at;
  }
  if (end === -1 || before[end] === -1) return null;
  const chain: Item[] = [];
  for (let at = end; at !== -1; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) chain.push(item);
  }
  return { items: chain.toReversed(), score: scores[end] ?? 0 };
}

function worthOfAmounts(one: number, other: number, likeness: Likeness): number {
  if (one === other) return 1;
  if (likeness === 'same') return -1;
  const apart = Math.abs(one - other) / Math.max(one, other);
  if (likeness === 'any') return Math.max(0.2, 0.9 - apart * 0.8);
  if (apart <= near) return 0.75;
  return apart <= step ? 0.15 : -1;
}
