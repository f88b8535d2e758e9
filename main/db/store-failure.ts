import { closeSync, lstatSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname } from 'node:path';

/** Why the store cannot be used. */
export type StoreFailureReason = 'held' | 'newer_version' | 'damaged' | 'disk_full' | 'read_only' | 'failed';

/** The store could not be opened or written. `message` is for the person: what happened, what it means, what to do. */
export interface StoreFailure {
  readonly reason: StoreFailureReason;
  readonly message: string;
}

const messages: Record<'damaged' | 'disk_full' | 'read_only', string> = {
  damaged:
    'The file with your records is damaged. Nothing was changed. Close Dancecard and start it again: it sets the damaged file aside, keeps it, and says where.',
  disk_full: 'The disk is full, so this could not be saved. Nothing was changed. Free some space and try again.',
  read_only:
    'Dancecard may not write to its data folder, so this could not be saved. Nothing was changed. Check the permissions of the folder, or choose another with --data.',
};

/** Reads an error of the database or the file system as a store failure; null when it is something else, thus a bug. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return failure('disk_full');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return failure('damaged');
  if (code === 'EMFILE' || code === 'ENFILE') return tooManyFiles;
  // SQLite says neither why it could not open a file nor why a read failed.
  if (/^SQLITE_(?:CANTOPEN|IOERR)/.test(code) && filesRunShort()) return tooManyFiles;
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS'
  ) {
    return failure('read_only');
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return {
      reason: 'failed',
      message:
        'The disk reported an error, so this could not be saved. Nothing was changed. Check that the disk works and has space, then try again.',
    };
  }
  return null;
}

const tooManyFiles: StoreFailure = {
  reason: 'failed',
  message:
    'Too many files are open on this computer, so the records could not be reached. Nothing was changed. Close some programs, or start Dancecard again, and try once more.',
};

/** As many as SQLite may need at once for one database. */
const filesNeeded = 6;

function filesRunShort(): boolean {
  const opened: number[] = [];
  try {
    for (let count = 0; count < filesNeeded; count += 1) opened.push(openSync(devNull, 'r'));
    return false;
  } catch (error) {
    const code = errorCode(error);
    return code === 'EMFILE' || code === 'ENFILE';
  } finally {
    for (const file of opened) closeSync(file);
  }
}

/**
 * Reads an error of opening one file of ours as a store failure that says what is in the way; null when it is something
 * else, thus a bug.
 */
export function openingFailure(error: unknown, path: string): StoreFailure | null {
  const known = storeFailureOf(error);
  if (known !== null && known.reason !== 'read_only') return known;
  const code = errorCode(error);
  const ofFiles = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EEXIST', 'ENXIO'].includes(code ?? '');
  if (known === null && !ofFiles) return null;
  const found = inTheWay(path);
  if (found !== null) return { reason: 'failed', message: `${found} Nothing was opened and nothing was changed.` };
  return known ?? failure('read_only');
}

function inTheWay(path: string): string | null {
  try {
    const facts = lstatSync(path);
    if (facts.isDirectory()) return `There is a folder where Dancecard keeps a file: ${path}. Move it elsewhere.`;
    if (facts.isSymbolicLink()) return `There is a link where Dancecard keeps a file: ${path}. Move it elsewhere.`;
    return facts.isFile() ? null : `There is something that is no file where Dancecard keeps one: ${path}.`;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOTDIR') return `There is a file where a folder should be: ${dirname(path)}.`;
    if (code === 'ENOENT' && lstatSync(dirname(path), { throwIfNoEntry: false }) === undefined) {
      return `The folder ${dirname(path)} is no longer there.`;
    }
    return null;
  }
}

/** The code of a database or file-system error, such as `SQLITE_FULL` or `ENOSPC`. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function failure(reason: keyof typeof messages): StoreFailure {
  return { reason, message: messages[reason] };
}
