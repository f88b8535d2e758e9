import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { migrationsFolder, projectFolder } from '#main/built-folders.ts';
import { systemClock, type Clock } from '#main/clock.ts';
import { openDancecard, type Dancecard } from '#main/compose.ts';
import { databaseFileName, openStore, type Store } from '#main/db/open-store.ts';
import { silentLog } from '#main/log.ts';
import { benchNow, benchToday } from './bench-day.ts';
import { writeHousehold, type HouseholdSize } from './household.ts';

export const workFolder = join(projectFolder(), '.cache', 'bench');

/** A clock that stands at noon of the measured day and has no timers. */
export const benchClock: Clock = {
  ...systemClock(benchToday),
  now: () => benchNow,
  timeOfDay: () => '12:00',
  setTimer: () => () => {},
};

/** A folder with the household of a size, as the program leaves it: made once, then copied for each use. */
export async function preparedFolder(size: HouseholdSize, name: string): Promise<string> {
  const template = join(workFolder, `${size.name.replaceAll(' ', '-')}-${recipe()}`);
  if (!existsSync(template)) await make(size, template);
  const folder = join(workFolder, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function make(size: HouseholdSize, template: string): Promise<void> {
  const unfinished = `${template}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const store = openPlainStore(unfinished);
  writeHousehold(store.sqlite, size);
  store.close();
  // The first start works out every outlook and nudge; what is measured is a store in use.
  const dancecard = await open(unfinished);
  await untilTakenUp(unfinished);
  await dancecard.close();
  renameSync(unfinished, template);
}

/** Waits until the index has taken up what waits for it, as it does little by little while a store is open. */
export async function untilTakenUp(folder: string): Promise<void> {
  const sqlite = new Sqlite(join(folder, databaseFileName), { readonly: true });
  const waits = sqlite.prepare('SELECT 1 FROM search_texts WHERE indexed = 0 LIMIT 1');
  while (waits.get() !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  sqlite.close();
}

/** Opens a store without the api above it. */
export function openPlainStore(folder: string): Store {
  const store = openStore({
    folder,
    migrationsFolder: migrationsFolder(),
    door: 'test',
    now: benchNow,
    processId: process.pid,
  });
  if (!store.ok) throw new Error(store.error.message.id);
  return store.value;
}

/** Opens everything, as a door does. */
export async function open(folder: string): Promise<Dancecard> {
  const opened = await openDancecard({
    dataFolder: folder,
    today: benchToday,
    demo: false,
    door: 'cli',
    mayUsePaths: true,
    log: silentLog,
    clock: benchClock,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Changes with everything a prepared folder is made from. */
function recipe(): string {
  const hash = createHash('sha256');
  const folders = [import.meta.dirname, join(projectFolder(), 'main', 'db'), join(projectFolder(), 'main', 'nudges')];
  const files = [...folders, migrationsFolder()].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:ts|sql)$/u.test(file))
      .toSorted()
      .map((file) => join(folder, file)),
  );
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Makes room for this run, dropping households of earlier recipes. */
export function clearWorkFolder(): void {
  mkdirSync(workFolder, { recursive: true });
  for (const name of readdirSync(workFolder)) {
    if (!name.endsWith(recipe())) rmSync(join(workFolder, name), { recursive: true, force: true });
  }
}
