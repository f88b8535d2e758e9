import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { ok, type Result } from '#shared/domain/result.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { DoorOptions } from '../dancecard.ts';
import { databaseFileName } from '../db/folder-files.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import type { EventHub } from '../event-hub.ts';
import type { Route } from '../loose-router.ts';
import type { WorkSignal } from '../work-signal.ts';
import { doorEnd, type DoorEnd, type Opened, type Opening } from './door-end.ts';
import type { CallMessage, StoreFacts } from './messages.ts';
import { ThreadEnded, type Thread } from './start-thread.ts';

/** The kinds of call whose first half, or all, is done in the thread that reads files. */
const readingFiles: ReadonlySet<Route['kind']> = new Set(['files query', 'prepared command', 'keeping query']);

/**
 * From so many bytes of a database on, lists take longer than anybody should wait for behind them, and the thread that reads
 * is there from the start.
 */
const worthReadingApart = 100_000_000;
/** How long something may hold the thread that writes before queries get a thread of their own, in milliseconds. */
const heldFor = 150;

/** What is asked of a thread. */
export type Question = Omit<CallMessage, 'kind' | 'number'>;

/** The threads of one open Dancecard, as the door's thread sees them. */
export interface CoreThreads {
  readonly signal: WorkSignal;
  readonly hub: EventHub;
  readonly told: readonly Message[];
  routeOf(path: string): Route;
  /** The thread of its own for what takes this route; started when it is needed for the first time. */
  threadFor(kind: Route['kind']): Thread;
  /** Has a thread answer a call that takes this route. */
  ask(route: Route, question: Question): ReturnType<Thread['call']>;
  openNudgeCount(): number;
  /** The reference under which the last end of a thread was noted. */
  lastReference(): string;
  heard(): void;
  resumed(): void;
  /** Waits for work under way, at most so long for what only reads, and ends all threads. */
  end(underWay: Promise<unknown>, patience: number): Promise<void>;
}

/**
 * Opens the store in the thread that owns it. That one answers queries too, until something holds it: then, and where the
 * store is large, they have a thread of their own that no write blocks. Most households never need it.
 */
export async function coreThreads(options: DoorOptions): Promise<Result<CoreThreads, StoreFailure>> {
  const door = doorEnd(options);
  const threads: Threads = {
    commands: door.start('commands', null, () => tellTheEnd(door, threads)),
    queries: null,
    isReading: false,
    isWriting: true,
    files: null,
    store: { openToOthers: null, told: [] },
  };
  // It loads while the store is opened.
  if (isLarge(options.dataFolder)) threads.queries = startQueries(door, threads, null);
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
    threadFor: (kind) => threadFor(door, threads, kind),
    ask({ kind, isStoppable }, question) {
      if (kind === 'query' && !isStoppable) return askQuickly(door, threads, question);
      const answer = threadFor(door, threads, kind).call(question);
      if (kind === 'query' || kind === 'files query') return answer;
      // What is written from a file takes its time, and so may whatever else is written.
      if (readingFiles.has(kind)) queriesNow(door, threads);
      return untilHeld(door, threads, answer);
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
  /** Whether the store is open in the thread of queries. */
  isReading: boolean;
  /** Whether the thread that writes is there. */
  isWriting: boolean;
  files: Opening | null;
  store: StoreFacts;
}

function isLarge(dataFolder: string): boolean {
  const database = statSync(join(dataFolder, databaseFileName), { throwIfNoEntry: false });
  return (database?.size ?? 0) >= worthReadingApart;
}

function threadFor(door: DoorEnd, threads: Threads, kind: Route['kind']): Thread {
  if (kind === 'query') return queriesNow(door, threads).thread;
  if (!readingFiles.has(kind)) return threads.commands.thread;
  threads.files ??= startFiles(door, threads);
  return kind === 'files query' ? threads.files.thread : threads.commands.thread;
}

/** Asks whoever answers soonest: the thread of queries where there is one, else the one that writes until something holds it. */
async function askQuickly(door: DoorEnd, threads: Threads, question: Question): ReturnType<Thread['call']> {
  if (threads.isReading || !threads.isWriting) return queriesNow(door, threads).thread.call(question);
  const { promise: held, resolve } = Promise.withResolvers<'held'>();
  const timer = setTimeout(() => resolve('held'), heldFor);
  const first = threads.commands.thread.call(question);
  try {
    const answer = await Promise.race([first, held]);
    if (answer !== 'held') return answer;
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (door.signal.isEnding()) return first;
  // A query changes nothing, so it may be asked twice.
  const again = queriesNow(door, threads).thread.call(question);
  return Promise.any([first, again]).catch(() => again);
}

/** Lets queries have a thread of their own once an answer is long in coming. */
async function untilHeld(
  door: DoorEnd,
  threads: Threads,
  answer: ReturnType<Thread['call']>,
): ReturnType<Thread['call']> {
  const timer = setTimeout(() => {
    if (!door.signal.isEnding()) queriesNow(door, threads);
  }, heldFor);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the store where it is written, then where it is read; ends the threads when that fails, however it fails. */
async function openAll(threads: Threads): Promise<Result<Opened, StoreFailure>> {
  let isDone = false;
  try {
    const opened = await threads.commands.opened;
    if (!opened.ok) return opened;
    threads.store = opened.value.store;
    threads.queries?.thread.tell({ kind: 'open', store: threads.store });
    const read = await threads.queries?.opened;
    if (read?.ok === false) return read;
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

/** Nothing is lost with a thread that only reads: where it has ended by a mistake, another is started when one is needed. */
function queriesNow(door: DoorEnd, threads: Threads): Opening {
  return (threads.queries ??= startQueries(door, threads, threads.store));
}

/** @param store null where it is still being opened: the thread is told then */
function startQueries(door: DoorEnd, threads: Threads, store: StoreFacts | null): Opening {
  const gone = (): void => {
    threads.queries = null;
    threads.isReading = false;
  };
  const started = door.start('queries', store, gone);
  const open = async (): Promise<void> => {
    const { ok: isOpen } = await started.opened;
    if (threads.queries !== started) return;
    if (isOpen) threads.isReading = true;
    else gone();
  };
  // Where it ended before, `gone` was told.
  void open().catch(() => {});
  return started;
}

/** Without the thread that writes nothing can be saved; what there is can still be looked at. */
function tellTheEnd(door: DoorEnd, threads: Threads): void {
  threads.isWriting = false;
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
