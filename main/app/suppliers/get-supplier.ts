import { and, asc, eq, isNull } from 'drizzle-orm';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { candidates } from '../../db/schema/needs.ts';
import { people } from '../../db/schema/people.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { completeContract } from '../contracts/complete-contract.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { readInteractionRows, type InteractionRow } from '../interactions/interactions.ts';
import { enteredOf } from '../records/entered.ts';
import { listEpisodes, standingOf } from '../relationships/episodes.ts';
import { findSupplier, supplierOf } from './supplier-rows.ts';
import { timelineOf } from './timeline.ts';

/** One supplier with every relationship, episode, contract and exit, and the story in dates. */
export const getSupplier: QueryHandler<'suppliers.get'> = (context, { id }) => {
  const supplier = findSupplier(context.database, id);
  if (supplier === undefined) return failed(notFound('supplier', id));
  const summaries = readSummaries(context, 'AND r.supplierId = @supplierId', { supplierId: id });
  const contracts = summaries.map((summary) => completeContract(context, summary));
  const standing = context.database
    .select({ relationship: relationships, personName: people.name })
    .from(relationships)
    .leftJoin(people, eq(people.id, relationships.personId))
    .where(and(eq(relationships.supplierId, id), isNull(relationships.deletedAt)))
    .orderBy(asc(writtenOrder(relationships)))
    .all()
    .map(({ relationship, personName }) => {
      const own = contracts.filter((contract) => contract.relationshipId === relationship.id);
      const stretches = listEpisodes(context.database, relationship.id);
      const last = stretches.at(-1);
      const { state, endedOn } = standingOf(
        own,
        last === undefined ? null : { startedOn: last.startedOn, resumed: stretches.length > 1 },
      );
      const episodes = stretches.map((stretch) => ({
        id: stretch.id,
        startedOn: stretch.startedOn,
        endedOn: stretch.endedOn ?? (stretch === last ? endedOn : null),
      }));
      const entered = enteredOf(records.relationships, relationship);
      return { id: relationship.id, ...entered, personName, state, episodes, contracts: own };
    });
  return ok({
    ...supplierOf(supplier),
    relationships: standing,
    timeline: timelineOf(standing, interactionsWith(context, id, standing), context),
  });
};

/** What was said with a supplier: as such, about its relationships and contracts, and while it was a candidate. */
function interactionsWith(
  { database }: QueryContext,
  supplierId: string,
  standing: readonly { readonly id: string; readonly contracts: readonly { readonly id: string }[] }[],
): InteractionRow[] {
  const considered = database
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.supplierId, supplierId), isNull(candidates.deletedAt)))
    .all();
  return [
    ...readInteractionRows(database, 'supplier', [supplierId]),
    ...readInteractionRows(
      database,
      'relationship',
      standing.map(({ id }) => id),
    ),
    ...readInteractionRows(
      database,
      'contract',
      standing.flatMap(({ contracts }) => contracts.map(({ id }) => id)),
    ),
    ...readInteractionRows(
      database,
      'candidate',
      considered.map(({ id }) => id),
    ),
  ];
}
