import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { errorCode } from '../db/store-failure.ts';
import { largestFile, type FilePort, type Unreadable } from '../files.ts';
import { mayHoldSecrets } from './may-hold-secrets.ts';
import type { PassingFile, PassingFiles } from './passing-files.ts';
import { unreadable } from './read-given.ts';

interface Received extends PassingFile {
  /** Empty while it is held. */
  place: string;
  /** How long it will be. */
  readonly whole: number;
  /** Its content while it is in memory alone; null once it lies on the disk. */
  held: Uint8Array[] | null;
  /** Whether it stays in memory: it may be an export of passwords. Null until enough of it is there to tell. */
  staysHeld: boolean | null;
  /** Whether a portion is being written. */
  busy: boolean;
}

const prefix = 'received:';

/** The longest file that is kept in memory: exports of passwords are read up to this length. Bytes. */
const longestHeld = 50_000_000;
/** The most bytes that are held of all files together. */
const heldTogether = 100_000_000;
/** So much of a beginning tells what a file may be, in bytes. */
const telling = 64_000;

/** Files pages handed over. They lie on the disk, but for what may be an export of passwords. */
export interface ReceivedFiles {
  receive: FilePort['receive'];
  /** Where a whole file lies, or its content where it is kept in memory, and what it is called. */
  find(path: string): Result<{ place: string; held: Uint8Array | null; name: string }, Unreadable>;
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
        await take(found, portion.bytes, offset);
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
      forgetHeld(path);
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
      return ok({ place: file.place, held: file.held === null ? null : Buffer.concat(file.held), name: file.name });
    },
  };

  function begin(name: string, whole: number): Received | Message {
    if (whole > largestFile) {
      return message('files.tooLarge', { file: basename(name), megabytes: String(largestFile / 1_000_000) });
    }
    const held = whole <= longestHeld ? [] : null;
    const place = held === null ? passing.newPlace() : '';
    return { place, name: basename(name), bytes: 0, whole, busy: false, held, staysHeld: null };
  }

  /** Forgets the oldest of what is in memory while it is too much together; the newest always stays. */
  function forgetHeld(newest: string): void {
    let together = [...files.values()].reduce((sum, file) => sum + (file.held === null ? 0 : file.bytes), 0);
    for (const [path, file] of files) {
      if (together <= heldTogether) return;
      if (file.held === null || path === newest) continue;
      files.delete(path);
      together -= file.bytes;
    }
  }

  /** Keeps a portion: in memory until it is told whether there may be passwords in the file, and for good where there may. */
  async function take(file: Received, bytes: Uint8Array, offset: number): Promise<void> {
    if (file.held === null) {
      await append(file.place, bytes, offset);
      return;
    }
    file.held.push(bytes);
    if (file.staysHeld === true) return;
    const content = Buffer.concat(file.held);
    if (content.length < Math.min(telling, file.whole)) return;
    file.staysHeld = mayHoldSecrets(content);
    if (file.staysHeld) return;
    file.place = passing.newPlace();
    await append(file.place, content, 0);
    file.held = null;
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
