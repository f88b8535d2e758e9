import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { DrizzleDatabase } from '../app/handler.ts';
import { recordChanges } from './change-log.ts';
import { lockFolder } from './lock.ts';
import { migrateGuarded } from './migrate.ts';
import * as schema from './schema.ts';
import { storeFailureOf, type StoreFailure } from './store-failure.ts';

/** An open store; this process alone writes it until `close`. */
export interface Store {
  readonly sqlite: Database;
  readonly database: DrizzleDatabase;
  /** What the person should know, such as where a damaged file lies; null when all is well. */
  readonly notice: string | null;
  /** May be called more than once. */
  close(): void;
}

export const databaseFileName = 'dancecard.sqlite';
const damagedPrefix = 'damaged-';

/**
 * Opens, or creates, the store in a folder: takes the folder, checks the file, migrates with a copy, and makes every
 * change recorded. A damaged file is set aside, whole, and reported; a newer one is left alone.
 */
export function openStore(options: {
  folder: string;
  migrationsFolder: string;
  door: string;
  now: number;
  processId: number;
}): Result<Store, StoreFailure> {
  try {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const since = new Date(options.now).toISOString();
    const lock = lockFolder(options.folder, { door: options.door, processId: options.processId, since });
    if (!lock.ok) return lock;
    const opened = openLocked(options, since.replace(/\D/g, '').slice(0, 17));
    if (!opened.ok) {
      lock.value.release();
      return opened;
    }
    const { sqlite } = opened.value;
    return ok({
      sqlite,
      database: drizzle(sqlite, { schema }),
      notice: damagedNotice(options.folder),
      close() {
        if (!sqlite.open) return;
        sqlite.pragma('optimize');
        sqlite.close();
        lock.value.release();
      },
    });
  } catch (error) {
    const failure = storeFailureOf(error);
    if (failure === null) throw error;
    return failed(failure);
  }
}

function openLocked(
  options: { folder: string; migrationsFolder: string },
  label: string,
): Result<{ sqlite: Database }, StoreFailure> {
  const path = join(options.folder, databaseFileName);
  const existed = existsSync(path);
  let sqlite: Database | null = null;
  try {
    sqlite = new Sqlite(path, { timeout: 5000 });
    if (existed && sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      sqlite.close();
      return failed(setAside(options.folder, label));
    }
    prepareConnection(sqlite);
    const migrated = migrateGuarded(sqlite, {
      migrationsFolder: options.migrationsFolder,
      backupsFolder: join(options.folder, 'copies'),
      label,
    });
    if (!migrated.ok) {
      if (sqlite.open) sqlite.close();
      return migrated;
    }
    recordChanges(sqlite);
    return ok({ sqlite });
  } catch (error) {
    if (sqlite?.open === true) sqlite.close();
    const failure = storeFailureOf(error);
    if (existed && failure?.reason === 'damaged') return failed(setAside(options.folder, label));
    throw error;
  }
}

/** Durable settings. Builds of SQLite for Node drop to NORMAL in WAL mode without a word, so FULL is set and proven. */
function prepareConnection(sqlite: Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'wal') {
    throw new Error('This file system does not support write-ahead logging');
  }
  sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('Durable writes could not be switched on');
  if (process.platform === 'darwin') sqlite.pragma('fullfsync = ON');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('cache_size = -65536');
}

/** Moves a damaged database with everything that belongs to it into a folder of its own. Nothing is deleted. */
function setAside(folder: string, label: string): StoreFailure {
  const place = join(folder, damagedPrefix + label);
  mkdirSync(place, { mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const file = databaseFileName + suffix;
    if (existsSync(join(folder, file))) renameSync(join(folder, file), join(place, file));
  }
  return {
    reason: 'damaged',
    message: `The file with your records is damaged. It was not changed and not deleted: it now lies in ${place}. Copies from before updates, if there are any, are in the folder "copies" beside it. Start Dancecard again to begin with an empty store, into which you can restore an export.`,
  };
}

function damagedNotice(folder: string): string | null {
  const places = readdirSync(folder).filter((name) => name.startsWith(damagedPrefix));
  const latest = places.toSorted().at(-1);
  if (latest === undefined) return null;
  return `A damaged file with earlier records was set aside and kept in ${join(folder, latest)}. If you have recovered what you need, move that folder elsewhere and this notice goes away.`;
}
