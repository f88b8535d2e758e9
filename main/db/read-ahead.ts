import { prepareOnce } from './prepare-once.ts';
import type { Sqlite } from './database.ts';
import type { RowMemory } from './row-memory.ts';

/** The records that are asked about one after the other, as many as are read at once. */
export interface AtHand {
  ids(): ReadonlySet<string>;
  /** What was read before and still holds; none where it is left out. */
  readonly memory?: RowMemory | undefined;
}

/**
 * Reads the rows that belong to records: with those of the first that is asked for, those of all that are at hand, by one
 * statement. `sql` takes a list of ids as JSON in its one place; `of` says whose a row is. Rows of one record are in the
 * order of the statement.
 */
export function readAhead<Row extends object>(
  sqlite: Sqlite,
  sql: string,
  atHand: AtHand,
  of: (row: Row) => string,
): (id: string) => readonly Row[] {
  let readFor: ReadonlySet<string> | null = null;
  let read: ReadonlyMap<string, readonly Row[]> = new Map();
  const rowsOf = (ids: readonly string[]): readonly Row[] =>
    prepareOnce<[string], Row>(sqlite, sql).all(JSON.stringify(ids));
  const remembered = atHand.memory?.readBy<Row>(sql);
  return (id) => {
    const known = remembered?.get(id);
    if (known !== undefined) return known;
    const near = atHand.ids();
    if (near.size < 2 || !near.has(id)) {
      const rows = rowsOf([id]);
      remembered?.set(id, rows);
      return rows;
    }
    if (readFor !== near) {
      const unread = remembered === undefined ? [...near] : [...near].filter((one) => !remembered.has(one));
      read = Map.groupBy(rowsOf(unread), of);
      for (const one of remembered === undefined ? [] : unread) remembered?.set(one, read.get(one) ?? []);
      readFor = near;
    }
    return read.get(id) ?? [];
  };
}

/** None at hand: each is read for itself. */
export const noneAtHand: AtHand = { ids: () => none };
const none: ReadonlySet<string> = new Set();
