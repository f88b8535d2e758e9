import type { Client, Outcome, Path } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import type { EventName, Events } from '#shared/api/events.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { readPreferences } from './app/preferences/read-preferences.ts';
import type { AppFacts, QueryContext } from './app/handler.ts';
import { systemClock, type Clock } from './clock.ts';
import { openStore, type Store } from './db/open-store.ts';
import type { StoreFailure } from './db/store-failure.ts';
import type { ChangedRow } from './db/transact.ts';
import { demoClock } from './demo/demo-clock.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { dispatch } from './dispatch.ts';
import { eventHub } from './event-hub.ts';
import { filePort } from './file-port.ts';
import { formatFor } from './format.ts';
import { newIdentifier } from './identifiers.ts';
import { nudgeSchedule } from './nudges/schedule.ts';
import { publicHolidays } from './holidays.ts';
import type { Log } from './log.ts';
import { migrationsFolder, programVersion } from './built-folders.ts';

export interface OpenOptions {
  readonly dataFolder: string;
  /** Fixes the calendar date; null follows the clock. */
  readonly today: CalendarDate | null;
  readonly demo: boolean;
  readonly door: AppFacts['door'];
  /** Only the command line and tests may name real paths; pages use received: and outgoing: names. */
  readonly mayUsePaths: boolean;
  readonly log: Log;
  /** How long to wait for another process to let go of the folder. */
  readonly waitForLockMs?: number;
  readonly clock?: Clock;
  readonly openLink?: (address: string) => Promise<boolean>;
}

export type OpenFailure = StoreFailure;

/** An open Dancecard: the api over one store, for any door. */
export interface Dancecard extends Client {
  /** For doors: checks path and input, answers with a checked output or an error value; never throws. */
  callUnknown(path: string, input: unknown): Promise<Result<unknown, AnyError>>;
  openNudgeCount(): number;
  /** The computer woke up, or its date or time zone may have changed. */
  resumed(): void;
  close(): Promise<void>;
}

const betweenLockAttempts = 100;

/** Opens the store of a folder and everything that works on it; takes the folder for this process. */
export async function openDancecard(options: OpenOptions): Promise<Result<Dancecard, OpenFailure>> {
  const clock = options.clock ?? systemClock(options.today);
  const store = await openWaiting(options, clock);
  if (!store.ok) return failed(store.error);
  if (options.demo) await fillWithDemo(options, clock, store.value);
  return ok(compose(options, clock, store.value));
}

/** Writes the demo household's past into a store that holds nothing yet, with a clock of its own. */
async function fillWithDemo(options: OpenOptions, clock: Clock, store: Store): Promise<void> {
  const used = store.sqlite.prepare('SELECT 1 FROM history_entries LIMIT 1').get() !== undefined;
  if (used) return;
  try {
    // A demo that is lost is made again: no need to wait for the disk a hundred times.
    store.sqlite.pragma('synchronous = OFF');
    const past = demoClock(clock, clock.today());
    await seedDemo(compose(options, past, store), clock.today(), past);
    store.sqlite.pragma('synchronous = FULL');
  } catch (error) {
    store.close();
    throw error;
  }
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

function compose(options: OpenOptions, clock: Clock, store: Store): Dancecard {
  const hub = eventHub();
  const files = filePort({ mayUsePaths: options.mayUsePaths, dataFolder: options.dataFolder });
  const holidays = publicHolidays();
  let preferences = readPreferences(store.database);
  let format = formatFor(preferences.locale);
  let stopRequests = 0;
  let working = 0;

  const facts: AppFacts = {
    version: programVersion(),
    door: options.door,
    demo: options.demo,
    dataFolder: options.dataFolder,
    notice: store.notice,
    openLink: options.openLink ?? null,
    stopWork() {
      stopRequests += 1;
      return working > 0;
    },
    openNudgeCount: () => nudges.openCount(),
  };

  const context = (): QueryContext => {
    const stopsBefore = stopRequests;
    return {
      database: store.database,
      sqlite: store.sqlite,
      today: clock.today(),
      now: clock.now(),
      clock,
      preferences,
      format,
      holidays,
      files,
      app: facts,
      progress: (payload) => hub.emit('progress', payload),
      stopped: () => stopRequests > stopsBefore,
    };
  };

  const nudges = nudgeSchedule({
    context,
    hub,
    defect: (error) => options.log.defect(newIdentifier().slice(-8), 'nudges', error),
  });

  const changed = (operation: Path, entryId: string, rows: readonly ChangedRow[]): void => {
    if (operation === 'import.all' || rows.some((row) => row.tableName === 'preferences')) {
      preferences = readPreferences(store.database);
      format = formatFor(preferences.locale);
    }
    if (operation === 'import.all') nudges.afterRestore();
    else nudges.afterCommit();
    hub.emit('changed', { entryId, operation, tables: [...new Set(rows.map((row) => row.tableName))] });
  };

  const callUnknown = async (path: string, input: unknown): Promise<Result<unknown, AnyError>> => {
    working += 1;
    try {
      return await dispatch({ log: options.log, context, beforeCommit: nudges.beforeCommit, changed }, path, input);
    } finally {
      working -= 1;
    }
  };

  nudges.start();
  return {
    callUnknown,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output was parsed by the schema its type comes from
    call: async (path, input) => (await callUnknown(path, input)) as Outcome<typeof path>,
    subscribe: <Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void) => {
      const unsubscribe = hub.subscribe(event, listener);
      if (event === 'nudgesRaised') nudges.heard();
      return unsubscribe;
    },
    openNudgeCount: () => facts.openNudgeCount(),
    resumed: () => nudges.resumed(),
    async close() {
      nudges.stop();
      files.close();
      store.close();
    },
  };
}
