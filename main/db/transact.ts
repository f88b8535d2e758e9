import type { Database } from 'better-sqlite3';
import type { Result } from '#shared/domain/result.ts';

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

/** Ends a transaction because of an expected failure, so that everything written before it is rolled back. */
class RolledBack extends Error {}

/**
 * Runs one command: one transaction, one history entry. A failure value rolls everything back. A command that changed
 * nothing leaves no entry. `title` is read after the work; `beforeCommit` writes what is derived from the changed rows.
 */
export function transact<Value, Failure>(
  sqlite: Database,
  entry: EntryFacts,
  title: () => string,
  work: () => Result<Value, Failure>,
  beforeCommit: (changed: readonly ChangedRow[]) => void,
): Result<Value, Failure> {
  const ended: { outcome?: Result<Value, Failure> } = {};
  const run = sqlite.transaction(() => {
    sqlite
      .prepare('INSERT INTO history_entries (id, at, actor, operation, title, changeCount) VALUES (?, ?, ?, ?, ?, 0)')
      .run(entry.id, entry.at, entry.actor, entry.operation, entry.operation);
    sqlite.prepare('DELETE FROM current_entry').run();
    sqlite.prepare('INSERT INTO current_entry (id) VALUES (?)').run(entry.id);
    const outcome = work();
    ended.outcome = outcome;
    if (!outcome.ok) throw new RolledBack();
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
    beforeCommit(changed);
    sqlite.prepare('DELETE FROM current_entry').run();
  });
  try {
    run.immediate();
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  if (ended.outcome === undefined) throw new Error('A transaction ended without an outcome');
  return ended.outcome;
}
