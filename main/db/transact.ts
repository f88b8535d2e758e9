import type { Database } from 'better-sqlite3';
import type { Actor } from '#shared/records/history.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { eitherWay, type Portions } from '../portions.ts';
import { unrecordedEntry } from './change-log.ts';
import { changesSomething } from './net-change.ts';
import { prepareOnce } from './prepare-once.ts';

/** What the history records about one command. */
export interface EntryFacts {
  readonly id: string;
  readonly at: number;
  readonly actor: Actor;
  readonly operation: string;
}

/** One row a command changed. */
export interface ChangedRow {
  readonly tableName: string;
  readonly rowId: string;
}

/**
 * Runs one command: one transaction, one history entry. A failure value rolls everything back, and so does a success
 * that left every row as it was: its answer stands, and nothing remains of it, not even a time of change. `title` is
 * read after the work; `beforeCommit` writes what is derived from the changed rows. The work may come in portions,
 * between which the transaction stays open: until it ends, nothing else may write on this connection. Ending it early
 * (`return`) rolls everything back.
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
    beginEntry(sqlite, entry);
    const outcome = yield* eitherWay(work());
    if (!outcome.ok || !endEntry(sqlite, entry.id, title)) return outcome;
    yield* beforeCommit(changedRows(sqlite, entry.id));
    prepareOnce(sqlite, 'DELETE FROM current_entry').run();
    sqlite.exec('COMMIT');
    return outcome;
  } finally {
    // After the commit there is none; an error of SQLite may have ended it as well.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}

/**
 * Runs a command as `transact` does, looks at what it did, and takes all of it back. Null where it left every row as it
 * was.
 */
export function* tryOut<Value, Failure, Seen>(
  sqlite: Database,
  entry: EntryFacts,
  work: () => Result<Value, Failure> | Portions<Result<Value, Failure>>,
  look: () => Seen,
): Portions<Result<{ readonly value: Value; readonly seen: Seen } | null, Failure>> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    beginEntry(sqlite, entry);
    const outcome = yield* eitherWay(work());
    if (!outcome.ok) return outcome;
    return ok(changesSomething(sqlite, entry.id) ? { value: outcome.value, seen: look() } : null);
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}

/** Writes the entry, still without its place in the history, and makes it the one that changes are recorded beside. */
function beginEntry(sqlite: Database, entry: EntryFacts): void {
  prepareOnce(
    sqlite,
    'INSERT INTO history_entries (id, at, actor, operation, title, changeCount) VALUES (?, ?, ?, ?, ?, 0)',
  ).run(entry.id, entry.at, entry.actor, entry.operation, entry.operation);
  prepareOnce(sqlite, 'DELETE FROM current_entry').run();
  prepareOnce(sqlite, 'INSERT INTO current_entry (id) VALUES (?)').run(entry.id);
}

/**
 * Gives the entry its place behind all others, its title and its number of changes. False when there is nothing to
 * keep. Work that was not recorded, such as a restore, is kept without an entry of its own.
 */
function endEntry(sqlite: Database, entryId: string, title: () => string): boolean {
  if (prepareOnce(sqlite, 'SELECT id FROM current_entry').pluck().get() === unrecordedEntry) {
    prepareOnce(sqlite, 'DELETE FROM history_entries WHERE id = ?').run(entryId);
    return true;
  }
  if (!isStepOfHistory(sqlite, entryId) && !changesSomething(sqlite, entryId)) return false;
  prepareOnce(
    sqlite,
    `UPDATE history_entries SET title = ?, sequence = (SELECT max(sequence) + 1 FROM history_entries),
         changeCount = (SELECT count(*) FROM changes WHERE entryId = history_entries.id) WHERE id = ?`,
  ).run(title(), entryId);
  return true;
}

/** Whether the entry takes another back, which changes the standing of that one whatever it does to the rows. */
function isStepOfHistory(sqlite: Database, entryId: string): boolean {
  return prepareOnce(sqlite, 'SELECT undoes FROM history_entries WHERE id = ?').pluck().get(entryId) !== null;
}

function changedRows(sqlite: Database, entryId: string): ChangedRow[] {
  return prepareOnce<[string], ChangedRow>(
    sqlite,
    'SELECT DISTINCT tableName, rowId FROM changes WHERE entryId = ?',
  ).all(entryId);
}
