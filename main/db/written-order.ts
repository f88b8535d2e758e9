import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * The order in which the rows of a table were first written. Times and ids both come from a clock that may be set back;
 * `rowid` does not, is kept by `VACUUM`, and a restore writes rows in the order of the export.
 */
export function writtenOrder(table: SQLiteTable): SQL {
  return sql`${table}."rowid"`;
}
