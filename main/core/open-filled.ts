import type { Result } from '#shared/domain/result.ts';
import { tidyCopies } from '../app/copies/copies.ts';
import { refillSearchTexts } from '../app/search/refresh-search-texts.ts';
import { readPreferences } from '../app/preferences/read-preferences.ts';
import { migrationsFolder } from '../built-folders.ts';
import type { Clock } from '../clock.ts';
import type { OpenOptions } from '../dancecard.ts';
import { removeUnneededContent } from '../documents/unneeded-content.ts';
import { openStore, type Store } from '../db/open-store.ts';
import { doubtCheck } from '../db/checked-file.ts';
import { storeFailureOf, type StoreFailure } from '../db/store-failure.ts';
import { demoClock } from '../demo/demo-clock.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { inThread } from './in-thread.ts';

const betweenLockAttempts = 100;

/** Opens the store of a folder and takes the folder for this process; fills a demo, and tidies what is kept beside. */
export async function openFilled(options: OpenOptions, clock: Clock): Promise<Result<Store, StoreFailure>> {
  const store = await openWaiting(options, clock);
  if (!store.ok) return store;
  refillSearchTexts(store.value.sqlite);
  if (options.demo) await fillWithDemo(options, clock, store.value);
  // By a date that was made up nothing is too old.
  else if (!clock.todayFixed) tidy(options, clock, store.value);
  return store;
}

async function openWaiting(options: OpenOptions, clock: Clock): Promise<Result<Store, StoreFailure>> {
  const giveUpAt = clock.now() + (options.waitForLockMs ?? 0);
  for (;;) {
    const store = openStore({
      folder: options.dataFolder,
      migrationsFolder: migrationsFolder(),
      door: options.door,
      now: clock.now(),
      processId: process.pid,
    });
    if (store.ok || store.error.reason !== 'held' || clock.now() >= giveUpAt) return store;
    await new Promise((resolve) => setTimeout(resolve, betweenLockAttempts));
  }
}

/** Writes the demo household's past into a store that holds nothing yet, with a clock of its own. */
async function fillWithDemo(options: OpenOptions, clock: Clock, store: Store): Promise<void> {
  const used = store.sqlite.prepare('SELECT 1 FROM history_entries LIMIT 1').get() !== undefined;
  if (used) return;
  try {
    // A demo that is lost is made again: no need to wait for the disk a hundred times.
    store.sqlite.pragma('synchronous = OFF');
    const past = demoClock(clock, clock.today());
    const filling = inThread(options, past, store);
    try {
      await filling.started;
      await seedDemo(filling, clock.today(), past);
    } finally {
      await filling.close();
    }
    store.sqlite.pragma('synchronous = FULL');
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Deletes copies that were kept for as long as the preferences say, and content of documents that nothing needs. */
function tidy({ dataFolder }: OpenOptions, clock: Clock, { sqlite, database, told }: Store): void {
  try {
    removeUnneededContent(sqlite, dataFolder, clock.now());
  } catch (error) {
    // What can not be removed now is no reason not to open.
    const failure = storeFailureOf(error);
    if (failure === null) throw error;
    doubtCheck(dataFolder, failure);
  }
  told.push(...tidyCopies(sqlite, dataFolder, readPreferences(database), clock.now()));
}
