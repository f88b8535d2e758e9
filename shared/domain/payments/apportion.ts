import type { Fraction } from '../needs/fraction.ts';

/**
 * Whole numbers for parts that are none, so that they add up to the whole they were rounded to: each part without its
 * fraction, and one more for those with the largest fractions, the first of equal ones first. `whole` is the sum of the
 * parts rounded up or down; no part is below 0. Each whole number differs from its part by less than 1.
 */
export function apportion(whole: bigint, parts: readonly Fraction[]): bigint[] {
  const floors = parts.map(({ numerator, denominator }) => numerator / denominator);
  const missing = Number(whole - floors.reduce((sum, floor) => sum + floor, 0n));
  const raised = new Set(
    parts
      .map(({ numerator, denominator }, position) => ({ rest: numerator % denominator, denominator, position }))
      .toSorted((one, other) => compareBig(other.rest * one.denominator, one.rest * other.denominator))
      .slice(0, missing)
      .map(({ position }) => position),
  );
  return floors.map((floor, position) => (raised.has(position) ? floor + 1n : floor));
}

/** The sum of fractions, exactly. */
export function sumOf(fractions: Iterable<Fraction>): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of fractions) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const [denominator, numerator] of byDenominator) {
    const common = greatestDivisor(sum.denominator, denominator);
    sum = {
      numerator: sum.numerator * (denominator / common) + numerator * (sum.denominator / common),
      denominator: sum.denominator * (denominator / common),
    };
  }
  return sum;
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function compareBig(one: bigint, other: bigint): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
