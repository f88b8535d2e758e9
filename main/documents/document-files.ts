import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { largestDocument } from '#shared/domain/documents/limits.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { documentsFolderName } from '../db/folder-files.ts';
import { flushFolder } from '../db/flush.ts';
import { errorCode } from '../db/store-failure.ts';
import { privateFile, privateFolder } from '../private-file.ts';

/** Why the content of a document can not be given: nothing lies there, or something else than was put there. */
export type ContentFlaw = 'missing' | 'damaged';

/** What a document's content is known by: its SHA-256 in hexadecimal. */
export const hashPattern = /^[0-9a-f]{64}$/;

/** How a file is called that is not whole yet. */
export const unfinishedSuffix = '.unfinished';

/**
 * Keeps the content of a document in a data folder and gives its hash. The one writer: a crash leaves the whole file or
 * none, and content that is there already stays as it is. Throws what the file system says, such as that it is full.
 */
export function keepContent(dataFolder: string, content: Uint8Array): string {
  const hash = hashOf(content);
  if (readContent(dataFolder, hash).ok) return hash;
  const place = placeOf(dataFolder, hash);
  const folder = dirname(place);
  makeFolders(dataFolder, folder);
  const unfinished = `${place}-${randomBytes(6).toString('hex')}${unfinishedSuffix}`;
  try {
    writeFlushed(unfinished, content);
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  flushFolder(folder);
  return hash;
}

/**
 * Gives the content that has this hash. The one reader: what is given is what was kept, byte for byte, or it is said what
 * is wrong. Throws what the file system says of a file that is there and can not be read.
 */
export function readContent(dataFolder: string, hash: string): Result<Uint8Array<ArrayBuffer>, ContentFlaw> {
  const place = placeOf(dataFolder, hash);
  // A link or a pipe in its place is none of ours; on Windows the flags are nothing.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let file: number;
  try {
    file = openSync(place, flags);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('missing');
    if (code === 'ELOOP') return failed('damaged');
    throw error;
  }
  try {
    const facts = fstatSync(file);
    if (!facts.isFile() || facts.size > largestDocument) return failed('damaged');
    const content = readAll(file, facts.size);
    return hashOf(content) === hash ? ok(content) : failed('damaged');
  } finally {
    closeSync(file);
  }
}

/** Whether a file lies where the content with this hash would. What is in it is only known by reading it. */
export function isContentThere(dataFolder: string, hash: string): boolean {
  return lstatSync(placeOf(dataFolder, hash), { throwIfNoEntry: false })?.isFile() === true;
}

/** The name of the file of a content below the data folder, with `/` between its parts. */
export function contentName(hash: string): string {
  if (!hashPattern.test(hash)) throw new Error('What names the content of a document is no hash');
  return `${documentsFolderName}/${hash.slice(0, 2)}/${hash.slice(2)}`;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function placeOf(dataFolder: string, hash: string): string {
  return join(dataFolder, ...contentName(hash).split('/'));
}

/** The folders are flushed into those above, else the file could be whole and out of reach. */
function makeFolders(dataFolder: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
  flushFolder(dirname(folder));
  flushFolder(dataFolder);
}

function writeFlushed(path: string, content: Uint8Array): void {
  const file = openSync(path, 'wx', privateFile);
  try {
    for (let written = 0; written < content.byteLength;) written += writeSync(file, content, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, size: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(file, content, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return content.subarray(0, filled);
}
