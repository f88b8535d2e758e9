import { api, isPath, type Client, type Outcome, type Path } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import type { EventName, Events } from '#shared/api/events.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { tongueOf, type Language } from '#shared/messages/tongue.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import { tidyCopies } from './app/copies/tidy-copies.ts';
import { readPreferences } from './app/preferences/read-preferences.ts';
import type { AppFacts, QueryContext } from './app/handler.ts';
import { languagesOfComputer, type Caller } from './caller.ts';
import { systemClock, type Clock } from './clock.ts';
import { openReader, type Reader } from './db/reader.ts';
import { openStore, type Store } from './db/open-store.ts';
import type { StoreFailure } from './db/store-failure.ts';
import type { ChangedRow } from './db/transact.ts';
import { demoClock } from './demo/demo-clock.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { dispatch, type Dispatching } from './dispatch.ts';
import { eventHub } from './event-hub.ts';
import { filePort } from './file-port.ts';
import { newIdentifier } from './identifiers.ts';
import { nudgeSchedule } from './nudges/schedule.ts';
import { countOpenNudges } from './nudges/stored-nudges.ts';
import { publicHolidays } from './holidays.ts';
import type { Log } from './log.ts';
import { migrationsFolder, programVersion } from './built-folders.ts';
import type { HowFar } from './portions.ts';
import { writingQueue } from './writing-queue.ts';

export interface OpenOptions {
  readonly dataFolder: string;
  /** Fixes the calendar date; null follows the clock. */
  readonly today: CalendarDate | null;
  readonly demo: boolean;
  readonly door: AppFacts['door'];
  /** Only the command line and tests may name real paths; pages use received: and outgoing: names. */
  readonly mayUsePaths: boolean;
  readonly log: Log;
  /** What the person reads, as BCP 47 tags, best first; what the computer is set to when left out. */
  readonly languages?: readonly string[];
  /** The language to speak this once, whatever the preferences say. */
  readonly language?: Language | null;
  /** How long to wait for another process to let go of the folder. */
  readonly waitForLockMs?: number;
  readonly clock?: Clock;
  readonly openLink?: (address: string) => Promise<boolean>;
  /** How long work goes on before other work may run, in milliseconds; 0: it rests wherever it may. */
  readonly stretch?: number;
}

export type OpenFailure = StoreFailure;

/** An open Dancecard: the api over one store, for any door. */
export interface Dancecard extends Client {
  /** For doors: checks path and input, answers with a checked output or an error value; never throws. */
  callUnknown(path: string, input: unknown, caller?: Caller): Promise<Result<unknown, AnyError>>;
  openNudgeCount(): number;
  /** What was done at the start and is said once. */
  readonly told: readonly string[];
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
  const reader = openBeside(store.value);
  if (options.demo) await fillWithDemo(options, clock, store.value, reader);
  // By a date that was made up nothing is too old.
  else if (!clock.todayFixed) tidy(options, clock, store.value);
  const dancecard = compose(options, clock, store.value, reader);
  await dancecard.started;
  return ok(dancecard);
}

function openBeside(store: Store): Reader {
  try {
    return openReader(store.sqlite);
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Writes the demo household's past into a store that holds nothing yet, with a clock of its own. */
async function fillWithDemo(options: OpenOptions, clock: Clock, store: Store, reader: Reader): Promise<void> {
  const used = store.sqlite.prepare('SELECT 1 FROM history_entries LIMIT 1').get() !== undefined;
  if (used) return;
  try {
    // A demo that is lost is made again: no need to wait for the disk a hundred times.
    store.sqlite.pragma('synchronous = OFF');
    const past = demoClock(clock, clock.today());
    const filling = compose(options, past, store, reader);
    await filling.started;
    await seedDemo(filling, clock.today(), past);
    store.sqlite.pragma('synchronous = FULL');
  } catch (error) {
    reader.close();
    store.close();
    throw error;
  }
}

/** Deletes copies that were kept for as long as the preferences say. */
function tidy({ dataFolder }: OpenOptions, clock: Clock, { sqlite, database, told }: Store): void {
  told.push(...tidyCopies(sqlite, dataFolder, readPreferences(database), clock.now()));
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

function compose(
  options: OpenOptions,
  clock: Clock,
  store: Store,
  reader: Reader,
): Dancecard & { readonly started: Promise<void> } {
  const hub = eventHub();
  const files = filePort({ mayUsePaths: options.mayUsePaths, dataFolder: options.dataFolder });
  const holidays = publicHolidays();
  const queue = writingQueue(options.stretch);
  let preferences = readPreferences(store.database);
  const door: Caller = { languages: options.languages ?? languagesOfComputer(), language: options.language ?? null };
  let stopRequests = 0;
  let stoppable = 0;

  const facts: AppFacts = {
    version: programVersion(),
    door: options.door,
    demo: options.demo,
    dataFolder: options.dataFolder,
    get notice() {
      return store.told.length === 0 ? store.notice : [store.notice, ...store.told].filter(Boolean).join(' ');
    },
    openLink: options.openLink ?? null,
    stopWork() {
      stopRequests += 1;
      return stoppable > 0;
    },
    openNudgeCount: () => countOpenNudges(reader.sqlite, clock.today()),
  };

  const context = (
    { database, sqlite }: Pick<QueryContext, 'database' | 'sqlite'>,
    stopped: () => boolean,
    caller: Caller = door,
  ) => ({
    database,
    sqlite,
    today: clock.today(),
    now: clock.now(),
    clock,
    preferences,
    ...spokenTo(caller, preferences),
    holidays,
    files,
    app: facts,
    progress: ({ text, ...howFar }: HowFar & { readonly work: string }) =>
      hub.emit('progress', { ...howFar, text: spokenTo(caller, preferences).say(text), messages: { text } }),
    stopped,
  });

  const nudges = nudgeSchedule({
    context: () => context(store, () => false),
    queue,
    hub,
    defect: (error, contractId) =>
      options.log.defect(
        newIdentifier().slice(-8),
        contractId === undefined ? 'nudges' : `nudges about ${contractId}`,
        error,
      ),
  });

  const changed = (operation: Path, entryId: string, rows: readonly ChangedRow[]): void => {
    const isErased = operation === 'erase.record' || operation === 'erase.all';
    if (isErased || operation === 'import.all' || rows.some((row) => row.tableName === 'preferences')) {
      preferences = readPreferences(store.database);
    }
    if (isErased) nudges.lookAnew();
    else nudges.afterCommit();
    hub.emit('changed', { entryId, operation, tables: [...new Set(rows.map((row) => row.tableName))] });
  };

  /** What is derived follows the preferences as the command leaves them. */
  const beforeCommit: Dispatching['beforeCommit'] = (commandContext, rows) => {
    if (rows !== 'everything' && !rows.some((row) => row.tableName === 'preferences')) {
      return nudges.beforeCommit(commandContext, rows);
    }
    const changedPreferences = readPreferences(commandContext.database);
    const changedContext = { ...commandContext, ...spokenTo(door, changedPreferences) };
    return nudges.beforeCommit({ ...changedContext, preferences: changedPreferences }, rows);
  };

  const callUnknown: Dancecard['callUnknown'] = async (path, input, caller) => {
    const stopsBefore = stopRequests;
    const stopped = () => stopRequests > stopsBefore;
    const long = isPath(path) && api[path].errors.some((type) => type === 'Stopped');
    if (long) stoppable += 1;
    try {
      return await dispatch(
        {
          log: options.log,
          speaker: spokenTo(caller ?? door, preferences).speaker,
          reading: () => context(reader, stopped, caller),
          writing: () => context(store, stopped, caller),
          queue,
          beforeCommit,
          changed,
        },
        path,
        input,
      );
    } finally {
      if (long) stoppable -= 1;
    }
  };

  return {
    started: nudges.start(),
    callUnknown,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output was parsed by the schema its type comes from
    call: async (path, input) => (await callUnknown(path, input)) as Outcome<typeof path>,
    subscribe: <Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void) => {
      const unsubscribe = hub.subscribe(event, listener);
      if (event === 'nudgesRaised') nudges.heard();
      return unsubscribe;
    },
    openNudgeCount: () => facts.openNudgeCount(),
    told: store.told,
    resumed: () => nudges.resumed(),
    async close() {
      nudges.stop();
      await queue.close();
      reader.close();
      files.close();
      store.close();
    },
  };
}

/** How a caller is spoken to: by what the person chose, else by what this door speaks. */
function spokenTo(
  { languages, language }: Caller,
  preferences: Preferences,
): Pick<QueryContext, 'speaker' | 'format' | 'say'> {
  const preferred = { language: language ?? preferences.language, locale: preferences.locale };
  const speaker = speakerFor(tongueOf(preferred, languages));
  return { speaker, format: speaker.writing, say: (message) => speaker.say(message) };
}
