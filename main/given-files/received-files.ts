import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { errorCode } from '../db/store-failure.ts';
import { largestFile, type FilePort, type Unreadable } from '../files.ts';
import type { PassingFile, PassingFiles } from './passing-files.ts';
import { unreadable } from './read-given.ts';

interface Received extends PassingFile {
  /** How long it will be. */
  readonly whole: number;
  /** Whether a portion is being written. */
  busy: boolean;
}

const prefix = 'received:';

/** Files pages handed over. */
export interface ReceivedFiles {
  receive: FilePort['receive'];
  /** Where a whole file lies, and what it is called. */
  find(path: string): Result<{ place: string; name: string }, Unreadable>;
}

export function isReceived(path: string): boolean {
  return path.startsWith(prefix);
}

export function receivedFiles(passing: PassingFiles): ReceivedFiles {
  const files = new Map<string, Received>();
  return {
    async receive(portion) {
      const found = 'path' in portion ? files.get(portion.path) : begin(portion.name, portion.whole);
      if (found === undefined) return failed('This file is no longer at hand. Please choose it again.');
      if (typeof found === 'string') return failed(found);
      const path = 'path' in portion ? portion.path : `${prefix}${randomBytes(16).toString('hex')}`;
      const offset = 'path' in portion ? portion.offset : 0;
      const end = offset + portion.bytes.byteLength;
      if (found.busy || offset !== found.bytes || end > found.whole) {
        return failed('The file arrived in disorder. Please choose it again.');
      }
      found.busy = true;
      try {
        await append(found.place, portion.bytes, offset);
      } catch (error) {
        passing.remove(found);
        files.delete(path);
        return failed(reasonNotToKeep(error));
      } finally {
        found.busy = false;
      }
      found.bytes = end;
      files.delete(path);
      files.set(path, found);
      passing.keepNewest(files);
      return ok({ path, bytes: found.bytes });
    },
    find(path) {
      const file = files.get(path);
      if (file === undefined) {
        return failed(unreadable('This file is no longer at hand. Please choose it again.'));
      }
      if (file.bytes < file.whole) {
        return failed(unreadable(`Only a part of ${file.name} arrived. Please choose it again.`));
      }
      return ok({ place: file.place, name: file.name });
    },
  };

  function begin(name: string, whole: number): Received | string {
    if (whole > largestFile) {
      return `${basename(name)} is larger than ${largestFile / 1_000_000} MB, more than Dancecard reads from one file. Split it and try again.`;
    }
    return { place: passing.newPlace(), name: basename(name), bytes: 0, whole, busy: false };
  }
}

async function append(place: string, bytes: Uint8Array, offset: number): Promise<void> {
  const handle = await open(place, offset === 0 ? 'wx' : 'r+', 0o600);
  try {
    let written = 0;
    while (written < bytes.byteLength) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, offset + written);
      written += bytesWritten;
    }
  } finally {
    await handle.close();
  }
}

function reasonNotToKeep(error: unknown): string {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return 'The disk is full, so the file could not be taken. Free some space and choose it again.';
  }
  return 'The file could not be kept in the data folder while it is read. Please choose it again.';
}
