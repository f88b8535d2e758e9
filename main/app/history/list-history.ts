import { and, desc, eq, lt } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { changes, historyEntries } from '../../db/schema.ts';
import { notFound } from '../failures.ts';
import type { DrizzleDatabase, QueryHandler } from '../handler.ts';
import { recordName, recordWord, shownFields } from './records-in-words.ts';
import { imageOf } from './row-image.ts';

/** What was changed, the latest first; `before` pages on. */
export const listHistory: QueryHandler<'history.list'> = (context, { limit, before }) =>
  ok(
    context.database
      .select()
      .from(historyEntries)
      .where(before === undefined ? undefined : lt(historyEntries.id, before))
      .orderBy(desc(historyEntries.id))
      .limit(limit)
      .all(),
  );

/** One entry with every field it changed, at most `limit` records. */
export const getHistoryEntry: QueryHandler<'history.get'> = (context, { id, limit }) => {
  const entry = findEntry(context.database, id);
  if (entry === undefined) return failed(notFound('history entry', id));
  const rows = context.database
    .select()
    .from(changes)
    .where(eq(changes.entryId, id))
    .orderBy(changes.id)
    .limit(limit)
    .all();
  return ok({ ...entry, changes: rows.map((row) => describeChange(context, row)) });
};

/** A history entry by its id. */
export function findEntry(database: DrizzleDatabase, id: string): typeof historyEntries.$inferSelect | undefined {
  return database
    .select()
    .from(historyEntries)
    .where(and(eq(historyEntries.id, id)))
    .get();
}

function describeChange(
  context: Parameters<typeof recordName>[0],
  row: typeof changes.$inferSelect,
): OutputOf<'history.get'>['changes'][number] {
  const before = imageOf(row.before);
  const after = imageOf(row.after);
  const kind =
    before === null || (before['deletedAt'] != null && after?.['deletedAt'] === null)
      ? 'added'
      : after === null || (after['deletedAt'] != null && before['deletedAt'] == null)
        ? 'removed'
        : 'changed';
  return {
    record: recordWord(row.tableName),
    recordId: row.rowId,
    recordName: recordName(context, row.tableName, row.rowId),
    kind,
    fields: shownFields(before, after, context.format),
  };
}
