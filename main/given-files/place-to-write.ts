import type { BigIntStats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { ExportKind, Unwritable } from '../files.ts';
import { isEarlierExport } from './earlier-export.ts';

/** Where an export may go: the real folder, the name in it, and what lay there when it was looked at. */
export interface PlaceToWrite {
  readonly folder: string;
  readonly name: string;
  /** Whether the place still is as it was when it was found free. */
  isUnchanged(): Promise<boolean>;
}

/**
 * Whether an export may be written to a path. Folders are compared as the disk knows them (device and inode), all the
 * way up, so that no link, spelling or mount of the data folder leads into it; a link as the last part is refused, since
 * replacing it and writing through it are both surprises. Throws what the system throws, such as ENOENT for a missing folder.
 */
export async function placeToWrite(
  path: string,
  dataFolder: string,
  how: { readonly kind: ExportKind; readonly replace: boolean },
): Promise<Result<PlaceToWrite, Unwritable>> {
  const name = basename(path);
  const folder = await realpath(dirname(path));
  const data = await realpath(dataFolder);
  const existing = await factsOf(path);
  if ((await isWithin(folder, data)) || (existing !== null && (await isPartOf(existing, data)))) {
    return unwritable(message('files.inRecordsFolder', { file: name }));
  }
  if (existing === null) return ok(place(folder, name, null));
  if (existing.isDirectory()) return unwritable(message('files.isFolder', { file: name }));
  if (existing.isSymbolicLink()) {
    return unwritable(message('files.isLink', { file: name }));
  }
  if (!existing.isFile()) {
    return unwritable(message('files.notOrdinaryToWrite', { file: name }));
  }
  if (!how.replace && !(await isEarlierExport(join(folder, name), how.kind))) {
    return unwritable(
      message('files.thereAlready', { file: name, kind: how.kind === 'calendar' ? 'calendar' : 'other' }),
    );
  }
  return ok(place(folder, name, existing));
}

function place(folder: string, name: string, before: BigIntStats | null): PlaceToWrite {
  return {
    folder,
    name,
    async isUnchanged() {
      const now = await factsOf(join(folder, name));
      return before === null || now === null ? before === now : same(before, now) && before.mtimeNs === now.mtimeNs;
    },
  };
}

async function factsOf(path: string): Promise<BigIntStats | null> {
  try {
    return await lstat(path, { bigint: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a real folder is another one or lies in it. */
async function isWithin(folder: string, container: string): Promise<boolean> {
  const wanted = await stat(container, { bigint: true });
  for (let at = folder; ; at = dirname(at)) {
    if (same(await stat(at, { bigint: true }), wanted)) return true;
    if (dirname(at) === at) return false;
  }
}

/** Whether a file is, by another name, one of the files in a folder. */
async function isPartOf(file: BigIntStats, container: string): Promise<boolean> {
  if (!file.isFile() || file.nlink < 2n) return false;
  for (const entry of await readdir(container, { recursive: true, withFileTypes: true })) {
    const there = entry.isFile() ? await factsOf(join(entry.parentPath, entry.name)) : null;
    if (there !== null && same(there, file)) return true;
  }
  return false;
}

function same(one: BigIntStats, other: BigIntStats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/** A failure to write, as a sentence for the person. */
export function unwritable(why: Message): Result<never, Extract<Unwritable, { type: 'FileUnwritable' }>> {
  return failed({ type: 'FileUnwritable', message: why });
}
