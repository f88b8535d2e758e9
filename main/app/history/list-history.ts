import { and, desc, eq, lt } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { readImage } from '../../db/row-image.ts';
import { changes, historyEntries } from '../../db/schema/history.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { canBeTakenBack, findEntry } from './entries.ts';
import { readableEntry, readableId } from './readable-entry.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { recordName, recordsCalled, type Called } from './record-name.ts';
import { shownField, shownFields } from './records-in-words.ts';
import { wholeRows } from './whole-rows.ts';

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

const unreadableChange = message('records.said.unreadableChange');

/**
 * A recorded change in words. `name` is its record's, and `called` gives those of the records it names, where they can
 * not be asked for because the records are not there.
 */
export function describeChange(
  context: QueryContext,
  row: Omit<typeof changes.$inferSelect, 'id' | 'entryId'> & { readonly id?: number },
  name: Message | null = recordName(context, row.tableName, row.rowId),
  called: Called = recordsCalled(context),
): OutputOf<'history.get'>['changes'][number] {
  const before = readImage(row.before);
  const after = readImage(row.after);
  const named = namedRecord(row.tableName);
  const record = {
    record: context.say(named),
    recordId: readableId(row.rowId),
    recordName: name === null ? null : context.say(name),
    messages: { record: named, recordName: name },
  };
  if (before === undefined || after === undefined) {
    const label = message('records.said.whatWasChanged');
    return { ...record, kind: 'changed', fields: [shownField(context, label, null, unreadableChange)] };
  }
  const kind =
    before === null || (before['deletedAt'] != null && after?.['deletedAt'] === null)
      ? 'added'
      : after === null || (after['deletedAt'] != null && before['deletedAt'] == null)
        ? 'removed'
        : 'changed';
  const whole = wholeRows(context, { ...row, before, after });
  const states = {
    before: kind === 'added' ? null : whole.before,
    after: kind === 'removed' ? null : whole.after,
  };
  return { ...record, kind, fields: shownFields(context, row.tableName, states, called) };
}
