import type { z } from 'zod';
import type { problem as problemSchema } from '#shared/api/records.ts';
import type { UnreadableValue } from '../../db/readable/readable-connection.ts';
import type { QueryContext } from '../handler.ts';
import { fieldWord, recordWord } from '../history/records-in-words.ts';

export type Problem = z.output<typeof problemSchema>;

/** A stored value that cannot be shown, and the record it belongs to. */
export interface UnreadableField extends UnreadableValue {
  readonly rowId: string | null;
}

const whatToDo = 'Correct it, or undo the change that brought it.';

/** What is said beside something of which a part cannot be shown; null when all of it can. */
export function problemOf(
  { sqlite }: Pick<QueryContext, 'sqlite'>,
  unreadable: readonly UnreadableField[],
): Problem | null {
  const [first] = unreadable;
  if (first === undefined) return null;
  const reasons = [...new Set(unreadable.map(reasonOf))];
  return {
    message: `This one cannot be read: ${reasons.join('; ')}. ${whatToDo}`,
    fields: [...new Set(unreadable.map(fieldOf))],
    entryId: first.rowId === null ? null : latestEntry(sqlite, first.table, first.rowId),
  };
}

/** A record that cannot be shown at all, by the column that keeps it from being shown. */
export function unreadablePart(
  context: Pick<QueryContext, 'sqlite'>,
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

function reasonOf(value: UnreadableValue): string {
  switch (fieldOf(value)) {
    case 'price':
      return 'the price is not one that Dancecard can show, and no sum counts it';
    case 'terms':
      return 'the terms are not ones that Dancecard can reckon with, so no day follows from them';
    case 'exit':
      return `the exit says something that Dancecard cannot show (${fieldWord(value.column)})`;
    default:
      return `the ${recordWord(value.table)} holds something that Dancecard cannot show (${fieldWord(value.column)})`;
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
