import { and, desc, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { exchanges } from '../../db/schema/judgements.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { moneyIn } from '../records/sums.ts';
import { findRelationship } from '../relationships/find-relationship.ts';

type ExchangeRow = typeof exchanges.$inferSelect;

/** Notes something that was given or got. */
export const addExchange: CommandHandler<'exchanges.add'> = (context, input) => {
  const relationship = findRelationship(context.database, input.relationshipId);
  if (relationship === undefined) return failed(notFound('relationship', input.relationshipId));
  const on = input.on === undefined ? context.today : input.on;
  if (on !== null && on > context.today) return failed(refused(message('refusals.judgedAhead')));
  const record = context.newRecord();
  const { worth } = input;
  context.database
    .insert(exchanges)
    .values({
      ...record,
      relationshipId: relationship.id,
      ...enteredColumns(records.exchanges, { ...input, on }),
      amount: worth?.amount ?? null,
      currency: worth?.currency ?? null,
    })
    .run();
  const side = input.side === 'give' ? 'give' : 'other';
  context.describe(
    message('history.did.addedExchange', { side, supplier: relationship.supplierName, text: input.text }),
  );
  return ok({ id: record.id });
};

/** Changes what was given or got. */
export const updateExchange: CommandHandler<'exchanges.update'> = (context, { id, worth, ...entered }) => {
  const row = findExchange(context, id);
  if (row === undefined) return failed(notFound('exchange', id));
  if (entered.on != null && entered.on > context.today) return failed(refused(message('refusals.judgedAhead')));
  context.database
    .update(exchanges)
    .set({
      ...enteredColumns(records.exchanges, entered),
      ...(worth === undefined ? {} : { amount: worth?.amount ?? null, currency: worth?.currency ?? null }),
      changedAt: context.now,
    })
    .where(eq(exchanges.id, id))
    .run();
  context.describe(message('history.did.changedExchange', { text: entered.text ?? row.text }));
  return ok({ id });
};

/** Removes what was noted by mistake. */
export const removeExchange: CommandHandler<'exchanges.remove'> = (context, { id }) => {
  const row = findExchange(context, id);
  if (row === undefined) return failed(notFound('exchange', id));
  markRemoved(context, 'exchanges', [id]);
  context.describe(message('history.did.removedExchange', { text: row.text }));
  return ok({ id });
};

/** What was given and got, the latest first; what has no day last. */
export const listExchanges: QueryHandler<'exchanges.list'> = ({ database }, { relationshipId, supplierId }) =>
  ok(
    database
      .select({ row: exchanges })
      .from(exchanges)
      .innerJoin(relationships, eq(relationships.id, exchanges.relationshipId))
      .where(
        and(
          isNull(exchanges.deletedAt),
          relationshipId === undefined ? undefined : eq(exchanges.relationshipId, relationshipId),
          supplierId === undefined ? undefined : eq(relationships.supplierId, supplierId),
        ),
      )
      .orderBy(desc(exchanges.on), desc(writtenOrder(exchanges)))
      .all()
      .flatMap(({ row }) => {
        // A column holds null where it cannot be read, whatever its type says.
        const side: ExchangeRow['side'] | null = row.side;
        if (side === null) return [];
        return [
          {
            id: row.id,
            relationshipId: row.relationshipId,
            ...enteredOf(records.exchanges, row),
            worth: moneyIn(row.amount, row.currency),
            createdAt: row.createdAt,
            changedAt: row.changedAt,
          },
        ];
      }),
  );

function findExchange({ database }: Pick<QueryContext, 'database'>, id: string): ExchangeRow | undefined {
  return database
    .select()
    .from(exchanges)
    .where(and(eq(exchanges.id, id), isNull(exchanges.deletedAt)))
    .get();
}
