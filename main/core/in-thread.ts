import type { Outcome } from '#shared/api/api.ts';
import type { EventName } from '#shared/api/event-names.ts';
import type { Events } from '#shared/api/events.ts';
import { readPreferences } from '../app/preferences/read-preferences.ts';
import type { Clock } from '../clock.ts';
import type { Dancecard, OpenOptions } from '../dancecard.ts';
import { openReader, type Reader } from '../db/reader.ts';
import { noticeAbout, type Store } from '../db/open-store.ts';
import { eventHub } from '../event-hub.ts';
import { filePort } from '../file-port.ts';
import { routeOf } from '../loose-router.ts';
import { countHeardHere } from './open-nudges.ts';
import { workSignal } from '../work-signal.ts';
import { calendarKeeper, patienceForCalendar } from '../calendar-keeper.ts';
import { commandCore } from './command-core.ts';
import { coreParts, spokenTo, type Call } from './core-parts.ts';
import { queryCore } from './query-core.ts';

/** A Dancecard whose work is all done in the thread that asks for it, over an open store that it does not close. */
export interface InThread extends Dancecard {
  /** Resolves when the first pass over the nudges is done. */
  readonly started: Promise<void>;
}

/** Puts both halves of a core together in one thread: for the command line, for tests, and for filling the demo. */
export function inThread(options: OpenOptions, clock: Clock, store: Store): InThread {
  const reader = openReader(store.sqlite.name, null);
  try {
    return together(options, clock, store, reader);
  } catch (error) {
    reader.close();
    throw error;
  }
}

function together(options: OpenOptions, clock: Clock, store: Store, reader: Reader): InThread {
  const hub = eventHub();
  const signal = workSignal();
  const files = filePort({ mayUsePaths: options.mayUsePaths, dataFolder: options.dataFolder });
  const openNudgeCount = (): number => countHeardHere(reader, clock);
  const parts = coreParts(options, {
    log: options.log,
    clock,
    hub,
    signal,
    openOutside: options.openOutside ?? null,
    notice: () => noticeAbout(options.dataFolder, store),
    openNudgeCount,
    forgetPassedFiles: () => files.close(),
  });
  const queries = queryCore(parts, reader, files);
  const commands = commandCore(parts, store, { makeReady: queries.makeReady, stretch: options.stretch });

  const callUnknown: Dancecard['callUnknown'] = async (path, input, caller) => {
    const { kind, isStoppable } = routeOf(path);
    const stopsBefore = signal.stopsUntilNow();
    const call: Call = { caller: caller ?? null, stopsBefore, stopped: () => signal.isStopped(stopsBefore) };
    const over = isStoppable ? signal.underWay() : null;
    try {
      const isQuery = kind === 'query' || kind === 'files query';
      return await (isQuery ? queries.answer(path, input, call) : commands.carryOut(path, input, call));
    } finally {
      over?.();
    }
  };

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output was parsed by the schema its type comes from
  const call: Dancecard['call'] = async (path, input) => (await callUnknown(path, input)) as Outcome<typeof path>;
  const keeper = calendarKeeper({
    call,
    hub,
    later: (milliseconds, callback) => clock.setTimer(clock.now() + milliseconds, callback),
  });
  keeper.start();

  return {
    started: commands.started,
    callUnknown,
    callForText: async (path, input, caller) =>
      new TextEncoder().encode(JSON.stringify(await callUnknown(path, input, caller))),
    call,
    subscribe: <Name extends EventName>(event: Name, listener: (payload: Events[Name]) => void) => {
      const unsubscribe = hub.subscribe(event, listener);
      if (event === 'nudgesRaised') commands.heard();
      if (event === 'calendarFailed') keeper.heard();
      return unsubscribe;
    },
    openNudgeCount,
    told: store.told.map(spokenTo(parts.door, readPreferences(store.database)).say),
    resumed: () => commands.resumed(),
    async close() {
      signal.askToEnd();
      await keeper.close(patienceForCalendar);
      await commands.close();
      reader.close();
      files.close();
    },
  };
}
