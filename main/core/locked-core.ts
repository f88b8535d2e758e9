import type { Outcome } from '#shared/api/api.ts';
import { migrationsFolder } from '../built-folders.ts';
import type { Clock } from '../clock.ts';
import type { Dancecard, OpenOptions } from '../dancecard.ts';
import { connect } from '../db/connect.ts';
import { migrateGuarded } from '../db/migrate.ts';
import { readerOn } from '../db/reader.ts';
import { eventHub } from '../event-hub.ts';
import { workSignal } from '../work-signal.ts';
import { coreParts } from './core-parts.ts';
import { queryCore } from './query-core.ts';

/**
 * A Dancecard whose records are locked. It reads an empty store in memory, so that nothing of the real one can be in an
 * answer, and answers only what is declared to be answered `whileLocked`.
 */
export function lockedCore(options: OpenOptions, clock: Clock): Dancecard {
  const nothing = connect(':memory:', { key: null, readonly: false });
  const made = migrateGuarded(nothing, {
    migrationsFolder: migrationsFolder(),
    backupsFolder: options.dataFolder,
    label: 'none',
  });
  if (!made.ok) throw new Error('An empty store could not be made');
  const reader = readerOn(nothing);
  const hub = eventHub();
  const parts = coreParts(options, {
    log: options.log,
    clock,
    hub,
    signal: workSignal(),
    openOutside: null,
    locked: true,
    notice: () => null,
    openNudgeCount: () => 0,
    forgetPassedFiles: () => {},
  });
  const queries = queryCore(parts, reader, null);
  const callUnknown: Dancecard['callUnknown'] = (path, input, caller) =>
    queries.answer(path, input, { caller: caller ?? null, stopsBefore: 0, stopped: () => false });
  return {
    callUnknown,
    callForText: async (path, input, caller) =>
      new TextEncoder().encode(JSON.stringify(await callUnknown(path, input, caller))),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output was parsed by the schema its type comes from
    call: async (path, input) => (await callUnknown(path, input)) as Outcome<typeof path>,
    subscribe: (event, listener) => hub.subscribe(event, listener),
    openNudgeCount: () => 0,
    told: [],
    resumed: () => {},
    close() {
      reader.close();
      return Promise.resolve();
    },
  };
}
