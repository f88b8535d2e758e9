import { closeSync, constants, fstatSync, ftruncateSync, lstatSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { createPrivately, readPrivately, replacePrivately } from '../private-file.ts';
import { connect } from './connect.ts';
import { holderFileName, lockFileName } from './folder-files.ts';
import { errorCode, openingFailure, type StoreFailure } from './store-failure.ts';

/** Held as long as the store is open. */
export interface FolderLock {
  release(): void;
}

const holderSchema = z.object({ door: z.string().max(20), processId: z.int(), since: z.string().max(40) });

const doors = ['desktop', 'browser', 'cli', 'test'] as const;

/**
 * Takes a data folder for this process alone. The operating system holds the lock through an open transaction on a
 * file of its own, and lets go of it when the process ends, however it ends; nothing stale can stay behind. What the
 * file holds does not matter: when it is no database, it is emptied.
 */
export function lockFolder(
  folder: string,
  holder: { door: string; processId: number; since: string },
): Result<FolderLock, StoreFailure> {
  const holderFile = join(folder, holderFileName);
  const lockFile = join(folder, lockFileName);
  const taken = takeLock(lockFile);
  if (!taken.ok) {
    if (taken.error !== 'held') return failed(taken.error);
    return failed({ reason: 'held', message: heldMessage(folder, readHolder(holderFile)) });
  }
  const lock = taken.value;
  try {
    replacePrivately(holderFile, JSON.stringify(holder));
  } catch {
    // It only names the holder to the next one; the lock holds without it.
  }
  return ok({
    release() {
      removeQuietly(holderFile);
      lock.exec('ROLLBACK');
      lock.close();
    },
  });
}

/** Whether a process holds the folder. One without a lock file is held by nobody. */
export function isHeld(folder: string): boolean {
  const file = join(folder, lockFileName);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const taken = takeLock(file);
  if (!taken.ok) return true;
  taken.value.exec('ROLLBACK');
  taken.value.close();
  return false;
}

function takeLock(file: string): Result<Database, StoreFailure | 'held'> {
  // The lock is never kept in a log or a journal: what lies there was put there, and SQLite would read it.
  for (const suffix of ['-journal', '-wal', '-shm']) removeQuietly(file + suffix);
  for (let attempt = 0; ; attempt += 1) {
    let lock: Database | null = null;
    try {
      createPrivately(file);
      lock = connect(file, { key: null, readonly: false, what: 'lock' });
      lock.exec('BEGIN EXCLUSIVE');
      // Without the right to write, SQLite takes a lock that keeps nobody out, and says so only at the first write.
      lock.pragma('user_version = 1');
      return ok(lock);
    } catch (error) {
      const failure = lockFailure(error, file);
      lock?.close();
      if (failure !== 'unreadable') return failed(failure);
      if (attempt >= 3 || !emptied(file)) return failed(damagedLock(file));
    }
  }
}

function lockFailure(error: unknown, file: string): StoreFailure | 'held' | 'unreadable' {
  const code = errorCode(error);
  if (code?.startsWith('SQLITE_BUSY') === true) return 'held';
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true) return 'unreadable';
  const failure = openingFailure(error, file);
  if (failure === null) throw error;
  if (failure.reason !== 'read_only' || !lstatSync(file, { throwIfNoEntry: false })?.isFile()) return failure;
  return {
    reason: 'read_only',
    message: message('store.lockNotWritable', { path: file }),
  };
}

/**
 * Empties a lock file that is no database. It stays the same file: whoever opened it before holds, or waits for, the
 * same lock, so that two who do this at once still keep each other out. A new file in its place would be a second lock.
 */
function emptied(path: string): boolean {
  try {
    const file = openSync(path, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    try {
      const { nlink } = fstatSync(file);
      // Under a second name it may be something precious.
      if (!fstatSync(file).isFile() || nlink > 1) return false;
      ftruncateSync(file, 0);
      return true;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function damagedLock(file: string): StoreFailure {
  return {
    reason: 'failed',
    message: message('store.lockNotOurs', { path: file }),
  };
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder in its place, or no right to remove it; the lock does not depend on it.
  }
}

function heldMessage(folder: string, holder: z.infer<typeof holderSchema> | null): Message {
  const door = message('store.holder', { door: doors.find((name) => name === holder?.door) ?? 'other' });
  const who =
    holder === null
      ? door
      : message('store.holderSince', { holder: door, process: String(holder.processId), since: holder.since });
  return message('store.held', { folder, who });
}

function readHolder(file: string): z.infer<typeof holderSchema> | null {
  try {
    return holderSchema.parse(JSON.parse(readPrivately(file, 1000)));
  } catch {
    return null;
  }
}
