import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { DrizzleDatabase } from './database.ts';
import { recordChanges } from './change-log.ts';
import { createPrivately, privateFolder } from '../private-file.ts';
import { checkThatHolds, doubtCheck, noteCheck, type Check } from './checked-file.ts';
import { connect, isEncrypted, makeDurable, type StoreKey } from './connect.ts';
import { closeToOthers, type FolderPrivacy } from './close-to-others.ts';
import { copiesFolderName, damagedPrefix, databaseFileName, databaseSuffixes } from './folder-files.ts';
import { clearErased } from './erasing.ts';
import { flushFile, flushFolder } from './flush.ts';
import { keptStatements } from './kept-statements.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { removeLeftReadingFolders } from './open-copy.ts';
import { migrateGuarded, strangerOf } from './migrate.ts';
import { readableConnection } from './readable/readable-connection.ts';
import { errorCode, openingFailure, storeFailureOf, type StoreFailure } from './store-failure.ts';

/** An open store; this process alone writes it until `close`. */
export interface Store {
  /** Gives only what can be shown; `asStored` gives the connection underneath. */
  readonly sqlite: Database;
  readonly database: DrizzleDatabase;
  /** Why others may still reach the folder; null when they may not. */
  readonly openToOthers: Message | null;
  /** What was done at this opening and is said once; more may be added until it is said. */
  readonly told: Message[];
  /** May be called more than once. */
  close(): void;
}

export { databaseFileName } from './folder-files.ts';

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
  /** What the store is encrypted with, also when it is made now; left out: it is not. */
  key?: StoreKey | null;
}): Result<Store, StoreFailure> {
  try {
    mkdirSync(options.folder, { recursive: true, mode: privateFolder });
    const privacy = closeToOthers(options.folder);
    if (!privacy.ok) return privacy;
    const since = new Date(options.now).toISOString();
    const lock = lockFolder(options.folder, { door: options.door, processId: options.processId, since });
    if (!lock.ok) return lock;
    return openHeld(options, since.replace(/\D/g, '').slice(0, 17), lock.value, privacy.value);
  } catch (error) {
    const failure = openingFailure(error, join(options.folder, databaseFileName));
    if (failure === null) throw error;
    return failed(failure);
  }
}

/** Opens the store of a folder that is held, and lets go of the folder when that fails, however it fails. */
function openHeld(
  options: { folder: string; migrationsFolder: string; now: number; key?: StoreKey | null },
  label: string,
  lock: FolderLock,
  privacy: FolderPrivacy,
): Result<Store, StoreFailure> {
  let kept = false;
  try {
    removeLeftReadingFolders(options.folder);
    const opened = openLocked(options, label);
    if (!opened.ok) return opened;
    const { isCleared, check } = opened.value;
    const sqlite = readableConnection(opened.value.sqlite);
    kept = true;
    return ok({
      sqlite,
      database: drizzle(keptStatements(sqlite)),
      openToOthers: privacy.open,
      told: [privacy.closed, isCleared ? null : notCleared].filter((sentence) => sentence !== null),
      close() {
        if (!sqlite.open) return;
        try {
          sqlite.pragma('optimize');
        } catch (error) {
          // It only helps the next start; a full or read-only disk is no reason not to close.
          const failure = storeFailureOf(error);
          if (failure === null) throw error;
          doubtCheck(options.folder, failure);
        } finally {
          sqlite.close();
          noteCheck(options.folder, check);
          lock.release();
        }
      },
    });
  } finally {
    if (!kept) lock.release();
  }
}

function openLocked(
  options: { folder: string; migrationsFolder: string; now: number; key?: StoreKey | null },
  label: string,
): Result<{ sqlite: Database; isCleared: boolean; check: Check }, StoreFailure> {
  const path = join(options.folder, databaseFileName);
  const key = options.key ?? null;
  const guard = {
    migrationsFolder: options.migrationsFolder,
    backupsFolder: join(options.folder, copiesFolderName),
    label,
  };
  const checkedBefore = checkThatHolds(options.folder, options.now);
  const notMade = existsSync(path) ? null : createWhole(path, guard, key);
  if (notMade !== null) return failed(notMade);
  let sqlite: Database | null = null;
  try {
    if (statSync(path).size === 0) return failed(setAside(options.folder, label, null));
    if ((key === null) === isEncrypted(path)) return failed(key === null ? encrypted : otherKey);
    sqlite = connect(path, { key, readonly: false });
    if (checkedBefore === null && sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      return failed(setAside(options.folder, label, sqlite));
    }
    const stranger = strangerOf(sqlite, options.migrationsFolder);
    if (stranger !== null) {
      sqlite.close();
      return failed(stranger);
    }
    makeDurable(sqlite);
    const migrated = migrateGuarded(sqlite, guard);
    if (!migrated.ok) {
      if (sqlite.open) sqlite.close();
      return migrated;
    }
    // A file that may only be read opens without a word and refuses the first command; better to say so at once.
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    recordChanges(sqlite);
    const check = checkedBefore ?? { checkedAt: options.now, file: null };
    return ok({ sqlite, isCleared: clearErased(sqlite, options.folder), check });
  } catch (error) {
    // What a wrong key makes of a file can not be told from damage, and must not be set aside.
    const isLocked = key !== null && errorCode(error) === 'SQLITE_NOTADB';
    if (!isLocked && storeFailureOf(error)?.reason === 'damaged') {
      return failed(setAside(options.folder, label, sqlite));
    }
    if (sqlite?.open === true) sqlite.close();
    if (isLocked) return failed(otherKey);
    throw error;
  }
}

/** A new store is made beside its place and put there when it is whole, so that an empty file is always a damaged one. */
function createWhole(
  path: string,
  guard: Parameters<typeof migrateGuarded>[1],
  key: StoreKey | null,
): StoreFailure | null {
  const unfinished = `${path}.unfinished`;
  for (const suffix of databaseSuffixes) rmSync(unfinished + suffix, { force: true });
  createPrivately(unfinished);
  const sqlite = connect(unfinished, { key, readonly: false });
  try {
    makeDurable(sqlite);
    const made = migrateGuarded(sqlite, guard);
    if (!made.ok) return made.error;
  } finally {
    sqlite.close();
  }
  renameSync(unfinished, path);
  flushFolder(dirname(path));
  return null;
}

/**
 * Puts a damaged database with everything that belongs to it into a folder of its own. Nothing is deleted. It is copied
 * before it is closed, because closing writes the log into the file; where there is no space for a copy, it is moved.
 */
function setAside(folder: string, label: string, sqlite: Database | null): StoreFailure {
  const place = join(folder, damagedPrefix + label);
  mkdirSync(place, { mode: privateFolder });
  const files = databaseSuffixes
    .map((suffix) => databaseFileName + suffix)
    .filter((file) => existsSync(join(folder, file)));
  const copied = copyAll(files, folder, place);
  if (sqlite?.open === true) sqlite.close();
  for (const file of files) {
    if (copied) rmSync(join(folder, file), { force: true });
    else if (existsSync(join(folder, file))) renameSync(join(folder, file), join(place, file));
  }
  return {
    reason: 'damaged',
    message: message('store.setAside', { place }),
  };
}

function copyAll(files: readonly string[], from: string, to: string): boolean {
  try {
    for (const file of files)
      copyFileSync(join(from, file), join(to, file), constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    for (const file of files) flushFile(join(to, file));
    flushFolder(to);
    return true;
  } catch {
    for (const file of files) rmSync(join(to, file), { force: true });
    return false;
  }
}

function damagedNotice(folder: string): Message | null {
  const places = readdirSync(folder).filter((name) => name.startsWith(damagedPrefix));
  const latest = places.toSorted().at(-1);
  if (latest === undefined) return null;
  return message('store.damagedKept', { place: join(folder, latest) });
}

const notCleared = message('store.notCleared');
const encrypted: StoreFailure = { reason: 'failed', message: message('store.encrypted') };
const otherKey: StoreFailure = { reason: 'failed', message: message('store.otherKey') };

/** Several sentences, one after the other, as one message; null when there is none. */
function together(sentences: readonly (Message | null)[]): Message | null {
  return sentences.reduce(
    (one, other) => (one === null || other === null ? (one ?? other) : message('store.both', { one, other })),
    null,
  );
}

/** What the person should know about a store, such as where a damaged file lies; null when all is well. */
export function noticeAbout(
  folder: string,
  { openToOthers, told }: Pick<Store, 'openToOthers' | 'told'>,
): Message | null {
  return together([openToOthers, damagedNotice(folder), ...told]);
}
