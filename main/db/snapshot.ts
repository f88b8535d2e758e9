import SqliteFile from 'better-sqlite3';
import type { Sqlite } from './database.ts';

/** A second, reading connection that sees one moment of the store, whatever is written meanwhile. The caller closes it. */
export function openSnapshot(sqlite: Sqlite): Sqlite {
  const snapshot = new SqliteFile(sqlite.name, { readonly: true });
  snapshot.exec('BEGIN');
  return snapshot;
}
