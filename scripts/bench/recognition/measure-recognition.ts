import type { BrandDirectory } from '#shared/domain/recognition/brands.ts';
import { findSeries } from '#shared/domain/recognition/find-series.ts';
import { groupPayments } from '#shared/domain/recognition/group-payments.ts';
import type { Household } from './household.ts';
import { noPairs, pairsOf, sumOfPairs, type Pairs } from './score-grouping.ts';
import { verdictsOf, type FoundSeries, type Verdict } from './score-series.ts';

/** What recognition made of some households. */
export interface Measured {
  readonly verdicts: readonly Verdict[];
  readonly pairs: Pairs;
}

/** Looks at the payments of these households as the app does, and compares with what is true of them. */
export function measured(households: readonly Household[], brands: BrandDirectory): Measured {
  return {
    verdicts: households.flatMap((household) => verdictsOf(household, foundIn(household, brands))),
    pairs: pairsIn(households, brands),
  };
}

/** The contracts the app finds in a household. */
export function foundIn(household: Household, brands: BrandDirectory): FoundSeries[] {
  const series = findSeries(factsOf(household), knownOf(household, brands));
  return series.map((one) => ({ ...one, supplier: one.supplier.name }));
}

/** How the app puts payments together by supplier. */
export function pairsIn(households: readonly Household[], brands: BrandDirectory): Pairs {
  let pairs = noPairs;
  for (const household of households) {
    const groups = new Map<string, string>();
    for (const [place, group] of groupPayments(factsOf(household), knownOf(household, brands)).entries()) {
      if (group.sort === 'organisation') for (const { id } of group.payments) groups.set(id, `${place}`);
    }
    pairs = sumOfPairs(pairs, pairsOf(household.payments, (id) => groups.get(id) ?? null));
  }
  return pairs;
}

export function factsOf({ payments }: Household) {
  return payments.map(({ facts }) => facts);
}

export function knownOf({ ownIbans, ownNames, today }: Household, brands: BrandDirectory) {
  return { brands, ownIbans, ownNames, identifiers: [], today };
}
