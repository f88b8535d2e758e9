import { closeSync, openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { migrationsFolder } from '#main/built-folders.ts';
import { openStore } from '#main/db/open-store.ts';
import { inEnglish } from '#tests/support/in-english.ts';

/**
 * A process that opens files until it may open no more, gives back as many as its second argument says, and then opens
 * the store in the folder of its first. It prints what came of it as JSON.
 */
const [folder = '', free = '0'] = process.argv.slice(2);
const migrations = migrationsFolder();
const opened: number[] = [];
try {
  for (;;) opened.push(openSync(devNull, 'r'));
} catch {
  for (const file of opened.splice(0, Number(free))) closeSync(file);
}
const store = openStore({ folder, migrationsFolder: migrations, door: 'test', now: 0, processId: 1 });
const told = store.ok ? { ok: true } : inEnglish(store.error);
if (store.ok) store.value.close();
for (const file of opened) closeSync(file);
writeSync(1, JSON.stringify(told));
