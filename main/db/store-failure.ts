import { closeSync, lstatSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

/** Why the store cannot be used. */
export type StoreFailureReason = 'held' | 'newer_version' | 'damaged' | 'disk_full' | 'read_only' | 'failed';

/** The store could not be opened or written. `message` is for the person: what happened, what it means, what to do. */
export interface StoreFailure {
  readonly reason: StoreFailureReason;
  readonly message: Message;
}

const known: Record<'damaged' | 'disk_full' | 'read_only', StoreFailure> = {
  damaged: { reason: 'damaged', message: message('store.damaged') },
  disk_full: { reason: 'disk_full', message: message('store.diskFull') },
  read_only: { reason: 'read_only', message: message('store.readOnly') },
};

/** Reads an error of the database or the file system as a store failure; null when it is something else, thus a bug. */
export function storeFailureOf(error: unknown): StoreFailure | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return known.disk_full;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return known.damaged;
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
    return known.read_only;
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return { reason: 'failed', message: message('store.diskError') };
  }
  return null;
}

const tooManyFiles: StoreFailure = { reason: 'failed', message: message('store.tooManyFiles') };

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
  const failure = storeFailureOf(error);
  if (failure !== null && failure.reason !== 'read_only') return failure;
  const code = errorCode(error);
  const ofFiles = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EEXIST', 'ENXIO'].includes(code ?? '');
  if (failure === null && !ofFiles) return null;
  const found = inTheWay(path);
  if (found !== null) return { reason: 'failed', message: message('store.nothingOpened', { found }) };
  return failure ?? known.read_only;
}

function inTheWay(path: string): Message | null {
  try {
    const facts = lstatSync(path);
    if (facts.isDirectory()) return message('store.folderInTheWay', { path });
    if (facts.isSymbolicLink()) return message('store.linkInTheWay', { path });
    return facts.isFile() ? null : message('store.noFileInTheWay', { path });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOTDIR') return message('store.fileForFolder', { path: dirname(path) });
    if (code === 'ENOENT' && lstatSync(dirname(path), { throwIfNoEntry: false }) === undefined) {
      return message('store.folderGone', { path: dirname(path) });
    }
    return null;
  }
}

/** The code of a database or file-system error, such as `SQLITE_FULL` or `ENOSPC`. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
