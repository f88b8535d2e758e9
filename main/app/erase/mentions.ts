import type { Sqlite } from '../../db/database.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import { holdsAny, namesOf } from './names.ts';
import { idsOf, type RowsToErase } from './what-belongs.ts';

/** In how many other records, in whatever text of theirs, one of the names stands. */
export function mentionsOf(sqlite: Sqlite, rows: RowsToErase): number {
  const names = [...namesOf(sqlite, rows)];
  const ids = idsOf(rows);
  const named = holdsAny(names);
  let mentions = 0;
  for (const { name: table, columns } of trackedTables) {
    const text = `concat_ws(' ', ${columns.map((column) => `"${column}"`).join(', ')})`;
    // The database drops most rows by itself; only whole words count.
    const found = sqlite
      .prepare<[string], { id: string; text: string }>(
        `SELECT id, ${text} AS text FROM "${table}"
         WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(${text}, value) > 0)`,
      )
      .all(JSON.stringify(names));
    mentions += found.filter((row) => !ids.has(row.id) && named(row.text)).length;
  }
  return mentions;
}
