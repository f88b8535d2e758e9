import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { errorCode, type StoreFailure } from './store-failure.ts';

/** Held as long as the store is open. */
export interface FolderLock {
  release(): void;
}

const holderSchema = z.object({ door: z.string().max(20), processId: z.int(), since: z.string().max(40) });

const doorNames: Record<string, string> = {
  desktop: 'the Dancecard window',
  browser: 'Dancecard in the browser',
  cli: 'another dancecard command',
  test: 'a test',
};

/**
 * Takes a data folder for this process alone. The operating system holds the lock through an open transaction on a
 * file of its own, and lets go of it when the process ends, however it ends; nothing stale can stay behind.
 */
export function lockFolder(
  folder: string,
  holder: { door: string; processId: number; since: string },
): Result<FolderLock, StoreFailure> {
  const holderFile = join(folder, 'dancecard.holder.json');
  const lock = new Sqlite(join(folder, 'dancecard.lock'), { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    // Without the right to write, SQLite takes a lock that keeps nobody out, and says so only at the first write.
    lock.pragma('user_version = 1');
    writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
  } catch (error) {
    lock.close();
    if (errorCode(error)?.startsWith('SQLITE_BUSY') !== true) throw error;
    return failed({ reason: 'held', message: heldMessage(folder, readHolder(holderFile)) });
  }
  return ok({
    release() {
      rmSync(holderFile, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  });
}

function heldMessage(folder: string, holder: z.infer<typeof holderSchema> | null): string {
  const who =
    holder === null
      ? 'another Dancecard'
      : `${doorNames[holder.door] ?? 'another Dancecard'} (process ${holder.processId}, open since ${holder.since})`;
  return `The data folder ${folder} is in use by ${who}. Only one may write at a time, so nothing was opened. Close it, or choose another folder with --data.`;
}

function readHolder(file: string): z.infer<typeof holderSchema> | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
