import { and, desc, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { nextAsking } from '#shared/domain/recommendations/asking.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { recommendations } from '../../db/schema/judgements.ts';
import { people } from '../../db/schema/people.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { findRelationship } from '../relationships/find-relationship.ts';

type RecommendationRow = typeof recommendations.$inferSelect;

/** Notes how likely the person is to recommend a supplier; what was said within the quarter before is corrected. */
export const addRecommendation: CommandHandler<'recommendations.add'> = (context, input) => {
  const { relationshipId, score } = input;
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const on = input.on ?? context.today;
  if (on > context.today) return failed(refused(message('refusals.judgedAhead')));
  const last = lastRecommendation(context, relationshipId);
  if (last?.on != null && on < last.on) return failed(refused(message('refusals.saidLater', { last: last.on })));
  const { supplierName } = relationship;
  context.describe(message('history.did.recommended', { supplier: supplierName, score }));
  const values = { score, on, ...enteredColumns(records.recommendations, input) };
  if (last?.on != null && nextAsking(last.on) > on) {
    context.database
      .update(recommendations)
      .set({ ...values, changedAt: context.now })
      .where(eq(recommendations.id, last.id))
      .run();
    return ok({ id: last.id, corrected: true });
  }
  const record = context.newRecord();
  context.database
    .insert(recommendations)
    .values({ ...record, relationshipId, ...values })
    .run();
  return ok({ id: record.id, corrected: false });
};

/** Puts the question off for a quarter. */
export const putOffRecommendation: CommandHandler<'recommendations.putOff'> = (context, { relationshipId }) => {
  const relationship = findRelationship(context.database, relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', relationshipId));
  const { supplierName } = relationship;
  const last = lastRecommendation(context, relationshipId);
  if (last?.on != null && nextAsking(last.on) > context.today) {
    return failed(refused(message('refusals.notAskedYet', { supplier: supplierName, day: nextAsking(last.on) })));
  }
  const record = context.newRecord();
  context.database
    .insert(recommendations)
    .values({ ...record, relationshipId, score: null, on: context.today })
    .run();
  context.describe(message('history.did.putOffRecommendation', { supplier: supplierName }));
  return ok({ id: record.id, until: nextAsking(context.today) });
};

/** Removes what was said, so that it may be asked again. */
export const removeRecommendation: CommandHandler<'recommendations.remove'> = (context, { id }) => {
  const row = context.database
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.id, id), isNull(recommendations.deletedAt)))
    .get();
  const relationship = row === undefined ? undefined : findRelationship(context.database, row.relationshipId);
  if (relationship === undefined) return failed(notFound('recommendation', id));
  markRemoved(context, 'recommendations', [id]);
  context.describe(message('history.did.removedRecommendation', { supplier: relationship.supplierName }));
  return ok({ id });
};

/** What was said, the latest first. */
export const listRecommendations: QueryHandler<'recommendations.list'> = ({ database }, { relationshipId }) =>
  ok(
    database
      .select({
        row: recommendations,
        supplierId: suppliers.id,
        supplierName: suppliers.name,
        personName: people.name,
      })
      .from(recommendations)
      .innerJoin(relationships, eq(relationships.id, recommendations.relationshipId))
      .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
      .leftJoin(people, eq(people.id, relationships.personId))
      .where(
        and(
          isNull(recommendations.deletedAt),
          relationshipId === undefined ? undefined : eq(recommendations.relationshipId, relationshipId),
        ),
      )
      .orderBy(desc(recommendations.on), desc(writtenOrder(recommendations)))
      .all()
      .map(({ row, ...whose }) => ({
        id: row.id,
        relationshipId: row.relationshipId,
        ...whose,
        score: row.score,
        on: row.on,
        ...enteredOf(records.recommendations, row),
        createdAt: row.createdAt,
        changedAt: row.changedAt,
      })),
  );

/** What was said last, or the last time it was put off; undefined where neither was. */
function lastRecommendation(
  { database }: Pick<QueryContext, 'database'>,
  relationshipId: string,
): RecommendationRow | undefined {
  return database
    .select()
    .from(recommendations)
    .where(and(eq(recommendations.relationshipId, relationshipId), isNull(recommendations.deletedAt)))
    .orderBy(desc(recommendations.on), desc(writtenOrder(recommendations)))
    .get();
}
