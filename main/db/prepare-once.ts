import type { Statement } from 'better-sqlite3';
import type { Sqlite } from './database.ts';

const kept = new WeakMap<Sqlite, Map<string, Statement>>();

/**
 * A statement that is compiled once for each connection; for statements that run for every row of long work, or with
 * every command. Whoever plucks it must always do so, since it is the same statement for all. It is not for rows that
 * are still read when the statement may be asked for again.
 */
export function prepareOnce<Parameters extends unknown[] | object = unknown[], Row = unknown>(
  sqlite: Sqlite,
  sql: string,
): Statement<Parameters, Row> {
  let statements = kept.get(sqlite);
  if (statements === undefined) {
    statements = new Map();
    kept.set(sqlite, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = sqlite.prepare(sql);
    statements.set(sql, statement);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parameters and rows are what whoever wrote the statement says, as with `prepare`
  return statement as Statement<Parameters, Row>;
}
