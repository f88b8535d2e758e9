import type { Sqlite } from '../../db/database.ts';

/** How many rows a table has, removed ones too. */
export function countRows(sqlite: Sqlite, table: string): number {
  return sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
}
