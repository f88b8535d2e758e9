import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../../db/database.ts';
import { readImage, rowImage, type RowImage } from '../../db/row-image.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import type { QueryContext } from '../handler.ts';

/** One recorded change of a row: the fields it touched; null where the row was not there. */
interface RecordedFields {
  /** Its place among the changes; left out for one that is only proposed. */
  readonly id?: number | undefined;
  readonly tableName: string;
  readonly rowId: string;
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/** Tables with fields that say something only together, such as an amount and its currency. */
const withParts: ReadonlySet<string> = new Set(
  recordList
    .filter((record) => fieldsOf(record).some(([, { partOf, said }]) => partOf !== undefined || said === 'preference'))
    .map(({ table }) => table),
);

/**
 * A row before and after a change, with the fields the change did not touch where they are needed to tell those that it
 * did: what is stored now, with every later change taken back. Gives what was recorded where nothing is stored any more.
 */
export function wholeRows(
  { sqlite }: Pick<QueryContext, 'sqlite'>,
  change: RecordedFields,
): { readonly before: RowImage | null; readonly after: RowImage | null } {
  const { tableName, before, after } = change;
  if (after === null) return { before, after };
  if (before === null) return { before, after: addedRow(sqlite, change, after) };
  if (!withParts.has(tableName) && !goesOrReturns(tableName, after)) return { before, after };
  const whole = rowAfter(sqlite, change);
  return whole === null ? { before, after } : { before: { ...whole, ...before }, after: { ...whole, ...after } };
}

/** Whether a row was removed, or came back: it is told by what it held, or one of several alike could be any of them. */
function goesOrReturns(tableName: string, after: RowImage): boolean {
  return Object.hasOwn(after, 'deletedAt') && trackedTables.some(({ name }) => name === tableName);
}

/**
 * An added row as it was: nothing is recorded of it but that it was added, since what is stored now and what later
 * changes recorded before them say the rest. An earlier version recorded the fields that were set; then they count.
 */
function addedRow(sqlite: Sqlite, change: RecordedFields, recorded: RowImage): RowImage {
  if (Object.keys(recorded).length > 0 || !trackedTables.some(({ name }) => name === change.tableName)) return recorded;
  const whole = rowAfter(sqlite, change) ?? {};
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
}

/** A row as it was after a change; null where nothing is stored any more. */
function rowAfter(sqlite: Sqlite, { id, tableName, rowId }: RecordedFields): RowImage | null {
  const stored = rowImage.safeParse(prepareOnce(sqlite, `SELECT * FROM "${tableName}" WHERE id = ?`).get(rowId));
  if (!stored.success) return null;
  const whole: RowImage = { ...stored.data };
  const later = prepareOnce(
    sqlite,
    'SELECT before FROM changes WHERE rowId = ? AND tableName = ? AND id > ? ORDER BY id DESC',
  ).pluck();
  for (const recorded of id === undefined ? [] : later.all(rowId, tableName, id)) {
    Object.assign(whole, readImage(typeof recorded === 'string' ? recorded : null) ?? {});
  }
  return whole;
}
