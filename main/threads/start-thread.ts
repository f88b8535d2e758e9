import { Worker, type MessagePort } from 'node:worker_threads';
import { isFromSources } from '../from-sources.ts';
import type { SaidOutcome } from '../dispatch.ts';
import type { CallMessage, FromThread, ThreadFacts, ToThread } from './messages.ts';

/** The door's end of a thread. */
export interface Thread {
  tell(message: ToThread, transfer?: readonly MessagePort[]): void;
  /** Resolves with the answer; rejects when the thread ends before. */
  call(message: Omit<CallMessage, 'kind' | 'number'>): Promise<SaidOutcome | Uint8Array<ArrayBuffer>>;
  /** Asks it to end and resolves when it has; after so many milliseconds it is cut off, never when null. */
  end(patience: number | null): Promise<void>;
}

/** The most memory for values that were only just made, in megabytes; Node's own is many times as much for each thread. */
const roomForTheYoung = { commands: 6, queries: 4, files: 8, locked: 4 } as const;

/** A thread that ended although nobody asked it to. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded';
  /** Whether no other is started in its place. */
  readonly isForGood: boolean;

  constructor(role: ThreadFacts['role']) {
    super('A thread has ended');
    this.isForGood = role === 'commands';
  }
}

/**
 * Starts a thread.
 *
 * @param hear told of every message that answers no call
 * @param broke told once when it ends with an error, or without being asked to
 */
export function startThread(
  facts: ThreadFacts,
  hear: (message: Exclude<FromThread, { kind: 'answer' }>) => void,
  broke: (error: unknown) => void,
): Thread {
  const waiting = new Map<
    number,
    { resolve(answer: SaidOutcome | Uint8Array<ArrayBuffer>): void; reject(error: Error): void }
  >();
  const place = isFromSources ? new URL('./thread.ts', import.meta.url) : new URL('./thread.js', import.meta.url);
  const worker = new Worker(place, {
    workerData: facts,
    name: facts.role,
    resourceLimits: { maxYoungGenerationSizeMb: roomForTheYoung[facts.role] },
  });
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  let isOver = false;
  let isAskedToEnd = false;
  let problem: unknown = null;
  let calls = 0;

  worker.on('message', (message: FromThread) => {
    if (message.kind === 'not opened') isAskedToEnd = true;
    if (message.kind !== 'answer') return hear(message);
    waiting.get(message.number)?.resolve(message.answer);
    waiting.delete(message.number);
  });
  worker.on('error', (error: unknown) => {
    problem = error;
  });
  worker.once('exit', () => {
    isOver = true;
    const ended = new ThreadEnded(facts.role);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
    if (!isAskedToEnd || problem !== null) broke(problem ?? ended);
    end();
  });

  return {
    tell(message, transfer = []) {
      worker.postMessage(message, [...transfer]);
    },
    call(message) {
      if (isOver) return Promise.reject(new ThreadEnded(facts.role));
      calls += 1;
      const number = calls;
      return new Promise((resolve, reject) => {
        // Throws for what can not be told to another thread, which then waits for no answer.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ kind: 'call', number, ...message } satisfies CallMessage);
        waiting.set(number, { resolve, reject });
      });
    },
    async end(patience) {
      isAskedToEnd = true;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ kind: 'close' } satisfies ToThread);
      const tooLate = patience === null ? undefined : setTimeout(() => void worker.terminate(), patience);
      await over;
      clearTimeout(tooLate);
    },
  };
}
