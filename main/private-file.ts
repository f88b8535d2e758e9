import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

/** For nobody but the owner, from the first moment on. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

/** Windows knows neither; there the flags are nothing. A pipe in a file's place must not make anybody wait. */
const notThroughLinks = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Makes an empty file for the owner only, unless something is there already. A link is something. */
export function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', privateFile));
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/**
 * Writes a small file anew and puts it in its place at once. What was there is replaced: a link itself, never what it
 * points to. Throws what the file system says.
 */
export function replacePrivately(path: string, content: string): void {
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, content, { flag: 'wx', mode: privateFile });
  try {
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Adds to a file of the owner's. A link in its place is taken away first; what it points to is left alone. */
export function appendPrivately(path: string, content: string): void {
  const file = openToAppend(path);
  try {
    // A second name elsewhere may be somebody's precious file.
    const { nlink } = fstatSync(file);
    if (!fstatSync(file).isFile() || nlink > 1) throw new Error('This is not a file of its own');
    writeSync(file, content);
  } finally {
    closeSync(file);
  }
}

/** Reads a small file. Throws when it is a link, no ordinary file, or larger than `limit` bytes. */
export function readPrivately(path: string, limit: number): string {
  const file = openSync(path, constants.O_RDONLY | notThroughLinks);
  try {
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile() || size > limit) throw new Error('This is not a small file');
    const bytes = Buffer.alloc(size);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, size, 0));
  } finally {
    closeSync(file);
  }
}

function openToAppend(path: string): number {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | notThroughLinks;
  try {
    return openSync(path, flags, privateFile);
  } catch (error) {
    if (!isCode(error, 'ELOOP')) throw error;
    unlinkSync(path);
    return openSync(path, flags | constants.O_EXCL, privateFile);
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
