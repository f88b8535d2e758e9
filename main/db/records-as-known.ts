import type { Database } from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { connect } from './connect.ts';
import { outlooks } from './schema/derived.ts';
import { nudges } from './schema/nudges.ts';
import { readImage } from './row-image.ts';
import { asStored, readableConnection } from './readable/readable-connection.ts';
import { trackedTables } from './tracked-tables.ts';

/** Records as they were known at an instant, in memory: to be read like a store, and closed. */
export interface RecordsAsKnown {
  readonly sqlite: Database;
  close(): void;
}

/** Tables that are read together with records, and are empty here: what is kept in them is of another day. */
const emptyTables = [getTableConfig(outlooks).name];

/** What was shown to the person stays as it was shown, and is no record. */
const shownTable = getTableConfig(nudges).name;

interface RecordedRow {
  tableName: string;
  rowId: string;
  before: string | null;
}

/**
 * The records as they were known just before `endsAt` (milliseconds since 1970): those of the store, with everything
 * taken back that was written from then on, the latest first, by what the change log keeps of it. What was erased is in
 * neither, and stays erased.
 */
export function recordsAsKnown(readable: Database, endsAt: number): RecordsAsKnown {
  const store = asStored(readable);
  const memory = connect(':memory:', { key: null, readonly: false });
  memory.pragma('foreign_keys = OFF');
  const names = trackedTables.map(({ name }) => name);
  memory.transaction(() => {
    for (const name of [...names, ...emptyTables, shownTable]) {
      memory.exec(definitionOf(store, 'table', name)[0] ?? '');
    }
    for (const name of names) copyRows(store, memory, name);
    copyShown(store, memory, endsAt);
    for (const change of changesFrom(store, endsAt)) takeBack(memory, change);
    for (const name of names) for (const sql of definitionOf(store, 'index', name)) memory.exec(sql);
  })();
  return { sqlite: readableConnection(memory), close: () => memory.close() };
}

function definitionOf(store: Database, type: 'table' | 'index', table: string): string[] {
  return store
    .prepare<[string, string], string>(
      'SELECT sql FROM sqlite_master WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid',
    )
    .pluck()
    .all(type, table);
}

/** Rows keep their place, by which ties are settled. */
function copyRows(store: Database, memory: Database, table: string): void {
  const columns = trackedTables.find(({ name }) => name === table)?.columns ?? [];
  const list = ['rowid', ...columns.map((column) => `"${column}"`)].join(', ');
  const put = memory.prepare(
    `INSERT INTO "${table}" (${list}) VALUES (${['rowid', ...columns].map(() => '?').join(', ')})`,
  );
  for (const row of store.prepare<[], unknown[]>(`SELECT ${list} FROM "${table}"`).raw().iterate()) put.run(...row);
}

/** Nudges that stood, or had stood, at an instant, as far as they were not erased since. */
function copyShown(store: Database, memory: Database, endsAt: number): void {
  const columns = getTableConfig(nudges).columns.map(({ name }) => `"${name}"`);
  const put = memory.prepare(
    `INSERT INTO "${shownTable}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  // A nudge is raised at the beginning of a day, so the day after `endsAt` began is not over.
  const before = new Date(endsAt).toISOString().slice(0, 10);
  const rows = store.prepare<[string], unknown[]>(
    `SELECT ${columns.join(', ')} FROM "${shownTable}" WHERE raisedOn <= ?`,
  );
  for (const row of rows.raw().iterate(before)) put.run(...row);
}

/** What was recorded from an instant on, the latest first. An entry written later counts as later, whatever its clock said. */
function changesFrom(store: Database, endsAt: number): IterableIterator<RecordedRow> {
  return store
    .prepare<[number], RecordedRow>(
      `SELECT c.tableName, c.rowId, c.before FROM changes c JOIN history_entries e ON e.id = c.entryId
       WHERE e.sequence > coalesce((SELECT max(sequence) FROM history_entries WHERE at < ?), 0)
       ORDER BY e.sequence DESC, c.id DESC`,
    )
    .iterate(endsAt);
}

/** Puts back what a change found. What is no change of a record here, as a restored file may hold, is left out. */
function takeBack(memory: Database, { tableName, rowId, before }: RecordedRow): void {
  const table = trackedTables.find(({ name }) => name === tableName);
  const image = readImage(before);
  if (table === undefined || image === undefined) return;
  if (image === null) {
    memory.prepare(`DELETE FROM "${table.name}" WHERE id = ?`).run(rowId);
    return;
  }
  const columns = Object.keys(image).filter((column) => column !== 'id' && table.columns.includes(column));
  if (columns.length === 0) return;
  memory
    .prepare(`UPDATE "${table.name}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE id = ?`)
    .run(...columns.map((column) => image[column]), rowId);
}
