import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
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
      if (found === undefined) return failed(message('files.gone'));
      if ('id' in found) return failed(found);
      const path = 'path' in portion ? portion.path : `${prefix}${randomBytes(16).toString('hex')}`;
      const offset = 'path' in portion ? portion.offset : 0;
      const end = offset + portion.bytes.byteLength;
      if (found.busy || offset !== found.bytes || end > found.whole) {
        return failed(message('files.disorder'));
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
        return failed(unreadable(message('files.gone')));
      }
      if (file.bytes < file.whole) {
        return failed(unreadable(message('files.onlyPart', { file: file.name })));
      }
      return ok({ place: file.place, name: file.name });
    },
  };

  function begin(name: string, whole: number): Received | Message {
    if (whole > largestFile) {
      return message('files.tooLarge', { file: basename(name), megabytes: String(largestFile / 1_000_000) });
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

function reasonNotToKeep(error: unknown): Message {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return message('files.diskFullTaking');
  }
  return message('files.notKept');
}
