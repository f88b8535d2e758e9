import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { systemClock } from '../clock.ts';
import type { AnyError } from '#shared/api/errors.ts';
import { failed, type Failed } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { LooseReadied } from '../loose-router.ts';
import { coreParts, type Call } from '../core/core-parts.ts';
import { queryCore, type QueryCore } from '../core/query-core.ts';
import { databaseFileName, noticeAbout } from '../db/open-store.ts';
import { openReader } from '../db/reader.ts';
import { openingFailure, type StoreFailure } from '../db/store-failure.ts';
import { eventHub } from '../event-hub.ts';
import { filePort } from '../file-port.ts';
import type { FilePort } from '../files.ts';
import { giveBack } from '../memory.ts';
import { countHeardHere } from '../core/open-nudges.ts';
import { workSignal, type WorkSignal } from '../work-signal.ts';
import { saidHere } from './failures.ts';
import { answerReady } from './hand-on.ts';
import type { CallMessage, ReadyMessage, StoreFacts, ThreadFacts } from './messages.ts';
import type { ThreadPort } from './thread-port.ts';

/** A thread that only reads: `queries` answers what is quick, `files` what reads or writes files. */
export function runQueries(facts: ThreadFacts, port: ThreadPort): void {
  const signal = workSignal(facts.shared);
  const passed = facts.role === 'files' ? filePort(facts.options) : null;
  let opened: OpenedQueries | null = null;
  let failure: StoreFailure | null = null;
  let commands: MessagePort | null = null;
  let notices: Message[] = [];

  const open = (store: StoreFacts): void => {
    notices = [...store.told];
    try {
      opened = openQueries(facts, port, signal, passed, () =>
        noticeAbout(facts.options.dataFolder, { ...store, told: notices }),
      );
      port.tell({ kind: 'opened', store, routes: new Map(), openNudges: 0 });
    } catch (error) {
      failure = openingFailure(error, join(facts.options.dataFolder, databaseFileName));
      if (failure === null) throw error;
      port.tell({ kind: 'not opened', failure });
    }
  };

  if (facts.store !== null) open(facts.store);
  port.listen((message) => {
    switch (message.kind) {
      case 'open':
        return open(message.store);
      case 'call':
        return void port
          .answer(message, core()?.answer(message.path, message.input, callOf(message, signal)) ?? unusable())
          .then(passed === null ? null : giveBack);
      case 'files':
        commands = message.port;
        return listenForReady(
          message.port,
          signal,
          (asked, call) => core()?.makeReady(asked.path, asked.input, call) ?? unusable(),
        );
      case 'forget files':
        return passed?.close();
      case 'notice':
        notices.push(message.sentence);
        return undefined;
      case 'close':
        opened?.close();
        passed?.close();
        commands?.close();
        return port.close();
      default:
        throw new Error('A thread that reads was told what it has nothing to do with');
    }
  });

  function core(): QueryCore | null {
    if (opened === null && failure === null) throw new Error('A thread was called before it was opened');
    return opened?.core ?? null;
  }

  /** Nothing is known of the person where nothing can be read: it is said as the door speaks. */
  async function unusable(): Promise<Failed<AnyError>> {
    if (failure === null) throw new Error('A thread that is open was taken for one that is not');
    const text = await saidHere(facts.options, failure.message);
    return failed({ type: 'StoreUnusable', ...failure, message: text, messages: { message: failure.message } });
  }
}

/** The half of a core that reads, on a connection of its own. */
export interface OpenedQueries {
  readonly core: QueryCore;
  close(): void;
}

/**
 * Opens the half of a core that reads. Throws what SQLite throws.
 *
 * @param passed what was passed to read files from; null for a thread that reads none
 * @param notice what the person should know about the store
 */
export function openQueries(
  { options, mayOpenOutside }: ThreadFacts,
  port: ThreadPort,
  signal: WorkSignal,
  passed: FilePort | null,
  notice: () => Message | null,
): OpenedQueries {
  const clock = systemClock(options.today);
  const reader = openReader(join(options.dataFolder, databaseFileName), null);
  const hub = eventHub();
  port.passOn(hub, 'progress', null);
  const parts = coreParts(options, {
    log: port.log,
    clock,
    hub,
    signal,
    openOutside: mayOpenOutside ? (what) => port.openOutside(what) : null,
    notice,
    openNudgeCount: () => countHeardHere(reader, clock),
    forgetPassedFiles: () => passed?.close(),
  });
  return { core: queryCore(parts, reader, passed), close: () => reader.close() };
}

/** A call as its thread carries it out. */
export function callOf({ caller, stopsBefore }: Pick<CallMessage, 'caller' | 'stopsBefore'>, signal: WorkSignal): Call {
  return { caller, stopsBefore, stopped: () => signal.isStopped(stopsBefore) };
}

function listenForReady(
  port: MessagePort,
  signal: WorkSignal,
  makeReady: (asked: ReadyMessage, call: Call) => Promise<LooseReadied>,
): void {
  port.on('message', (asked: ReadyMessage) => {
    void answerReady(asked, () => makeReady(asked, callOf(asked, signal)));
  });
}
