import type { OutputOf } from '#shared/api/api.ts';
import { goesOn } from '#shared/domain/terms/pause.ts';
import { loyaltyOf, reciprocityOf, type Balance } from '#shared/domain/reciprocity/reciprocity.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readPaidContracts } from '../payments/paid-contracts.ts';
import { listEpisodes, standingOf } from '../relationships/episodes.ts';
import { findRelationship } from '../relationships/find-relationship.ts';
import { findSupplier } from '../suppliers/supplier-rows.ts';
import { paidFor, passedIn } from './what-passed.ts';

type Answer = OutputOf<'relationships.reciprocity'>;

/** What is given to a supplier and got from it, within one relationship or in all with it. */
export const relationshipReciprocity: QueryHandler<'relationships.reciprocity'> = (context, input) => {
  const whose = whoseOf(context, input);
  if (whose === undefined) {
    return failed(
      input.relationshipId === undefined
        ? notFound('supplier', input.supplierId ?? '')
        : notFound('relationship', input.relationshipId),
    );
  }
  const { supplierId, supplierName, relationshipIds } = whose;
  const contracts = readPaidContracts(context, supplierId).filter(({ summary }) =>
    relationshipIds.includes(summary.relationshipId),
  );
  const paid = contracts.map((contract) => ({ ...paidFor(contract, context.today), summary: contract.summary }));
  const { years, total, tooLarge } = reciprocityOf([
    ...paid.flatMap(({ passed }) => passed),
    ...passedIn(context, relationshipIds, contracts),
  ]);
  return ok({
    supplierId,
    supplierName,
    years: years.map(({ year, ...balance }) => ({ year, ...sidesOf(balance) })),
    total: sidesOf(total),
    loyalty: loyaltyOf(stretchesOf(context, relationshipIds, contracts), context.today),
    products: contracts
      .map(({ summary }) => ({ contractId: summary.id, name: summary.name, goesOn: goesOn(summary.state) }))
      .toSorted((one, other) => Number(other.goesOn) - Number(one.goesOn)),
    estimated: paid.filter(({ isEstimated }) => isEstimated).length,
    unknown: paid
      .filter(({ isUnknown }) => isUnknown)
      .map(({ summary }) => ({ contractId: summary.id, name: summary.name })),
    tooLarge: [...tooLarge],
  });
};

function whoseOf(
  context: QueryContext,
  {
    relationshipId,
    supplierId,
  }: { readonly relationshipId?: string | undefined; readonly supplierId?: string | undefined },
) {
  if (relationshipId !== undefined) {
    const found = findRelationship(context.database, relationshipId);
    return found === undefined ? undefined : { ...found, relationshipIds: [relationshipId] };
  }
  const supplier = findSupplier(context.database, supplierId ?? '');
  if (supplier === undefined) return undefined;
  const relationshipIds = context.sqlite
    .prepare<[string], string>('SELECT id FROM relationships WHERE supplierId = ? AND deletedAt IS NULL ORDER BY id')
    .pluck()
    .all(supplier.id);
  return { supplierId: supplier.id, supplierName: supplier.name, relationshipIds };
}

/** The stretches of the relationships; the end of the last one may only follow from its contracts. */
function stretchesOf(
  { database }: QueryContext,
  relationshipIds: readonly string[],
  contracts: readonly {
    readonly summary: Parameters<typeof standingOf>[0][number] & { readonly relationshipId: string };
  }[],
) {
  return relationshipIds.flatMap((id) => {
    const stretches = listEpisodes(database, id);
    const last = stretches.at(-1);
    const own = contracts.map(({ summary }) => summary).filter((summary) => summary.relationshipId === id);
    const { endedOn } = standingOf(
      own,
      last === undefined ? null : { startedOn: last.startedOn, resumed: stretches.length > 1 },
    );
    return stretches.map((stretch) => ({
      startedOn: stretch.startedOn,
      endedOn: stretch.endedOn ?? (stretch === last ? endedOn : null),
    }));
  });
}

function sidesOf({ give, get, counted }: Balance): Answer['total'] {
  const { minutes, data, promisesKept, problemsSolved, priceFalls } = counted;
  return {
    give: { money: [...give], minutes, data },
    get: { money: [...get], promisesKept, problemsSolved, priceFalls },
  };
}
