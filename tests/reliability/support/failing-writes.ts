import Sqlite from 'better-sqlite3';
import { vi } from 'vitest';

/** Makes the n-th writing statement of the program fail, the way a disk does. */
export interface FailingWrites {
  /** The next n-th write fails: before it does anything, or after it did all it had to do. */
  failAt(n: number, when: 'before' | 'after'): void;
  /** Whether the failure happened. */
  hit(): boolean;
  /** Nothing fails any more. */
  heal(): void;
  /** The connection that wrote or was prepared for writing last. */
  connection(): Sqlite.Database;
}

/** Puts itself between the program and SQLite for all connections opened from now on, until the test ends. */
export function failingWrites(): FailingWrites {
  let writesLeft = Infinity;
  let failing: 'before' | 'after' = 'before';
  let happened = false;
  let latest: Sqlite.Database | null = null;
  const original = Sqlite.prototype.prepare;
  const failure = (): Error => {
    happened = true;
    return new Sqlite.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
  };
  vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function prepare(this: Sqlite.Database, sql: string) {
    // oxlint-disable-next-line typescript/no-this-alias -- the connection is found out here and nowhere else
    if (!this.readonly) latest = this;
    const statement = original.call(this, sql);
    const run = statement.run.bind(statement);
    statement.run = (...values: unknown[]) => {
      writesLeft -= 1;
      if (writesLeft === 0 && failing === 'before') throw failure();
      const result: Sqlite.RunResult = Reflect.apply(run, statement, values);
      if (writesLeft === 0) throw failure();
      return result;
    };
    return statement;
  });
  return {
    failAt(n, when) {
      writesLeft = n;
      failing = when;
      happened = false;
    },
    hit: () => happened,
    heal() {
      writesLeft = Infinity;
    },
    connection() {
      if (latest === null) throw new Error('Nothing was opened yet');
      return latest;
    },
  };
}
