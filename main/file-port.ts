import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { failed, ok } from '#shared/domain/result.ts';
import { errorCode } from './db/store-failure.ts';
import type { FilePort, Writing } from './files.ts';

const received = /^received:/;
const outgoing = /^outgoing:([\w.-]{1,120})$/;
/** How much a page may have handed over and not yet used. */
const receivedLimit = 10;

/** Files for one open Dancecard. Without `mayUsePaths`, only `received:` and `outgoing:` names work. */
export function filePort(options: { mayUsePaths: boolean }): FilePort {
  const inbox = new Map<string, { name: string; bytes: Uint8Array }>();
  const outbox = new Map<string, Uint8Array>();
  return {
    async read(path, limitBytes) {
      if (received.test(path)) {
        const file = inbox.get(path);
        if (file === undefined) {
          return failed({
            type: 'FileUnreadable',
            message: 'This file is no longer at hand. Please choose it again.',
          });
        }
        if (file.bytes.byteLength > limitBytes) return failed(tooLarge(file.name, limitBytes));
        return ok({ bytes: file.bytes, name: file.name });
      }
      if (!options.mayUsePaths) return failed(pathsUnavailable);
      return readRealFile(resolve(path), limitBytes);
    },
    async openRead(path, limitBytes) {
      const file = await this.read(path, limitBytes);
      if (!file.ok) return file;
      const { name, bytes } = file.value;
      return ok({ ...contentOf(name, bytes), close: async () => {} });
    },
    async write(path, content, how) {
      const match = outgoing.exec(path);
      if (match?.[1] !== undefined) {
        const chunks: Buffer[] = [];
        for await (const text of content) chunks.push(Buffer.from(text));
        const bytes = Buffer.concat(chunks);
        if (how?.check !== undefined && !(await how.check(contentOf(path, bytes)))) {
          return failed({ type: 'FileUnwritable', message: 'not whole' });
        }
        outbox.set(match[1], bytes);
        return ok({ path, bytes: bytes.byteLength });
      }
      if (!options.mayUsePaths) return failed(pathsUnavailable);
      return writeRealFile(resolve(path), content, how);
    },
    receive(name, bytes) {
      const path = `received:${randomBytes(16).toString('hex')}`;
      inbox.set(path, { name: basename(name), bytes });
      for (const oldest of inbox.keys()) {
        if (inbox.size <= receivedLimit) break;
        inbox.delete(oldest);
      }
      return path;
    },
    collect(path) {
      const name = outgoing.exec(path)?.[1] ?? '';
      const bytes = outbox.get(name);
      if (bytes === undefined) {
        return failed({ type: 'FileUnreadable', message: 'This file was already fetched. Please export it again.' });
      }
      outbox.delete(name);
      return ok({ name, bytes });
    },
  };
}

function contentOf(name: string, bytes: Uint8Array) {
  const chunksNow = function* () {
    for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
  };
  return {
    name,
    bytes: bytes.length,
    chunksNow,
    chunks: async function* () {
      yield* chunksNow();
    },
  };
}

const pathsUnavailable = {
  type: 'Unavailable',
  message: 'A page may not name files of this computer. Choose the file in the page instead.',
} as const;

function tooLarge(name: string, limitBytes: number) {
  const megabytes = Math.round(limitBytes / 1_000_000);
  return {
    type: 'FileUnreadable',
    message: `${name} is larger than ${megabytes} MB, more than Dancecard reads from one file. Split it and try again.`,
  } as const;
}

async function readRealFile(path: string, limitBytes: number): ReturnType<FilePort['read']> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) {
      return failed({ type: 'FileUnreadable', message: `${name} is a folder. Please name a file in it.` });
    }
    if (!facts.isFile()) return failed({ type: 'FileUnreadable', message: `${name} is not an ordinary file.` });
    if (facts.size > limitBytes) return failed(tooLarge(name, limitBytes));
    return ok({ bytes: await readFile(path), name });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return failed({ type: 'FileUnreadable', message: `There is no file ${path}. Please check the name.` });
    }
    if (code === 'EACCES' || code === 'EPERM') {
      return failed({ type: 'FileUnreadable', message: `${name} may not be read. Please check its permissions.` });
    }
    if (code !== null) {
      return failed({ type: 'FileUnreadable', message: `${name} could not be read from the disk. Please try again.` });
    }
    throw error;
  }
}

async function writeRealFile(
  path: string,
  content: AsyncIterable<string> | Iterable<string>,
  how?: Writing,
): ReturnType<FilePort['write']> {
  const name = basename(path);
  const folder = dirname(path);
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
  try {
    await access(folder, constants.F_OK);
    const existing = await stat(path).catch(() => null);
    if (existing?.isDirectory() === true) {
      return failed({ type: 'FileUnwritable', message: `${name} is a folder. Please name a file.` });
    }
    let bytes = 0;
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      for await (const text of content) {
        const chunk = Buffer.from(text);
        await handle.writeFile(chunk);
        bytes += chunk.byteLength;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (how?.check !== undefined && !(await how.check(contentOf(name, await readFile(unfinished))))) {
      await rm(unfinished);
      return failed({ type: 'FileUnwritable', message: 'not whole' });
    }
    await rename(unfinished, path);
    return ok({ path, bytes });
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return failed({ type: 'FileUnwritable', message: `There is no folder ${folder}. Please choose another place.` });
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      return failed({
        type: 'FileUnwritable',
        message: `The disk is full, so ${name} was not written. Free some space and try again.`,
      });
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      return failed({
        type: 'FileUnwritable',
        message: `${name} may not be written there. Please choose another folder.`,
      });
    }
    if (code !== null) {
      return failed({
        type: 'FileUnwritable',
        message: `${name} could not be written. Please choose another place and try again.`,
      });
    }
    throw error;
  }
}
