import { constants, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { errorCode } from '../db/store-failure.ts';
import type { ReadableContent, Unreadable } from '../files.ts';

const bytesAtOnce = 256 * 1024;

/** Opens an ordinary file of at most `limitBytes` for reading; waits for nothing and reads no device. `name` is shown. */
export async function openGiven(
  path: string,
  limitBytes: number,
  name: string = basename(path),
): Promise<Result<ReadableContent & { close(): Promise<void> }, Unreadable>> {
  let handle: FileHandle | null = null;
  try {
    // A pipe that nobody writes would make opening wait for ever; a terminal would become ours.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    const facts = await handle.stat();
    const problem = facts.isDirectory()
      ? unreadable(message('files.isFolderToRead', { file: name }))
      : facts.isFile()
        ? facts.size > limitBytes
          ? tooLarge(name, limitBytes)
          : null
        : unreadable(message('files.notOrdinary', { file: name }));
    if (problem !== null) {
      await handle.close();
      return failed(problem);
    }
    return ok(contentOf(handle, name, facts.size));
  } catch (error) {
    await handle?.close().catch(() => undefined);
    return failed(reasonNotToRead(error, path, name));
  }
}

/** The same for content that is in memory. */
export function openHeld(
  bytes: Uint8Array,
  limitBytes: number,
  name: string,
): Result<ReadableContent & { close(): Promise<void> }, Unreadable> {
  if (bytes.byteLength > limitBytes) return failed(tooLarge(name, limitBytes));
  return ok({
    name,
    bytes: bytes.byteLength,
    // Copies, since what is read may be handed on to another thread for good.
    async *chunks() {
      for (let at = 0; at < bytes.byteLength; at += bytesAtOnce) yield bytes.slice(at, at + bytesAtOnce);
    },
    *chunksNow() {
      for (let at = 0; at < bytes.byteLength; at += bytesAtOnce) yield bytes.slice(at, at + bytesAtOnce);
    },
    close: () => Promise.resolve(),
  });
}

/** The content of an open file. */
export function contentOf(
  handle: FileHandle,
  name: string,
  bytes: number,
): ReadableContent & { close(): Promise<void> } {
  return {
    name,
    bytes,
    async *chunks() {
      for (let offset = 0; offset < bytes;) {
        const piece = await readAt(handle, offset, Math.min(bytesAtOnce, bytes - offset));
        if (piece.byteLength === 0) return;
        offset += piece.byteLength;
        yield piece;
      }
    },
    *chunksNow() {
      const piece = new Uint8Array(bytesAtOnce);
      for (let offset = 0; offset < bytes;) {
        const filled = readSync(handle.fd, piece, 0, Math.min(bytesAtOnce, bytes - offset), offset);
        if (filled === 0) return;
        offset += filled;
        yield piece.slice(0, filled);
      }
    },
    close: () => handle.close(),
  };
}

/** Up to `length` bytes of an open file from `offset` on; fewer only at its end. */
export async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const piece = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(piece, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return piece.subarray(0, filled);
}

/** Everything of an open file at once. Throws when it does not fit into memory. */
export async function wholeOf(content: ReadableContent): Promise<Uint8Array> {
  const whole = new Uint8Array(content.bytes);
  let filled = 0;
  for await (const piece of content.chunks()) {
    whole.set(piece, filled);
    filled += piece.byteLength;
  }
  return whole.subarray(0, filled);
}

/** Why a file could not be read, for the person. Throws what is no failure of the system. */
export function reasonNotToRead(error: unknown, path: string, name: string): Unreadable {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return unreadable(message('files.noFile', { path }));
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return unreadable(message('files.mayNotRead', { file: name }));
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return unreadable(message('files.manyOpenToRead', { file: name }));
  }
  // A socket, and a device that is not there, cannot be opened at all.
  if (code === 'ENXIO' || code === 'ENODEV' || code === 'EOPNOTSUPP') {
    return unreadable(message('files.notOrdinary', { file: name }));
  }
  if (code !== null) return unreadable(message('files.notRead', { file: name }));
  throw error;
}

/** A failure to read, as a sentence for the person. */
export function unreadable(why: Message): Extract<Unreadable, { type: 'FileUnreadable' }> {
  return { type: 'FileUnreadable', message: why };
}

function tooLarge(name: string, limitBytes: number): Unreadable {
  const megabytes = Math.round(limitBytes / 1_000_000);
  return unreadable(message('files.tooLarge', { file: name, megabytes: String(megabytes) }));
}
