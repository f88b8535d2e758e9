import { readImage, type RowImage } from '../../db/row-image.ts';
import { trackedTables, type ColumnKind, type TrackedTable } from '../../db/tracked-tables.ts';

/** A row of `changes` as it is stored. It may come from a restored file, so nothing in it is taken on trust. */
export interface ChangeRow {
  readonly id: number;
  readonly tableName: string;
  readonly rowId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change that names only what there is: its table, columns of that table, and values these columns may hold. */
export interface RecordedChange {
  readonly id: number;
  readonly table: TrackedTable;
  readonly rowId: string;
  /** Null where the change added the row. */
  readonly before: RowImage | null;
  readonly after: RowImage;
}

/**
 * Reads what was recorded, or null when it is not what a command records: the names in it become names in SQL, and the
 * values come back into the person's records. A change has the same fields before and after, at least one. Of an added
 * row nothing more is recorded; an earlier version recorded it whole, and then it has every field it must have, save one
 * with a default, which may have come later. Rows are never removed, so there is always an "after".
 */
export function readChange(row: ChangeRow): RecordedChange | null {
  const table = trackedTables.find(({ name }) => name === row.tableName);
  const before = readImage(row.before);
  const after = readImage(row.after);
  if (table === undefined || before === undefined || after === undefined || after === null) return null;
  const isWhole = before === null ? isAddition(table, row.rowId, after) : isCorrection(table, before, after);
  return isWhole ? { id: row.id, table, rowId: row.rowId, before, after } : null;
}

function isAddition(table: TrackedTable, rowId: string, after: RowImage): boolean {
  if (Object.keys(after).length === 0) return true;
  return (
    after['id'] === rowId &&
    holdsOnlyWhatItMay(table, after) &&
    [...table.kinds].every(
      ([column, { required, hasDefault }]) => !required || hasDefault || Object.hasOwn(after, column),
    )
  );
}

function isCorrection(table: TrackedTable, before: RowImage, after: RowImage): boolean {
  const fields = Object.keys(before);
  return (
    fields.length > 0 &&
    fields.length === Object.keys(after).length &&
    fields.every((field) => field !== 'id' && Object.hasOwn(after, field)) &&
    holdsOnlyWhatItMay(table, before) &&
    holdsOnlyWhatItMay(table, after)
  );
}

function holdsOnlyWhatItMay(table: TrackedTable, image: RowImage): boolean {
  return Object.entries(image).every(([field, value]) => {
    const kind = table.kinds.get(field);
    return kind !== undefined && mayHold(kind, value);
  });
}

function mayHold({ holds, required }: ColumnKind, value: string | number | null): boolean {
  if (value === null) return !required;
  if (holds === 'text') return typeof value === 'string';
  return typeof value === 'number' && (holds === 'number' || Number.isSafeInteger(value));
}
