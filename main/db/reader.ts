import { drizzle } from 'drizzle-orm/better-sqlite3';
import { keptStatements } from './kept-statements.ts';
import { connect, type StoreKey } from './connect.ts';
import type { DrizzleDatabase, Sqlite } from './database.ts';
import { readableConnection } from './readable/readable-connection.ts';

/** A second connection, for reading only: it sees what is stored, never what is half done. */
export interface Reader {
  readonly sqlite: Sqlite;
  readonly database: DrizzleDatabase;
  close(): void;
}

/**
 * Opens a reading connection beside the writing one. Each statement sees the last that was committed, and none waits
 * for a transaction that is under way (write-ahead log). Close it before the writing connection, which then tidies up.
 */
export function openReader(path: string, key: StoreKey | null): Reader {
  return readerOn(connect(path, { key, readonly: true }));
}

/** Reads on a connection that is there, and closes it. */
export function readerOn(stored: Sqlite): Reader {
  const sqlite = readableConnection(stored);
  return { sqlite, database: drizzle(keptStatements(sqlite)), close: () => void sqlite.close() };
}
