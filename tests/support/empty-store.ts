import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsFolder } from '#main/built-folders.ts';
import { databaseFileName, openStore } from '#main/db/open-store.ts';

const made = new Map<string, string>();

/**
 * Puts a store without records into a folder that has none, as opening would make it. It is made once and copied: most
 * tests need one, and every migration would take most of their time.
 */
export function putEmptyStore(folder: string): void {
  const migrations = migrationsFolder();
  const store = made.get(migrations) ?? madeStore(migrations);
  made.set(migrations, store);
  copyFileSync(store, join(folder, databaseFileName));
}

let kept: string | null = null;

/** A new folder for what is made once and copied; it goes when the process ends. */
export function keptFolder(): string {
  if (kept === null) {
    const all = mkdtempSync(join(tmpdir(), 'dancecard-kept-'));
    process.once('exit', () => rmSync(all, { recursive: true, force: true }));
    kept = all;
  }
  return mkdtempSync(join(kept, 'made-'));
}

function madeStore(migrations: string): string {
  const folder = keptFolder();
  const opened = openStore({ folder, migrationsFolder: migrations, door: 'test', now: 0, processId: process.pid });
  if (!opened.ok) throw new Error(`No store could be made: ${opened.error.reason}`);
  opened.value.close();
  return join(folder, databaseFileName);
}
