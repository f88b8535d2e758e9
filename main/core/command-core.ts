import type { Path } from '#shared/api/api.ts';
import { readPreferences } from '../app/preferences/read-preferences.ts';
import type { Store } from '../db/open-store.ts';
import { storeFailureOf } from '../db/store-failure.ts';
import type { ChangedRow } from '../db/transact.ts';
import { carryOutCommand, type Dispatching, type SaidOutcome } from '../dispatch.ts';
import { newIdentifier } from '../identifiers.ts';
import type { LooseReadied } from '../loose-router.ts';
import { isIndexWaiting, takeUpWaiting } from '../app/search/search-index.ts';
import { nudgeSchedule } from '../nudges/schedule.ts';
import { writingQueue } from '../writing-queue.ts';
import { contextFor, spokenTo, type Call, type CoreParts } from './core-parts.ts';

/** The half of a core that writes: commands and passes over the nudges, on the one connection that may. */
export interface CommandCore {
  /** Resolves when the first pass is done. */
  readonly started: Promise<void>;
  carryOut(path: string, input: unknown, call: Call): Promise<SaidOutcome>;
  /** Somebody listens to raised nudges now. */
  heard(): void;
  /** The computer woke up, or its date or time zone may have changed. */
  resumed(): void;
  /** Ends early what may be, does what is left, and resolves when nothing is under way. The store stays open. */
  close(): Promise<void>;
}

/** What the writing half needs of others. */
export interface CommandCoreNeeds {
  /** Does the first half of a command that reads a file. */
  makeReady(path: Path, input: unknown, call: Call): Promise<LooseReadied>;
  /** Milliseconds of work after which progress is told and a stop is heard. */
  readonly stretch?: number;
}

export function commandCore(parts: CoreParts, store: Store, needs: CommandCoreNeeds): CommandCore {
  const { hub, log, door } = parts;
  const queue = writingQueue(needs.stretch);
  let preferences = readPreferences(store.database);

  const nudges = nudgeSchedule({
    context: () => contextFor(parts, store, preferences, unstoppable),
    queue,
    hub,
    defect(error, contractId) {
      const failure = storeFailureOf(error);
      if (failure !== null) parts.storeFailed(failure);
      log.defect(newIdentifier().slice(-8), contractId === undefined ? 'nudges' : `nudges about ${contractId}`, error);
    },
  });

  let closing = false;
  /** Takes up into the index what waits for it, a little in each turn to write, so that commands go between. */
  const takeUpTexts = (): void => {
    if (closing || !isIndexWaiting(store.sqlite)) return;
    const taken = queue.write({
      // oxlint-disable-next-line require-yield -- it is quick: one portion
      *begin() {
        takeUpWaiting(store.sqlite);
      },
      stop: { asked: () => closing, instead: () => {} },
    });
    taken.then(
      () => setImmediate(takeUpTexts),
      (error: unknown) => log.defect(newIdentifier().slice(-8), 'search index', error),
    );
  };

  const changed = (operation: Path, entryId: string, rows: readonly ChangedRow[]): void => {
    const isErased = operation === 'erase.record' || operation === 'erase.all';
    if (isErased || operation === 'import.all' || rows.some((row) => row.tableName === 'preferences')) {
      preferences = readPreferences(store.database);
    }
    if (isErased) nudges.lookAnew();
    else nudges.afterCommit();
    takeUpTexts();
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

  const started = nudges.start();
  takeUpTexts();

  return {
    started,
    carryOut: (path, input, call) =>
      carryOutCommand(
        {
          log,
          speaker: spokenTo({ ...door, ...call.caller }, preferences).speaker,
          actor: call.caller?.actor ?? door.actor,
          mode: call.caller?.mode ?? door.mode,
          isLocked: parts.app.locked,
          storeFailed: parts.storeFailed,
          writing: () => contextFor(parts, store, preferences, call),
          queue,
          makeReady: (known, parsed) => needs.makeReady(known, parsed, call),
          beforeCommit,
          changed,
          wasProposed: (operation) => hub.emit('changed', { entryId: null, operation, tables: ['proposals'] }),
        },
        path,
        input,
      ),
    heard: () => nudges.heard(),
    resumed: () => nudges.resumed(),
    async close() {
      closing = true;
      nudges.stop();
      await queue.close();
    },
  };
}

const unstoppable: Call = { caller: null, stopsBefore: 0, stopped: () => false };
