import { constants, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { createPrivately, privateFolder } from '../private-file.ts';
import { connect, keyOf } from './connect.ts';
import { flushFile, flushFolder } from './flush.ts';
import type { StoreFailure } from './store-failure.ts';

const journalSchema = z.object({ entries: z.array(z.object({ when: z.int(), tag: z.string() })) });

/** What a guarded migration did. */
export interface MigrationReport {
  readonly applied: readonly string[];
  /** The verified copy made before; null when there was nothing to lose. */
  readonly copy: string | null;
}

/**
 * Brings an open database to the newest schema, or leaves it exactly as it was. Around the stock migrator, which can
 * delete child rows on a table rebuild, skip a migration and open a newer database without a word: the journal must
 * be strictly increasing; a newer database is refused; a verified copy is made first; foreign keys are off outside
 * any transaction and checked afterwards.
 *
 * @param label names the copy, for example the instant as digits
 */
export function migrateGuarded(
  sqlite: Database,
  options: { migrationsFolder: string; backupsFolder: string; label: string },
): Result<MigrationReport, StoreFailure> {
  const journal = readJournal(options.migrationsFolder);
  const disorder = disorderOf(journal);
  if (disorder !== null) return failed(disorder);
  const applied = appliedMigrations(sqlite);
  const stranger = newerThan(journal, applied);
  if (stranger !== null) return failed(stranger);
  const newest = Math.max(0, ...applied);
  const missed = journal.find((entry) => entry.when < newest && !applied.includes(entry.when));
  if (missed !== undefined) return failed(badlyMade(missed.tag, 'other'));
  const pending = journal.filter((entry) => entry.when > newest);
  if (pending.length === 0) return ok({ applied: [], copy: null });

  const copy = applied.length === 0 ? null : copyVerified(sqlite, options);
  sqlite.pragma('foreign_keys = OFF');
  try {
    applyMigrations(drizzle(sqlite), { migrationsFolder: options.migrationsFolder });
    const broken = sqlite.pragma('foreign_key_check');
    if (!Array.isArray(broken) || broken.length > 0) throw new Error('A migration broke references between records');
  } catch (error) {
    if (copy === null) throw error;
    return failed({ reason: 'failed', message: restoreCopy(sqlite, copy) });
  }
  sqlite.pragma('foreign_keys = ON');
  return ok({ applied: pending.map((entry) => entry.tag), copy });
}

/** Why an existing database is none that this version may touch; null when it may. Nothing is written to find out. */
export function strangerOf(sqlite: Database, migrationsFolder: string): StoreFailure | null {
  const applied = appliedMigrations(sqlite);
  if (applied.length > 0) return newerThan(readJournal(migrationsFolder), applied);
  return {
    reason: 'failed',
    message: message('store.notOurs', { path: sqlite.name }),
  };
}

function newerThan(journal: readonly { when: number }[], applied: readonly number[]): StoreFailure | null {
  const known = new Set(journal.map((entry) => entry.when));
  if (applied.every((when) => known.has(when))) return null;
  return {
    reason: 'newer_version',
    message: message('store.newerVersion'),
  };
}

function readJournal(migrationsFolder: string): { when: number; tag: string }[] {
  const text = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return journalSchema.parse(JSON.parse(text)).entries;
}

function disorderOf(journal: readonly { when: number; tag: string }[]): StoreFailure | null {
  const late = journal.find(({ when }, position) => when <= (journal[position - 1]?.when ?? 0));
  return late === undefined ? null : badlyMade(late.tag, 'order');
}

function badlyMade(migration: string, how: 'order' | 'other'): StoreFailure {
  return {
    reason: 'failed',
    message: message('store.badlyMade', { migration, how }),
  };
}

function appliedMigrations(sqlite: Database): number[] {
  const table = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '__drizzle_migrations'")
    .get();
  if (table === undefined) return [];
  return z
    .array(z.object({ created_at: z.coerce.number() }))
    .parse(sqlite.prepare('SELECT created_at FROM __drizzle_migrations ORDER BY created_at').all())
    .map((row) => row.created_at);
}

/** Copies the database beside itself and proves the copy whole: integrity, and the same number of rows in every table. */
function copyVerified(sqlite: Database, options: { backupsFolder: string; label: string }): string {
  mkdirSync(options.backupsFolder, { recursive: true, mode: privateFolder });
  const path = join(options.backupsFolder, `before-migration-${options.label}.sqlite`);
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  createPrivately(unfinished);
  sqlite.prepare('VACUUM INTO ?').run(unfinished);
  const copy = connect(unfinished, { key: keyOf(sqlite), readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new Error('The copy before migrating is damaged');
    for (const table of tableNames(sqlite)) {
      if (countRows(sqlite, table) !== countRows(copy, table)) {
        throw new Error(`The copy before migrating lacks rows of ${table}`);
      }
    }
  } finally {
    copy.close();
  }
  flushFile(unfinished);
  renameSync(unfinished, path);
  flushFolder(options.backupsFolder);
  return path;
}

/**
 * The stock migrator ran in a transaction that was rolled back, so the file should be as before; when it is not, the
 * copy takes its place in one step, and the file is kept beside the copy. The connection is closed either way.
 */
function restoreCopy(sqlite: Database, copy: string): Message {
  const path = sqlite.name;
  const key = keyOf(sqlite);
  const unchanged = tablesMatch(sqlite, copy);
  sqlite.close();
  if (!unchanged) {
    const restored = `${path}.unfinished`;
    rmSync(restored, { force: true });
    createPrivately(restored);
    const source = connect(copy, { key, readonly: true });
    // It writes another file, which a connection for queries alone would refuse.
    source.pragma('query_only = OFF');
    source.prepare('VACUUM INTO ?').run(restored);
    source.close();
    flushFile(restored);
    copyFileSync(path, `${copy}.failed-migration`, constants.COPYFILE_EXCL);
    renameSync(restored, path);
    flushFolder(dirname(path));
  }
  return message('store.notMigrated', { copy });
}

function tablesMatch(sqlite: Database, copyPath: string): boolean {
  const copy = connect(copyPath, { key: keyOf(sqlite), readonly: true });
  try {
    const now = tableNames(sqlite);
    const then = tableNames(copy);
    return now.join() === then.join() && now.every((table) => countRows(sqlite, table) === countRows(copy, table));
  } finally {
    copy.close();
  }
}

function tableNames(sqlite: Database): string[] {
  return z
    .array(z.object({ name: z.string() }))
    .parse(
      sqlite
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .all(),
    )
    .map((row) => row.name);
}

function countRows(sqlite: Database, table: string): number {
  return z.object({ n: z.int() }).parse(sqlite.prepare(`SELECT count(*) AS n FROM "${table}"`).get()).n;
}
