import { and, desc, eq, lt } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { readStoredMessage } from '#shared/api/stored-message.ts';
import { readImage, type RowImage } from '../../db/row-image.ts';
import { changes, historyEntries } from '../../db/schema/history.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { canBeTakenBack, findEntry } from './entries.ts';
import { readableEntry, readableId } from './readable-entry.ts';
import { recordName, recordWord, shownFields } from './records-in-words.ts';

/** What was changed, the latest first, in the order in which it was stored whatever the clock said; `before` pages on. */
export const listHistory: QueryHandler<'history.list'> = (context, { limit, before, standing }) => {
  const from = before === undefined ? undefined : findEntry(context.database, before);
  if (before !== undefined && from === undefined) return ok([]);
  return ok(
    context.database
      .select()
      .from(historyEntries)
      .where(
        and(
          from === undefined ? undefined : lt(historyEntries.sequence, from.sequence),
          standing ? canBeTakenBack : undefined,
        ),
      )
      .orderBy(desc(historyEntries.sequence))
      .limit(limit)
      .all()
      .map((entry) => readableEntry(context, entry)),
  );
};

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
  return ok({ ...readableEntry(context, entry), changes: rows.map((row) => describeChange(context, row)) });
};

function describeChange(
  context: QueryContext,
  row: typeof changes.$inferSelect,
): OutputOf<'history.get'>['changes'][number] {
  const before = readImage(row.before);
  const after = readImage(row.after);
  const record = {
    record: recordWord(row.tableName),
    recordId: readableId(row.rowId),
    recordName: said(context, recordName(context, row.tableName, row.rowId)),
  };
  if (before === undefined || after === undefined) {
    const field = { field: 'what was changed', before: null, after: 'can not be read' };
    return { ...record, kind: 'changed', fields: [field] };
  }
  const kind =
    before === null || (before['deletedAt'] != null && after?.['deletedAt'] === null)
      ? 'added'
      : after === null || (after['deletedAt'] != null && before['deletedAt'] == null)
        ? 'removed'
        : 'changed';
  return { ...record, kind, fields: shownFields(inWords(context, before), inWords(context, after), context.format) };
}

/** A recorded row with what Dancecard itself wrote into it, such as an item of a checklist, in the caller's language. */
function inWords(context: QueryContext, image: RowImage | null): RowImage | null {
  if (image === null) return null;
  return Object.fromEntries(
    Object.entries(image).map(([field, value]) => [field, typeof value === 'string' ? said(context, value) : value]),
  );
}

function said<Text extends string | null>(context: QueryContext, stored: Text): Text | string {
  return stored === null ? stored : context.say(readStoredMessage(stored));
}
