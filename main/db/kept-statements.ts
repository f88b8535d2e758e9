import type { Statement } from 'better-sqlite3';
import { boundTo } from './bound-to.ts';
import type { Sqlite } from './database.ts';

/** As many statements as commands and their history need many times over; then the one kept longest is let go. */
const statementsKept = 200;

/**
 * The connection as drizzle uses it: it compiles what it builds anew each time, and here each text is compiled once. A text
 * has two statements, one that gives rows as objects and one that gives them as arrays, so that neither changes the other.
 * It is not for rows that are still read when the same is asked again, which drizzle never does here.
 */
export function keptStatements(sqlite: Sqlite): Sqlite {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const found = kept.get(sql);
    if (found !== undefined) return found;
    const statement = withArraysApart(sqlite, sql);
    const [oldest] = kept.size < statementsKept ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  };
  return new Proxy(sqlite, {
    get(target, property) {
      return property === 'prepare' ? prepare : boundTo(target, property);
    },
  });
}

function withArraysApart(sqlite: Sqlite, sql: string): Statement {
  const objects = sqlite.prepare(sql);
  let arrays: Statement | null = null;
  return new Proxy(objects, {
    get(target, property) {
      if (property !== 'raw') return boundTo(target, property);
      return () => (arrays ??= sqlite.prepare(sql).raw());
    },
  });
}
