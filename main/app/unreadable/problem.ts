import type { z } from 'zod';
import type { problem as problemSchema } from '#shared/api/records.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { UnreadableValue } from '../../db/readable/readable-connection.ts';
import type { QueryContext } from '../handler.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { fieldWord } from '../history/field-words.ts';

export type Problem = z.output<typeof problemSchema>;

/** A stored value that cannot be shown, and the record it belongs to. */
export interface UnreadableField extends UnreadableValue {
  readonly rowId: string | null;
}

/** What is said beside something of which a part cannot be shown; null when all of it can. */
export function problemOf(
  { sqlite, say }: Pick<QueryContext, 'sqlite' | 'say'>,
  unreadable: readonly UnreadableField[],
): Problem | null {
  const [first] = unreadable;
  if (first === undefined) return null;
  const reasons = new Map(unreadable.map((field) => [JSON.stringify(reasonOf(field)), reasonOf(field)]));
  const told = message('unreadable.problem', {
    reasons: [...reasons.values()].reduce((one, other) => message('unreadable.both', { one, other })),
  });
  return {
    message: say(told),
    messages: { message: told },
    fields: [...new Set(unreadable.map(fieldOf))],
    entryId: first.rowId === null ? null : latestEntry(sqlite, first.table, first.rowId),
  };
}

/** A record that cannot be shown at all, by the column that keeps it from being shown. */
export function unreadablePart(
  context: Pick<QueryContext, 'sqlite' | 'say'>,
  field: UnreadableField & { readonly rowId: string },
): (Problem & { id: string })[] {
  const problem = problemOf(context, [field]);
  return problem === null ? [] : [{ ...problem, id: field.rowId }];
}

const priceColumns = new Set(['amount', 'currency', 'cycleCount', 'cycleUnit', 'sharePercent', 'effectiveFrom']);

function fieldOf({ table, column }: UnreadableValue): string {
  if (table === 'prices' && priceColumns.has(column)) return 'price';
  if (table === 'offers' && column === 'price') return 'price';
  return table === 'exits' ? 'exit' : column;
}

function reasonOf(value: UnreadableValue): Message {
  switch (fieldOf(value)) {
    case 'price':
      return message('unreadable.price');
    case 'terms':
      return message('unreadable.terms');
    case 'exit':
      return message('unreadable.exit', { field: fieldWord(value.table, value.column) });
    default:
      return message('unreadable.other', {
        record: namedRecord(value.table, 'the'),
        field: fieldWord(value.table, value.column),
      });
  }
}

/** The latest change of a record that can still be taken back; null when none is known. */
function latestEntry(sqlite: QueryContext['sqlite'], tableName: string, rowId: string): string | null {
  return (
    sqlite
      .prepare<[string, string], string>(
        `SELECT h.id FROM changes c JOIN history_entries h ON h.id = c.entryId
         WHERE c.rowId = ? AND c.tableName = ? AND h.undoneBy IS NULL AND h.undoes IS NULL
         ORDER BY c.id DESC LIMIT 1`,
      )
      .pluck()
      .get(rowId, tableName) ?? null
  );
}
