import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { flushFolder } from '../db/flush.ts';
import { errorCode } from '../db/store-failure.ts';
import {
  largestFile,
  type OutgoingContent,
  type ReadableContent,
  type Unwritable,
  type WayOfWriting,
} from '../files.ts';
import { placeToWrite, unwritable } from './place-to-write.ts';
import { contentOf } from './read-given.ts';

const bytesAtOnce = 256 * 1024;

/** How the name of a file begins and ends that is not in its place yet. */
const [beginning, ending] = ['.dancecard-', '.unfinished'];

/** Writes an export to a path the person gave: the whole of it or nothing, and only where one may be written. */
export async function writeGiven(
  path: string,
  dataFolder: string,
  content: OutgoingContent,
  how: WayOfWriting,
): Promise<Result<{ path: string; bytes: number }, Unwritable>> {
  const name = basename(path);
  try {
    const place = await placeToWrite(path, dataFolder, how);
    if (!place.ok) return place;
    const { folder } = place.value;
    const begun = `${beginning}${how.keeper === undefined ? '' : `${how.keeper}-${process.pid}-`}`;
    if (how.keeper !== undefined) await removeLeftOver(folder, `${beginning}${how.keeper}-`, begun);
    const unfinished = join(folder, `${begun}${randomBytes(8).toString('hex')}${ending}`);
    const written = await writeChecked(unfinished, name, content, how.check);
    if (!written.ok) return written;
    try {
      if (!(await place.value.isUnchanged())) {
        await rm(unfinished, { force: true });
        return unwritable(message('files.changedMeanwhile', { file: name }));
      }
      await rename(unfinished, join(folder, place.value.name));
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    flushFolder(folder);
    return ok({ path, bytes: written.value });
  } catch (error) {
    return failed(reasonNotToWrite(error, name, dirname(path)));
  }
}

/**
 * Takes away what a keeper that was killed left beside the file. A data folder has one process at a time, so what another
 * one began is no longer written; this process may write the file from another thread.
 */
async function removeLeftOver(folder: string, ofKeeper: string, ofProcess: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      const isLeft = name.startsWith(ofKeeper) && !name.startsWith(ofProcess) && name.endsWith(ending);
      if (isLeft) await rm(join(folder, name), { force: true });
    }
  } catch {
    // The file itself can still be written; the next writing tries again.
  }
}

/**
 * Writes content to a new file for its owner only, flushes it, and has it checked. Gives its length; without success
 * the file is gone. Throws what the system and the content throw.
 */
export async function writeChecked(
  unfinished: string,
  name: string,
  content: OutgoingContent,
  check: WayOfWriting['check'],
): Promise<Result<number, Unwritable>> {
  const handle = await open(unfinished, 'wx+', 0o600);
  let kept = false;
  try {
    const bytes = await writeAll(handle, content);
    if (bytes === null) {
      return unwritable(message('files.wouldBeTooLarge', { file: name, megabytes: String(largestFile / 1_000_000) }));
    }
    await handle.sync();
    if (check !== undefined && !(await isWhole(handle, name, bytes, check))) {
      return unwritable(message('files.notReadBack', { file: name }));
    }
    kept = true;
    return ok(bytes);
  } finally {
    await handle.close();
    if (!kept) await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function isWhole(
  handle: FileHandle,
  name: string,
  bytes: number,
  check: (written: Omit<ReadableContent, 'chunksNow'>) => Promise<boolean>,
): Promise<boolean> {
  if ((await handle.stat()).size !== bytes) return false;
  const { chunks } = contentOf(handle, name, bytes);
  return check({ name, bytes, chunks });
}

/** Writes in pieces of some size, since content comes in small ones. Null when it is more than may be read back. */
async function writeAll(handle: FileHandle, content: OutgoingContent): Promise<number | null> {
  let bytes = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    await handle.writeFile(Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  for await (const text of content) {
    const piece = Buffer.from(text);
    bytes += piece.byteLength;
    if (bytes > largestFile) return null;
    waiting.push(piece);
    waitingBytes += piece.byteLength;
    if (waitingBytes >= bytesAtOnce) await flush();
  }
  await flush();
  return bytes;
}

/** Why a file could not be written, for the person. Throws what is no failure of the file system, such as one of the store. */
export function reasonNotToWrite(error: unknown, name: string, folder: string): Unwritable {
  const code = errorCode(error);
  if (code === null || code.startsWith('SQLITE_')) throw error;
  return { type: 'FileUnwritable', message: sentence(code, name, folder) };
}

function sentence(code: string, name: string, folder: string): Message {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('files.noFolder', { folder });
    case 'ENOSPC':
    case 'EDQUOT':
      return message('files.diskFull', { file: name });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return message('files.notAllowed', { file: name });
    case 'EMFILE':
    case 'ENFILE':
      return message('files.manyOpenToWrite', { file: name });
    default:
      return message('files.notWritten', { file: name });
  }
}
