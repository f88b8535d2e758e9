import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { readPrivately, replacePrivately } from '../private-file.ts';
import { flushFolder } from './flush.ts';
import { databaseFileName, databaseSuffixes, erasingFileName } from './folder-files.ts';

/** Only what lies where copies, damaged files and the content of documents lie can be named. */
const removable = z
  .string()
  .regex(/^(?:copies\/[^/\\]+|damaged-[\w.-]+|documents(?:\/[0-9a-f]{2}\/[0-9a-f]{62})?|dancecard\.unneeded\.json)$/);
const orderSchema = z.object({ remove: z.array(removable).max(1_000_000) });
const pending = 1;
/** In bytes: a line of a hundred for each content of a million. */
const largestOrder = 100_000_000;

/**
 * Erases within one transaction, then clears what is left of it: the files named, freed pages and the log. A kill before
 * the transaction is stored leaves everything; a kill after it leaves a mark in the database itself, and the next
 * opening clears the rest. Gives whether the rest is cleared already.
 *
 * @param remove names in the data folder: `copies/NAME`, `damaged-NAME`, and those of the content of documents
 */
export function eraseThenClear(
  sqlite: Database,
  folder: string,
  remove: readonly string[],
  erase: () => void,
): boolean {
  const order = join(folder, erasingFileName);
  replacePrivately(order, JSON.stringify({ remove }));
  flushFolder(folder);
  try {
    sqlite
      .transaction(() => {
        erase();
        sqlite.pragma(`user_version = ${pending}`);
      })
      .immediate();
  } catch (error) {
    rmSync(order, { force: true });
    throw error;
  }
  return clearErased(sqlite, folder);
}

/** Clears what an erasing left, if any did. False when it could not be done now, as on a full disk. */
export function clearErased(sqlite: Database, folder: string): boolean {
  const order = join(folder, erasingFileName);
  if (sqlite.pragma('user_version', { simple: true }) !== pending) {
    rmSync(order, { force: true });
    return true;
  }
  try {
    for (const name of readOrder(order)) rmSync(join(folder, name), { recursive: true, force: true });
    for (const suffix of databaseSuffixes) {
      rmSync(join(folder, `${databaseFileName}.unfinished${suffix}`), { force: true });
    }
    truncateLog(sqlite);
    sqlite.exec('VACUUM');
    if (!truncateLog(sqlite)) return false;
    sqlite.pragma('user_version = 0');
    rmSync(order, { force: true });
    return true;
  } catch {
    // What was asked for is done; whatever stopped the clearing, the mark stays and the next start tries again.
    return false;
  }
}

/** What of copies and damaged files lies in a data folder, by the names an erasing takes. */
export function keptBeside(folder: string): { copies: string[]; damaged: string[] } {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const copies = names.some(({ name }) => name === 'copies') ? readdirSync(join(folder, 'copies')) : [];
  return {
    copies: copies
      .filter((name) => name.startsWith('before-migration-'))
      .map((name) => `copies/${name}`)
      .filter((name) => removable.safeParse(name).success),
    damaged: names.map(({ name }) => name).filter((name) => name.startsWith('damaged-')),
  };
}

function truncateLog(sqlite: Database): boolean {
  const [outcome] = z.array(z.object({ busy: z.int() })).parse(sqlite.pragma('wal_checkpoint(TRUNCATE)'));
  return outcome?.busy === 0;
}

function readOrder(path: string): readonly string[] {
  try {
    return orderSchema.parse(JSON.parse(readPrivately(path, largestOrder))).remove;
  } catch {
    // Lost or not ours: the records are gone all the same, and what lies beside can be erased again.
    return [];
  }
}
