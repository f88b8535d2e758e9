import { seededRandom } from '../random.ts';

/** Chances of one household: the same ones for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** Whether something happens that happens so often, from 0 to 1. */
  is(share: number): boolean;
  /** A whole number from one up to another, both included. */
  whole(from: number, to: number): number;
  between(from: number, to: number): number;
  of<Item>(items: readonly Item[]): Item;
  /** Several different ones. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** Around 0, mostly within 1. */
  bell(): number;
  digits(count: number): string;
  letters(count: number): string;
}

export function chanceOf(seed: number): Chance {
  const next = seededRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const text = (signs: string, count: number) =>
    Array.from({ length: count }, () => signs[whole(0, signs.length - 1)]).join('');
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  return {
    next,
    is: (share) => next() < share,
    whole,
    between: (from, to) => from + next() * (to - from),
    of,
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, items.length) }, () =>
        left.splice(whole(0, left.length - 1), 1),
      ).flat();
    },
    bell: () => (next() + next() + next() + next() - 2) / 1.15,
    digits: (count) => text('0123456789', count),
    letters: (count) => text('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', count),
  };
}
