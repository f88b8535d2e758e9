import { MessageChannel } from 'node:worker_threads';
import { ok, type Result } from '#shared/domain/result.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { DoorOptions } from '../dancecard.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import type { EventHub } from '../event-hub.ts';
import type { Route } from '../loose-router.ts';
import type { WorkSignal } from '../work-signal.ts';
import { doorEnd, type DoorEnd, type Opened, type Opening } from './door-end.ts';
import type { StoreFacts } from './messages.ts';
import type { Thread } from './start-thread.ts';

/** The kinds of call whose first half, or all, is done in the thread that reads files. */
const readingFiles: ReadonlySet<Route['kind']> = new Set(['files query', 'prepared command', 'keeping query']);

/** The threads of one open Dancecard, as the door's thread sees them. */
export interface CoreThreads {
  readonly signal: WorkSignal;
  readonly hub: EventHub;
  readonly told: readonly Message[];
  routeOf(path: string): Route;
  /** The thread that carries out what takes this route; started when it is needed for the first time. */
  threadFor(kind: Route['kind']): Thread;
  openNudgeCount(): number;
  /** The reference under which the last end of a thread was noted. */
  lastReference(): string;
  heard(): void;
  resumed(): void;
  /** Waits for work under way, at most so long for what only reads, and ends all threads. */
  end(underWay: Promise<unknown>, patience: number): Promise<void>;
}

/** Starts the threads that are always there, and opens the store in them. */
export async function coreThreads(options: DoorOptions): Promise<Result<CoreThreads, StoreFailure>> {
  const door = doorEnd(options);
  const threads: Threads = {
    commands: door.start('commands', null, () => tellTheEnd(door, threads)),
    // It loads while the store is opened.
    queries: door.start('queries', null, () => {
      threads.queries = null;
    }),
    files: null,
    store: { openToOthers: null, told: [] },
  };
  const opened = await openAll(threads);
  if (!opened.ok) return opened;
  const { routes, store, openNudges } = opened.value;
  door.openNudges = openNudges;
  door.isOpen = true;
  door.forgetFiles = () => threads.files?.thread.tell({ kind: 'forget files' });
  return ok({
    signal: door.signal,
    hub: door.hub,
    told: store.told,
    routeOf: (path) => routes.get(path) ?? { kind: 'query', isStoppable: false },
    threadFor(kind) {
      if (kind === 'query') return queriesNow(door, threads).thread;
      if (!readingFiles.has(kind)) return threads.commands.thread;
      threads.files ??= startFiles(door, threads);
      return kind === 'files query' ? threads.files.thread : threads.commands.thread;
    },
    openNudgeCount: () => door.openNudges,
    lastReference: () => door.lastReference,
    heard: () => threads.commands.thread.tell({ kind: 'heard' }),
    resumed: () => threads.commands.thread.tell({ kind: 'resumed' }),
    end: (underWay, patience) => endAll(threads, underWay, patience),
  });
}

interface Threads {
  readonly commands: Opening;
  queries: Opening | null;
  files: Opening | null;
  store: StoreFacts;
}

/** Opens the store where it is written, then where it is read; ends the threads when that fails, however it fails. */
async function openAll(threads: Threads): Promise<Result<Opened, StoreFailure>> {
  let isDone = false;
  try {
    const opened = await threads.commands.opened;
    if (!opened.ok) return opened;
    threads.store = opened.value.store;
    const { queries } = threads;
    if (queries === null) throw new Error('The thread that reads has ended');
    queries.thread.tell({ kind: 'open', store: threads.store });
    const read = await queries.opened;
    if (!read.ok) return read;
    isDone = true;
    return opened;
  } finally {
    if (!isDone) await endAll(threads, Promise.resolve(), 0);
  }
}

/** Starts the thread that reads and writes files, and shows it and the one that writes the store the way to each other. */
function startFiles(door: DoorEnd, threads: Threads): Opening {
  const started = door.start('files', threads.store, () => {
    threads.files = null;
    door.signal.filesThreadEnded();
  });
  const { port1, port2 } = new MessageChannel();
  started.thread.tell({ kind: 'files', port: port1 }, [port1]);
  threads.commands.thread.tell({ kind: 'files', port: port2 }, [port2]);
  return started;
}

/** Nothing is lost with a thread that only reads: where it has ended by a mistake, the next query starts another. */
function queriesNow(door: DoorEnd, threads: Threads): Opening {
  threads.queries ??= door.start('queries', threads.store, () => {
    threads.queries = null;
  });
  return threads.queries;
}

/** Without the thread that writes nothing can be saved; what there is can still be looked at. */
function tellTheEnd(door: DoorEnd, threads: Threads): void {
  const sentence = message('core.ended', { reference: door.lastReference });
  threads.store = { ...threads.store, told: [...threads.store.told, sentence] };
  threads.queries?.thread.tell({ kind: 'notice', sentence });
  threads.files?.thread.tell({ kind: 'notice', sentence });
  // Pages read again, and so find what they must tell.
  door.hub.emit('changed', { entryId: null, operation: 'app.status', tables: [] });
}

/** The connection that writes is closed last: it then tidies up what the others left. */
async function endAll(
  { commands, queries, files }: Threads,
  underWay: Promise<unknown>,
  patience: number,
): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const timeout = setTimeout(timer.resolve, patience);
  await Promise.race([underWay, timer.promise]);
  clearTimeout(timeout);
  const reading = [queries, files].filter((opening) => opening !== null);
  await Promise.all(reading.map(({ thread }) => thread.end(patience)));
  // It ends early what may be ended, and what may not is never cut off.
  await commands.thread.end(null);
}
