import type { LabelledPayment } from './household.ts';

/** How well payments were put together by supplier, counted in pairs. */
export interface Pairs {
  readonly right: number;
  readonly found: number;
  readonly real: number;
}

export const noPairs: Pairs = { right: 0, found: 0, real: 0 };

export function sumOfPairs(one: Pairs, other: Pairs): Pairs {
  return { right: one.right + other.right, found: one.found + other.found, real: one.real + other.real };
}

/** Counts pairs of payments of organisations: `groupOf` gives the found group of a payment, null for none. */
export function pairsOf(payments: readonly LabelledPayment[], groupOf: (id: string) => string | null): Pairs {
  const real = new Map<string, number>();
  const found = new Map<string, number>();
  const both = new Map<string, number>();
  for (const { facts, supplier } of payments) {
    const group = groupOf(facts.id);
    if (supplier !== null) add(real, supplier);
    if (group !== null) add(found, group);
    if (supplier !== null && group !== null) add(both, `${supplier} in ${group}`);
  }
  return { right: pairs(both), found: pairs(found), real: pairs(real) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** The balanced mean of the share of found pairs that are right and of right pairs that are found. */
export function pairwiseF1({ right, found, real }: Pairs): number {
  return found + real === 0 ? 1 : (2 * right) / (found + real);
}
