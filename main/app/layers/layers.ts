import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { layers, type Layer } from '#shared/domain/layers.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { layerItems, layerMatches } from '../../db/schema/judgements.ts';
import { people } from '../../db/schema/people.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findRelationship } from '../relationships/find-relationship.ts';

type LayerItemRow = typeof layerItems.$inferSelect;
type Match = OutputOf<'layers.list'>[number]['matches'][number];

/** What matters, layer by layer, with how suppliers fit it. */
export const listLayers: QueryHandler<'layers.list'> = (context, { relationshipId }) => {
  const relationship = relationshipId === undefined ? null : findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId ?? ''));
  const rows = context.database
    .select({ item: layerItems, personName: people.name })
    .from(layerItems)
    .leftJoin(people, eq(people.id, layerItems.personId))
    .where(
      and(
        isNull(layerItems.deletedAt),
        // What matters to one person does not matter where another deals; the household deals for everybody.
        relationship === null || relationship.personId === null
          ? undefined
          : or(isNull(layerItems.personId), eq(layerItems.personId, relationship.personId)),
      ),
    )
    .orderBy(asc(layerItems.position), asc(layerItems.id))
    .all();
  const matches = Map.groupBy(readMatches(context, relationshipId), ({ itemId }) => itemId);
  const items = rows.map(({ item, personName }) => ({
    id: item.id,
    ...enteredOf(records.layer_items, item),
    personName,
    matches: (matches.get(item.id) ?? []).map(({ match }) => match),
    createdAt: item.createdAt,
    changedAt: item.changedAt,
  }));
  return ok(items.toSorted((one, other) => layers.indexOf(one.layer) - layers.indexOf(other.layer)));
};

/** Writes down something that matters, at the end of its layer. */
export const addLayerItem: CommandHandler<'layers.add'> = (context, input) => {
  const { personId } = input;
  if (personId != null && findPerson(context.database, personId) === undefined) {
    return failed(notFound('person', personId));
  }
  const record = context.newRecord();
  context.database
    .insert(layerItems)
    .values({
      ...record,
      ...enteredColumns(records.layer_items, input),
      position: itemsOf(context, input.layer).length,
    })
    .run();
  context.describe(message('history.did.addedLayerItem', { text: input.text }));
  return ok({ id: record.id });
};

/** Changes something that matters; in another layer it stands at the end. */
export const updateLayerItem: CommandHandler<'layers.update'> = (context, { id, ...entered }) => {
  const row = findLayerItem(context, id);
  if (row === undefined) return failed(notFound('layerItem', id));
  const { personId, layer } = entered;
  if (personId != null && findPerson(context.database, personId) === undefined) {
    return failed(notFound('person', personId));
  }
  const moves = layer !== undefined && layer !== row.layer;
  context.database
    .update(layerItems)
    .set({
      ...enteredColumns(records.layer_items, entered),
      ...(moves ? { position: itemsOf(context, layer).length } : {}),
      changedAt: context.now,
    })
    .where(eq(layerItems.id, id))
    .run();
  if (moves) placeInOrder(context, itemsOf(context, row.layer));
  context.describe(message('history.did.changedLayerItem', { text: entered.text ?? row.text }));
  return ok({ id });
};

/** Moves something that matters to another place in its layer. */
export const moveLayerItem: CommandHandler<'layers.move'> = (context, { id, position }) => {
  const row = findLayerItem(context, id);
  if (row === undefined) return failed(notFound('layerItem', id));
  const others = itemsOf(context, row.layer).filter((item) => item.id !== id);
  placeInOrder(context, others.toSpliced(position, 0, row));
  context.describe(message('history.did.movedLayerItem', { text: row.text }));
  return ok({ id });
};

/** Removes something that matters no longer, with how suppliers fit it. */
export const removeLayerItem: CommandHandler<'layers.remove'> = (context, { id }) => {
  const row = findLayerItem(context, id);
  if (row === undefined) return failed(notFound('layerItem', id));
  markRemoved(context, 'layer_items', [id]);
  context.describe(message('history.did.removedLayerItem', { text: row.text }));
  return ok({ id });
};

/** A living item; undefined when the id names none. */
export function findLayerItem({ database }: Pick<QueryContext, 'database'>, id: string): LayerItemRow | undefined {
  return database
    .select()
    .from(layerItems)
    .where(and(eq(layerItems.id, id), isNull(layerItems.deletedAt)))
    .get();
}

function itemsOf({ database }: Pick<QueryContext, 'database'>, layer: Layer): LayerItemRow[] {
  return database
    .select()
    .from(layerItems)
    .where(and(eq(layerItems.layer, layer), isNull(layerItems.deletedAt)))
    .orderBy(asc(layerItems.position), asc(layerItems.id))
    .all();
}

/** Only what really stands elsewhere now is written. */
function placeInOrder(context: CommandContext, items: readonly LayerItemRow[]): void {
  for (const [position, item] of items.entries()) {
    if (item.position === position) continue;
    context.database
      .update(layerItems)
      .set({ position, changedAt: context.now })
      .where(eq(layerItems.id, item.id))
      .run();
  }
}

function readMatches(
  { database }: QueryContext,
  relationshipId: string | undefined,
): { readonly itemId: string; readonly match: Match }[] {
  return database
    .select({
      row: layerMatches,
      supplierId: suppliers.id,
      supplierName: suppliers.name,
      personName: people.name,
    })
    .from(layerMatches)
    .innerJoin(relationships, eq(relationships.id, layerMatches.relationshipId))
    .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
    .leftJoin(people, eq(people.id, relationships.personId))
    .where(
      and(
        isNull(layerMatches.deletedAt),
        relationshipId === undefined ? undefined : eq(layerMatches.relationshipId, relationshipId),
      ),
    )
    .orderBy(asc(sql`${suppliers.folded}`), asc(layerMatches.id))
    .all()
    .flatMap(({ row, ...whose }) => {
      // A column holds null where it cannot be read, whatever its type says.
      const fit: typeof row.fit | null = row.fit;
      if (fit === null) return [];
      const { id, layerItemId, relationshipId: relationship, on } = row;
      return [
        {
          itemId: layerItemId,
          match: { id, relationshipId: relationship, ...whose, fit, on, ...enteredOf(records.layer_matches, row) },
        },
      ];
    });
}
