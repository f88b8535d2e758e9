import { existsSync, lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPrivately, replacePrivately } from '../private-file.ts';
import { checkedFileName, databaseFileName, databaseSuffixes } from './folder-files.ts';
import type { StoreFailure } from './store-failure.ts';

/** From so many bytes on, reading a whole database takes longer than a person notices. Smaller ones are always checked. */
const worthNoting = 16_000_000;
/** How long a check holds, in milliseconds: each day has one. */
const holdsFor = 24 * 60 * 60 * 1000;
/** File systems tell times in steps; none that tells parts of a second takes longer ones, in milliseconds. */
const stepOfTime = 20;

const noteSchema = z.strictObject({
  /** When the database was last read through, in milliseconds since 1970. */
  checkedAt: z.int().nonnegative(),
  /** What the file system said of it when it was closed. */
  file: z.string().min(1).max(200),
});

/** When a database was last read through, and what the file system said of it since; null where that is not known. */
export interface Check {
  readonly checkedAt: number;
  readonly file: string | null;
}

/**
 * The last time a database was read through, where nobody can have written it since Dancecard closed it; null where it is to
 * be read through now. What was noted is taken away, so that it holds for one opening and for none after a crash.
 *
 * @param folder a data folder, held by this process
 * @param now milliseconds since 1970
 */
export function checkThatHolds(folder: string, now: number): Check | null {
  const noteFile = join(folder, checkedFileName);
  try {
    const note = noteSchema.parse(JSON.parse(readPrivately(noteFile, 1000)));
    rmSync(noteFile);
    const age = now - note.checkedAt;
    return age >= 0 && age < holdsFor && note.file === factsOf(folder) ? note : null;
  } catch {
    // None, one that says nothing, or one that stays: the database is read through, as it always may be.
    return null;
  }
}

/** Has the next opening read the database through, where a failure may come from the file itself. */
export function doubtCheck(folder: string, { reason }: StoreFailure): void {
  if (reason !== 'damaged' && reason !== 'failed') return;
  try {
    replacePrivately(join(folder, checkedFileName), 'doubted');
  } catch {
    // Where nothing can be written, nothing is noted at the end either.
  }
}

/**
 * Notes of a database that was closed just now when it was last read through. Nothing is noted of a small one, of one that
 * was doubted or beside which something is left, and where the file system tells no more than whole seconds.
 */
export function noteCheck(folder: string, check: Check): void {
  try {
    const noteFile = join(folder, checkedFileName);
    const isDoubted = lstatSync(noteFile, { throwIfNoEntry: false }) !== undefined;
    rmSync(noteFile, { force: true });
    if (isDoubted || lstatSync(join(folder, databaseFileName)).size < worthNoting) return;
    if (factsOf(folder) !== check.file) {
      // Whoever writes the file from now on leaves another time on it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepOfTime);
    }
    const file = factsOf(folder);
    if (file !== null) replacePrivately(noteFile, JSON.stringify({ checkedAt: check.checkedAt, file }));
  } catch {
    // It only spares the next opening its reading.
  }
}

/** What tells a database from the same one written by somebody else; null where nothing does. */
function factsOf(folder: string): string | null {
  const path = join(folder, databaseFileName);
  if (databaseSuffixes.some((suffix) => suffix !== '' && existsSync(path + suffix))) return null;
  const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
  const second = 1_000_000_000n;
  if (mtimeNs % second === 0n && ctimeNs % second === 0n) return null;
  // A program can set the time of its last writing back; that of the last change of any kind it can not.
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}
