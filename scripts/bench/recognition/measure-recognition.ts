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

type Finder = (household: Household) => readonly FoundSeries[];

/** Looks at the payments of these households as the app does, and compares with what is true of them. */
export function measured(
  households: readonly Household[],
  brands: BrandDirectory,
  find: Finder = finder(brands),
): Measured {
  const verdicts: Verdict[] = [];
  let pairs = noPairs;
  for (const household of households) {
    verdicts.push(...verdictsOf(household, find(household)));
    const groups = new Map<string, string>();
    for (const [place, group] of groupPayments(factsOf(household), knownOf(household, brands)).entries()) {
      if (group.sort === 'organisation') for (const { id } of group.payments) groups.set(id, `${place}`);
    }
    pairs = sumOfPairs(
      pairs,
      pairsOf(household.payments, (id) => groups.get(id) ?? null),
    );
  }
  return { verdicts, pairs };
}

function finder(brands: BrandDirectory): Finder {
  return (household) =>
    findSeries(factsOf(household), knownOf(household, brands)).map((series) => ({
      ...series,
      supplier: series.supplier.name,
    }));
}

export function factsOf({ payments }: Household) {
  return payments.map(({ facts }) => facts);
}

export function knownOf({ ownIbans, ownNames, today }: Household, brands: BrandDirectory) {
  return { brands, ownIbans, ownNames, identifiers: [], today };
}
