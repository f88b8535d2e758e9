import { describe, expect, test } from 'vitest';
import { knownBrands } from '#main/recognition/brand-directory.ts';
import { makeHousehold } from '../../scripts/bench/recognition/make-household.ts';
import { foundIn, pairsIn } from '../../scripts/bench/recognition/measure-recognition.ts';
import { pairwiseF1 } from '../../scripts/bench/recognition/score-grouping.ts';
import {
  precisionOf,
  tallyOf,
  verdictsOf,
  type FoundSeries,
  type Verdict,
} from '../../scripts/bench/recognition/score-series.ts';
import type { Household } from '../../scripts/bench/recognition/household.ts';

/** The short form of `npm run bench:recognition`, with the aims of the long one. */
const households = Array.from({ length: 12 }, (_, place) => makeHousehold(301 + place));
const brands = knownBrands();

const found = new Map(households.map((household) => [household, foundIn(household, brands)] as const));

/** The verdicts on what was found, as it is or as something else made of it. */
function verdicts(
  changed = (series: readonly FoundSeries[], _household: Household): readonly FoundSeries[] => series,
): Verdict[] {
  return households.flatMap((household) => verdictsOf(household, changed(found.get(household) ?? [], household)));
}

describe('in households of three years', () => {
  test('contracts are found, hardly anything else is, and how often they are paid is right', () => {
    expect(verdicts().length).toBeGreaterThan(120);
    expect(tallyOf(verdicts()).recall).toBeGreaterThanOrEqual(0.97);
    expect(precisionOf(verdicts())).toBeGreaterThanOrEqual(0.97);
    expect(tallyOf(verdicts()).cycle).toBeGreaterThanOrEqual(0.98);
  });

  test('payments of one supplier are together', () => {
    expect(pairwiseF1(pairsIn(households, brands))).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the measure sees a recogniser that', () => {
  test('misses one contract in ten', () => {
    expect(tallyOf(verdicts((series) => series.filter((_, place) => place % 10 !== 3))).recall).toBeLessThan(0.97);
  });

  test('takes habits for contracts', () => {
    expect(precisionOf(verdicts((series, household) => [...series, ...habits(household)]))).toBeLessThan(0.97);
  });

  test('takes months for weeks', () => {
    const inWeeks = (series: readonly FoundSeries[]) =>
      series.map((one) => ({ ...one, cycle: { n: 4, unit: 'week' } }));
    expect(tallyOf(verdicts(inWeeks)).cycle).toBeLessThan(0.98);
  });

  test('puts two contracts into one', () => {
    const together = (series: readonly FoundSeries[]) =>
      [...Map.groupBy(series, ({ supplier }) => supplier).values()].flatMap(([one, ...others]) =>
        one === undefined
          ? []
          : [{ ...one, paymentIds: [...one.paymentIds, ...others.flatMap(({ paymentIds }) => paymentIds)] }],
      );
    expect(tallyOf(verdicts(together)).recall).toBeLessThan(0.97);
  });
});

/** Each shop as a contract. */
function habits(household: Household): FoundSeries[] {
  const shops = Map.groupBy(
    household.payments.filter(({ contract, supplier }) => contract === null && supplier !== null),
    ({ supplier }) => supplier,
  );
  return [...shops.values()].map((payments) => ({
    supplier: '',
    cycle: { n: 1, unit: 'week' },
    perCycle: 1,
    running: true,
    confidence: 0.9,
    paymentIds: payments.map(({ facts }) => facts.id),
  }));
}
