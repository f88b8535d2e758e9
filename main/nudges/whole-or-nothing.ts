import type { Sqlite } from '../db/database.ts';
import type { Portions } from '../portions.ts';

/**
 * Work whose writes are kept all or not at all: in a transaction of its own, or, within one, in a part of it that can be
 * taken back alone. What ends it early takes it back as well.
 */
export function* wholeOrNothing<Value>(sqlite: Sqlite, work: Portions<Value>): Portions<Value> {
  const within = sqlite.inTransaction;
  sqlite.exec(within ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  let whole = false;
  try {
    const value = yield* work;
    sqlite.exec(within ? 'RELEASE part' : 'COMMIT');
    whole = true;
    return value;
  } finally {
    // An error of SQLite may have ended the transaction, and the part with it.
    if (!whole && sqlite.inTransaction) sqlite.exec(within ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
  }
}
