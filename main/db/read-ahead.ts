import { prepareOnce } from './prepare-once.ts';
import type { Sqlite } from './database.ts';

/** Ids of the records that are asked about one after the other, as many as are read at once. */
export type AtHand = () => ReadonlySet<string>;

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
  return (id) => {
    const near = atHand();
    if (near.size < 2 || !near.has(id)) return rowsOf([id]);
    if (readFor !== near) {
      read = Map.groupBy(rowsOf([...near]), of);
      readFor = near;
    }
    return read.get(id) ?? [];
  };
}

/** None at hand: each is read for itself. */
export const noneAtHand: AtHand = () => none;
const none: ReadonlySet<string> = new Set();
