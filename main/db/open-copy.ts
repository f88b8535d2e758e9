import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { connect } from './connect.ts';
import { readingPrefix } from './folder-files.ts';
import { migrateGuarded, strangerOf } from './migrate.ts';
import { storeFailureOf } from './store-failure.ts';

/** A folder of one's own beside the store, for its owner only. */
export function makeReadingFolder(dataFolder: string): string {
  return mkdtempSync(join(dataFolder, readingPrefix));
}

/** Removes such a folder with everything in it. */
export function removeReadingFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes what processes that were killed left behind; only while the data folder is held. */
export function removeLeftReadingFolders(dataFolder: string): void {
  for (const entry of readdirSync(dataFolder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name.startsWith(readingPrefix)) removeReadingFolder(join(dataFolder, entry.name));
  }
}

/** Why a database can not be read as a copy of a store. */
export type CopyFlaw = 'no copy' | 'newer' | 'damaged';

/**
 * Opens a copy of a store of this or an earlier version, proves it whole, and brings it up to date. The file is changed:
 * it must be one of ours, in a folder of its own. A database that would run anything while it is read is no copy.
 */
export function openCopy(file: string, migrations: string): Result<Database, CopyFlaw> {
  let sqlite: Database | null = null;
  const refuse = (flaw: CopyFlaw) => {
    if (sqlite?.open === true) sqlite.close();
    return failed(flaw);
  };
  try {
    sqlite = connect(file, { key: null, readonly: false });
    if (sqlite.pragma('integrity_check(1)', { simple: true }) !== 'ok') return refuse('damaged');
    const stranger = strangerOf(sqlite, migrations);
    if (stranger !== null) return refuse(stranger.reason === 'newer_version' ? 'newer' : 'no copy');
    if (isActive(sqlite)) return refuse('no copy');
    const migrated = migrateGuarded(sqlite, {
      migrationsFolder: migrations,
      backupsFolder: join(dirname(file), 'copies'),
      label: 'reading',
    });
    if (!migrated.ok) return refuse('damaged');
    if (z.array(z.unknown()).parse(sqlite.pragma('foreign_key_check')).length > 0) return refuse('damaged');
    return ok(sqlite);
  } catch (error) {
    if (sqlite?.open === true) sqlite.close();
    const failure = storeFailureOf(error);
    if (failure === null || failure.reason === 'disk_full') throw error;
    return failed('damaged');
  }
}

/** The one table that a module of SQLite answers for, as the migrations make it. */
const searchIndex =
  "CREATE VIRTUAL TABLE `search_index` USING fts5(`name`, `text`, content = 'search_texts', content_rowid = 'number', tokenize = 'trigram')";

/** Whether a database would run anything while it is read: triggers, views, and tables of other modules or other names. */
function isActive(sqlite: Database): boolean {
  return (
    sqlite
      .prepare<[string]>(
        `SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')
           OR (type = 'table' AND rootpage = 0 AND sql IS NOT ?)`,
      )
      .get(searchIndex) !== undefined
  );
}
