import type { Database } from 'better-sqlite3';
import { prepareOnce } from './prepare-once.ts';
import { imageOf, type RowImage } from './row-image.ts';

interface Touched {
  readonly tableName: string;
  readonly rowId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Whether the entry's changes, taken together, leave any row other than it was. The time of change is no difference:
 * it only says that something else differs. The first row that differs ends the search.
 */
export function changesSomething(sqlite: Database, entryId: string): boolean {
  const inOneRow = prepareOnce<[string, string, string], Touched>(
    sqlite,
    'SELECT tableName, rowId, before, after FROM changes WHERE entryId = ? AND tableName = ? AND rowId = ? ORDER BY id',
  );
  const seen = new Set<string>();
  const all = prepareOnce<[string], Touched>(
    sqlite,
    'SELECT tableName, rowId, before, after FROM changes WHERE entryId = ?',
  );
  for (const { tableName, rowId } of all.iterate(entryId)) {
    const row = `${tableName} ${rowId}`;
    if (seen.has(row)) continue;
    seen.add(row);
    if (differs(inOneRow.all(entryId, tableName, rowId))) return true;
  }
  return false;
}

function differs(changes: readonly Touched[]): boolean {
  const first: RowImage = {};
  const last: RowImage = {};
  for (const { before, after } of changes) {
    if (before === null || after === null) return true;
    Object.assign(last, imageOf(after));
    for (const [field, value] of Object.entries(imageOf(before) ?? {})) {
      if (!Object.hasOwn(first, field)) first[field] = value;
    }
  }
  return Object.keys(last).some((field) => field !== 'changedAt' && first[field] !== last[field]);
}
