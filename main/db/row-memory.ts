/**
 * Rows that were read and hold until it is said that they may be others: for looking at the same records on one day after
 * the other, while little is written in between.
 */
export interface RowMemory {
  /** The rows a statement read, by the id of the record that they belong to. */
  readBy<Row extends object>(sql: string): Map<string, readonly Row[]>;
  /** Drops what is known of records; with `sql` what that statement read alone. */
  drop(ids: Iterable<string>, sql?: string): void;
  clear(): void;
}

/** Of so many records one statement's rows are known; then it begins anew. */
const mostKnown = 10_000;

/** Nothing is known yet. */
export function rowMemory(): RowMemory {
  const known = new Map<string, Map<string, readonly object[]>>();
  return {
    readBy<Row extends object>(sql: string) {
      const rows = known.get(sql) ?? new Map<string, readonly object[]>();
      known.set(sql, rows);
      if (rows.size >= mostKnown) rows.clear();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows are what whoever wrote the statement says, as with `prepare`
      return rows as Map<string, readonly Row[]>;
    },
    drop(ids, sql) {
      const all = sql === undefined ? [...known.values()] : [known.get(sql)];
      for (const id of ids) for (const rows of all) rows?.delete(id);
    },
    clear: () => known.clear(),
  };
}
