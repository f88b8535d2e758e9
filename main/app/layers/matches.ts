import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { layerMatches } from '../../db/schema/judgements.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { insertKeyed } from '../records/insert-keyed.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findRelationship } from '../relationships/find-relationship.ts';
import { findLayerItem } from './layers.ts';

/** Says how a supplier fits something that matters, in the place of what was said before. */
export const matchLayer: CommandHandler<'layers.match'> = (context, input) => {
  const { itemId, relationshipId, fit, on } = input;
  const item = findLayerItem(context, itemId);
  if (item === undefined) return failed(notFound('layerItem', itemId));
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const day = on ?? context.today;
  if (day > context.today) return failed(refused(message('refusals.judgedAhead')));
  const present = findMatch(context, itemId, relationshipId);
  const said = { ...enteredColumns(records.layer_matches, input), fit, on: day };
  context.describe(
    message('history.did.matched', {
      supplier: relationship.supplierName,
      text: item.text,
      fit: fit === 'not' ? 'other' : fit,
    }),
  );
  if (present === undefined) {
    return ok({ id: insertKeyed(context, 'layer_matches', { layerItemId: itemId, relationshipId, ...said }) });
  }
  context.database
    .update(layerMatches)
    .set({ ...said, changedAt: context.now })
    .where(eq(layerMatches.id, present.id))
    .run();
  return ok({ id: present.id });
};

/** Takes back how a supplier fits something that matters. */
export const unmatchLayer: CommandHandler<'layers.unmatch'> = (context, { itemId, relationshipId }) => {
  const item = findLayerItem(context, itemId);
  if (item === undefined) return failed(notFound('layerItem', itemId));
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const present = findMatch(context, itemId, relationshipId);
  if (present === undefined) return failed(refused(message('refusals.notMatched')));
  markRemoved(context, 'layer_matches', [present.id]);
  context.describe(message('history.did.unmatched', { supplier: relationship.supplierName, text: item.text }));
  return ok({ id: present.id });
};

function findMatch(
  { database }: Pick<QueryContext, 'database'>,
  itemId: string,
  relationshipId: string,
): typeof layerMatches.$inferSelect | undefined {
  return database
    .select()
    .from(layerMatches)
    .where(
      and(
        eq(layerMatches.layerItemId, itemId),
        eq(layerMatches.relationshipId, relationshipId),
        isNull(layerMatches.deletedAt),
      ),
    )
    .get();
}
