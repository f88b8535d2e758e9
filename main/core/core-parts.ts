import type { Preferences } from '#shared/api/preferences.ts';
import type { Message } from '#shared/domain/words.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import type { AppFacts, QueryContext } from '../app/handler.ts';
import { programVersion } from '../program-version.ts';
import { languagesOfComputer, type Asking, type Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { doubtCheck } from '../db/checked-file.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import type { PlainOptions } from '../dancecard.ts';
import type { EventHub } from '../event-hub.ts';
import { publicHolidays, type Holidays } from '../holidays.ts';
import type { Log } from '../log.ts';
import type { WorkSignal } from '../work-signal.ts';

/** What both halves of a core, the one that reads and the one that writes, are made of. */
export interface CoreParts {
  readonly log: Log;
  readonly clock: Clock;
  readonly hub: EventHub;
  readonly holidays: Holidays;
  readonly app: AppFacts;
  /** Who calls when nobody else is named. */
  readonly door: Caller;
  /** To be told when the store could not be read or written: it may have to be read through at the next opening. */
  storeFailed(failure: StoreFailure): void;
}

/** One call on its way. */
export interface Call {
  /** Null: the door itself. */
  readonly caller: Asking | null;
  /** How often a stop had been asked for when it was made. */
  readonly stopsBefore: number;
  /** Whether what the call began must end, as soon as it can. */
  stopped(): boolean;
}

/** What a core can not know by itself. */
interface Given extends Pick<CoreParts, 'log' | 'clock' | 'hub'> {
  readonly signal: WorkSignal;
  readonly openOutside: AppFacts['openOutside'];
  readonly locked?: boolean;
  /** What the person should know about the store now; null when all is well. */
  notice(): Message | null;
  openNudgeCount(): number;
  forgetPassedFiles(): void;
}

/** Gathers what a core is made of. */
export function coreParts(options: PlainOptions, given: Given): CoreParts {
  const { log, clock, hub, signal, openOutside, openNudgeCount, forgetPassedFiles } = given;
  const { door, demo, dataFolder, languages = languagesOfComputer(), language = null } = options;
  const app: AppFacts = {
    version: programVersion(),
    door,
    demo,
    locked: given.locked ?? false,
    dataFolder,
    get notice() {
      return given.notice();
    },
    openOutside,
    stopWork: () => signal.askToStop(),
    openNudgeCount,
    forgetPassedFiles,
  };
  return {
    log,
    clock,
    hub,
    holidays: publicHolidays(),
    app,
    door: { languages, language, actor: 'person', mode: 'do' },
    storeFailed: (failure) => doubtCheck(dataFolder, failure),
  };
}

/** What a handler is given for one call on one connection. */
export function contextFor(
  { clock, hub, holidays, app, door }: CoreParts,
  { database, sqlite }: Pick<QueryContext, 'database' | 'sqlite'>,
  preferences: Preferences,
  { caller, stopped }: Call,
): QueryContext {
  const spoken = spokenTo({ ...door, ...caller }, preferences);
  return {
    database,
    sqlite,
    today: clock.today(),
    now: clock.now(),
    clock,
    preferences,
    ...spoken,
    holidays,
    app,
    progress: ({ text, ...howFar }) => hub.emit('progress', { ...howFar, text: spoken.say(text), messages: { text } }),
    stopped,
  };
}

/** How a caller is spoken to: by what the person chose, else by what this door speaks. */
export function spokenTo(
  { languages, language }: Pick<Caller, 'languages' | 'language'>,
  preferences: Preferences,
): Pick<QueryContext, 'speaker' | 'format' | 'say'> {
  const preferred = { language: language ?? preferences.language, locale: preferences.locale };
  const speaker = speakerFor(tongueOf(preferred, languages));
  return { speaker, format: speaker.writing, say: (message) => speaker.say(message) };
}
