import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFileName } from '#main/db/open-store.ts';

/** What a file may hold in a place, whatever belongs there. */
export type PlantedValue = string | number | bigint | Buffer;

/**
 * Writes into a data folder's database beside the open store, as a damaged or older program may: nothing is checked,
 * nothing recorded.
 */
export function plantInStore<Value>(folder: string, write: (sqlite: Sqlite.Database) => Value): Value {
  const sqlite = new Sqlite(join(folder, databaseFileName), { timeout: 5000 });
  try {
    sqlite.pragma('foreign_keys = OFF');
    sqlite.pragma('synchronous = OFF');
    return write(sqlite);
  } finally {
    sqlite.close();
  }
}
