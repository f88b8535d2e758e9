import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { api } from '#shared/api/api.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { eventNames } from '#shared/api/event-names.ts';
import { systemClock } from '../clock.ts';
import { commandCore, type CommandCore } from '../core/command-core.ts';
import { coreParts } from '../core/core-parts.ts';
import { openFilled } from '../core/open-filled.ts';
import { removeAbandonedDemos } from '../data-folder.ts';
import { isHeld } from '../db/lock.ts';
import { databaseFileName, noticeAbout, type Store } from '../db/open-store.ts';
import { openingFailure, type StoreFailure } from '../db/store-failure.ts';
import { eventHub } from '../event-hub.ts';
import { giveBack } from '../memory.ts';
import { removePassingFiles } from '../given-files/passing-files.ts';
import { routeOf } from '../loose-router.ts';
import { countHeardHere } from '../core/open-nudges.ts';
import { workSignal } from '../work-signal.ts';
import { askForReady } from './hand-on.ts';
import type { ThreadFacts, ToThread } from './messages.ts';
import { callOf, openQueries, type OpenedQueries } from './queries-thread.ts';
import type { ThreadPort } from './thread-port.ts';

/**
 * The thread that owns the folder and the only connection that writes: commands, passes, restores, the demo. It answers
 * queries too, on a connection that can not write, while they have no thread of their own.
 */
export async function runCommands(facts: ThreadFacts, port: ThreadPort): Promise<void> {
  const clock = systemClock(facts.options.today);
  const opened = await openFilled({ ...facts.options, log: port.log }, clock);
  if (!opened.ok) {
    port.tell({ kind: 'not opened', failure: opened.error });
    port.close();
    return;
  }
  const store = opened.value;
  const openNudges = (): number => countHeardHere(store, clock);
  const queries = openedQueries(facts, port, store);
  if (!queries.ok) {
    store.close();
    port.tell({ kind: 'not opened', failure: queries.error });
    port.close();
    return;
  }
  const core = compose(facts, port, { store, queries: queries.value }, openNudges);
  await core.started;
  const { openToOthers, told } = store;
  const routes = new Map(Object.keys(api).map((path) => [path, routeOf(path)]));
  port.tell({ kind: 'opened', store: { openToOthers, told }, routes, openNudges: openNudges() });
  removeAbandonedDemos(isHeld);
}

/** What answers queries as long as nothing else is under way here. */
function openedQueries(facts: ThreadFacts, port: ThreadPort, store: Store): Result<OpenedQueries, StoreFailure> {
  const { dataFolder } = facts.options;
  try {
    return ok(openQueries(facts, port, workSignal(facts.shared), null, () => noticeAbout(dataFolder, store)));
  } catch (error) {
    const failure = openingFailure(error, join(dataFolder, databaseFileName));
    if (failure === null) throw error;
    return failed(failure);
  }
}

interface OpenHere {
  readonly store: Store;
  readonly queries: OpenedQueries;
}

function compose(
  facts: ThreadFacts,
  port: ThreadPort,
  { store, queries }: OpenHere,
  openNudges: () => number,
): CommandCore {
  const { options } = facts;
  const signal = workSignal(facts.shared);
  const hub = eventHub();
  for (const event of eventNames) {
    if (event !== 'nudgesRaised') port.passOn(hub, event, event === 'progress' ? null : openNudges);
  }
  const parts = coreParts(options, {
    log: port.log,
    clock: systemClock(options.today),
    hub,
    signal,
    openOutside: null,
    notice: () => noticeAbout(options.dataFolder, store),
    openNudgeCount: openNudges,
    forgetPassedFiles() {
      removePassingFiles(options.dataFolder);
      port.tell({ kind: 'forget files' });
    },
  });
  let files: MessagePort | null = null;
  const core = commandCore(parts, store, {
    makeReady(path, input, { caller, stopsBefore }) {
      if (files === null) throw new Error('A command that reads a file came before the thread that does');
      const endedBefore = signal.filesThreadsEnded();
      const isThere = (): boolean => signal.filesThreadsEnded() === endedBefore;
      return askForReady(files, { path, input, caller, stopsBefore }, isThere);
    },
  });

  port.listen((message: ToThread) => {
    switch (message.kind) {
      case 'call': {
        const call = callOf(message, signal);
        if (routeOf(message.path).kind === 'query') {
          return void port.answer(message, queries.core.answer(message.path, message.input, call));
        }
        return void port.answer(message, core.carryOut(message.path, message.input, call)).then(giveBack);
      }
      case 'files':
        files = message.port;
        // What is asked of it is listened for on ports of their own.
        files.unref();
        return undefined;
      case 'heard':
        // What nobody listens to is not told, and not remembered as told.
        if (!hub.isHeard('nudgesRaised')) port.passOn(hub, 'nudgesRaised', openNudges);
        return core.heard();
      case 'resumed':
        return core.resumed();
      case 'close':
        return void close();
      default:
        throw new Error('The thread that writes was told what it has nothing to do with');
    }
  });
  return core;

  async function close(): Promise<void> {
    await core.close();
    queries.close();
    store.close();
    files?.close();
    port.close();
  }
}
