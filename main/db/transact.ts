import type { Database } from 'better-sqlite3';
import type { Result } from '#shared/domain/result.ts';
import { eitherWay, type Portions } from '../portions.ts';

/** What the history records about one command. */
export interface EntryFacts {
  readonly id: string;
  readonly at: number;
  readonly actor: 'person' | 'import' | 'agent' | 'app';
  readonly operation: string;
}

/** One row a command changed. */
export interface ChangedRow {
  readonly tableName: string;
  readonly rowId: string;
}

/**
 * Runs one command: one transaction, one history entry. A failure value rolls everything back. A command that changed
 * nothing leaves no entry. `title` is read after the work; `beforeCommit` writes what is derived from the changed rows.
 * The work may come in portions, between which the transaction stays open: until it ends, nothing else may write on this
 * connection. Ending it early (`return`) rolls everything back.
 */
export function* transact<Value, Failure>(
  sqlite: Database,
  entry: EntryFacts,
  title: () => string,
  work: () => Result<Value, Failure> | Portions<Result<Value, Failure>>,
  beforeCommit: (changed: readonly ChangedRow[]) => Portions<void>,
): Portions<Result<Value, Failure>> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    sqlite
      .prepare('INSERT INTO history_entries (id, at, actor, operation, title, changeCount) VALUES (?, ?, ?, ?, ?, 0)')
      .run(entry.id, entry.at, entry.actor, entry.operation, entry.operation);
    sqlite.prepare('DELETE FROM current_entry').run();
    sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)').run(entry.id);
    const outcome = yield* eitherWay(work());
    if (!outcome.ok) return outcome;
    const changed = sqlite
      .prepare<[string], ChangedRow>('SELECT DISTINCT tableName, rowId FROM changes WHERE entryId = ?')
      .all(entry.id);
    if (changed.length === 0) {
      sqlite.prepare('DELETE FROM history_entries WHERE id = ?').run(entry.id);
    } else {
      sqlite
        .prepare(
          `UPDATE history_entries SET title = ?,
             changeCount = (SELECT count(*) FROM changes WHERE entryId = history_entries.id) WHERE id = ?`,
        )
        .run(title(), entry.id);
    }
    yield* beforeCommit(changed);
    sqlite.prepare('DELETE FROM current_entry').run();
    sqlite.exec('COMMIT');
    return outcome;
  } finally {
    // After the commit there is none; an error of SQLite may have ended it as well.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}
