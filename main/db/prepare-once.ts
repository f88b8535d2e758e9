import type { Statement } from 'better-sqlite3';
import type { Sqlite } from './database.ts';

const kept = new WeakMap<Sqlite, Map<string, Statement>>();

/** A statement that is compiled once for each connection; for statements that run for every row of long work. */
export function prepareOnce(sqlite: Sqlite, sql: string): Statement {
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
  return statement;
}
