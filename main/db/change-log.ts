import type { Database } from 'better-sqlite3';
import { trackedTables, type TrackedTable } from './tracked-tables.ts';

/**
 * Makes the connection record every change. Temporary triggers write the touched fields, before and after, beside the
 * current entry, and of an added row only that it was added; a write to a tracked table outside any entry is refused, so that nothing can change unrecorded.
 */
export function recordChanges(sqlite: Database): void {
  sqlite.exec('CREATE TEMP TABLE current_entry (id TEXT NOT NULL)');
  for (const table of trackedTables) {
    for (const kind of ['INSERT', 'UPDATE', 'DELETE'] as const) sqlite.exec(trigger(table, kind));
  }
}

/** The entry whose changes are not recorded: a restore that brings its own history. */
export const unrecordedEntry = '';

function trigger(table: TrackedTable, kind: 'INSERT' | 'UPDATE' | 'DELETE'): string {
  const before = { INSERT: 'NULL', UPDATE: fields(table, 'OLD'), DELETE: wholeRow(table, 'OLD') }[kind];
  // What an added row held is the row as it is, with what later changes recorded before them.
  const after = { INSERT: "'{}'", UPDATE: fields(table, 'NEW'), DELETE: 'NULL' }[kind];
  const row = kind === 'DELETE' ? 'OLD' : 'NEW';
  return `
    CREATE TEMP TRIGGER record_${table.name}_${kind.toLowerCase()} AFTER ${kind} ON main."${table.name}"
    BEGIN
      SELECT RAISE(ABORT, 'write outside a command') WHERE NOT EXISTS (SELECT 1 FROM current_entry);
      INSERT INTO changes (entryId, tableName, rowId, before, after)
        SELECT id, '${table.name}', ${row}.id, ${before}, ${after}
        FROM current_entry WHERE id <> '${unrecordedEntry}'${kind === 'UPDATE' ? ` AND (${differs(table)})` : ''};
    END`;
}

/** A row that is written as it was is no change. */
function differs(table: TrackedTable): string {
  return table.columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ');
}

/** JSON of the fields that an update changes. */
function fields(table: TrackedTable, row: 'OLD' | 'NEW'): string {
  return objectOf(table, row, (column) => `OLD."${column}" IS NOT NEW."${column}"`);
}

/** JSON of the fields that are set. */
function wholeRow(table: TrackedTable, row: 'OLD'): string {
  return objectOf(table, row, (column) => `${row}."${column}" IS NOT NULL`);
}

function objectOf(table: TrackedTable, row: 'OLD' | 'NEW', matters: (column: string) => string): string {
  const picked = table.columns.map(
    (column) => `SELECT '${column}' AS field, ${row}."${column}" AS value WHERE ${matters(column)}`,
  );
  return `(SELECT json_group_object(field, value) FROM (${picked.join(' UNION ALL ')}))`;
}
