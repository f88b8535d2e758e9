import type { Sqlite } from '../db/database.ts';
import type { Portions } from '../portions.ts';

/** Work in a transaction of its own, whose writes are kept all or not at all. What ends it early takes it back as well. */
export function* wholeOrNothing<Value>(sqlite: Sqlite, work: Portions<Value>): Portions<Value> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const value = yield* work;
    sqlite.exec('COMMIT');
    return value;
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}
