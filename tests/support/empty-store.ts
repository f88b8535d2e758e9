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

function madeStore(migrations: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dancecard-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const opened = openStore({ folder, migrationsFolder: migrations, door: 'test', now: 0, processId: process.pid });
  if (!opened.ok) throw new Error(`No store could be made: ${opened.error.reason}`);
  opened.value.close();
  return join(folder, databaseFileName);
}
