import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { databaseFileName } from '#main/db/open-store.ts';
import { trackedTables } from '#main/db/tracked-tables.ts';

type Row = Record<string, string | number | null>;

/** Reads a data folder's database beside the open store, as a second reader may. */
export function readStore<Value>(folder: string, read: (sqlite: Sqlite.Database) => Value): Value {
  const sqlite = new Sqlite(join(folder, databaseFileName), { readonly: true });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Every living row of every tracked table, without the times of change. */
export function livingRows(folder: string): Record<string, Row[]> {
  return readStore(folder, (sqlite) => livingRowsReader(sqlite)());
}

/** What `livingRows` gives, for a test that asks after every step: one connection, statements compiled once. */
export function watchedRows(folder: string): () => Record<string, Row[]> {
  const sqlite = new Sqlite(join(folder, databaseFileName), { readonly: true });
  onTestFinished(() => void sqlite.close());
  return livingRowsReader(sqlite);
}

function livingRowsReader(sqlite: Sqlite.Database): () => Record<string, Row[]> {
  const tables = trackedTables.map(({ name }) => ({
    name,
    living: sqlite.prepare<[], Row>(`SELECT * FROM "${name}" WHERE deletedAt IS NULL ORDER BY id`),
  }));
  return () =>
    Object.fromEntries(tables.map(({ name, living }) => [name, living.all().map(({ changedAt, ...row }) => row)]));
}

/** Writes into a data folder's database past Dancecard, as a damaged disk, another program or an old version might. */
export function writeBeside(folder: string, write: (sqlite: Sqlite.Database) => void): void {
  const sqlite = new Sqlite(join(folder, databaseFileName));
  try {
    write(sqlite);
  } finally {
    sqlite.close();
  }
}
