import { receiveMessageOnPort, MessageChannel, type MessagePort } from 'node:worker_threads';
import { failed, ok } from '#shared/domain/result.ts';
import type { Readied } from '../app/handler.ts';
import { giveBack } from '../memory.ts';
import type { LooseReadied } from '../loose-router.ts';
import type { FromFiles, ReadyMessage, ToFiles } from './messages.ts';

/** Portions that are asked for before they are needed, so that one is read while another is stored. */
const askedAhead = 2;
/** How long to wait before looking whether the other thread is still there, in milliseconds. */
const lookAfter = 200;

/** What is asked of the other thread, without the means to answer. */
export type Asked = Omit<ReadyMessage, 'port' | 'sent'>;

/**
 * Asks the thread that reads files for the first half of a command. Its records are fetched portion by portion within
 * the transaction: this thread waits for each without letting other work run, since nothing else may write meanwhile.
 *
 * @param isThere whether the other thread still runs
 */
export async function askForReady(files: MessagePort, asked: Asked, isThere: () => boolean): Promise<LooseReadied> {
  const { port1: port, port2 } = new MessageChannel();
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const tell = (message: ToFiles): void => port.postMessage(message);
  const first = nextMessage(port);
  files.postMessage({ ...asked, port: port2, sent: sent.buffer } satisfies ReadyMessage, [port2]);
  const answer = await first;
  if (answer.kind !== 'ready') throw new Error('The thread that reads files answered out of turn');
  if (!answer.facts.ok) {
    port.close();
    return failed(answer.facts.error);
  }
  return ok({ facts: answer.facts.value, records, close: answer.isToBeClosed ? close : closePort });

  function* records(): Iterable<readonly unknown[]> {
    for (let ahead = 0; ahead < askedAhead; ahead += 1) tell('more');
    for (;;) {
      const message = nextNow(port, sent, isThere);
      if (message.kind === 'end') return;
      if (message.kind === 'broken') throw message.error;
      if (message.kind !== 'records') throw new Error('The thread that reads files answered out of turn');
      tell('more');
      yield message.items;
    }
  }

  async function close(): Promise<void> {
    for (let next = nextMessage(port, tell); ; next = nextMessage(port)) {
      const message = await next;
      if (message.kind === 'broken') throw message.error;
      if (message.kind === 'closed') break;
    }
    port.close();
  }

  function closePort(): Promise<void> {
    port.close();
    return Promise.resolve();
  }
}

/** The next message when it comes; fails when the other end is gone. */
function nextMessage(port: MessagePort, tell?: (message: ToFiles) => void): Promise<FromFiles> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('The thread that reads files has ended'));
    port.once('close', gone);
    port.once('message', (message: FromFiles) => {
      port.off('close', gone);
      resolve(message);
    });
    tell?.('close');
  });
}

/** The next message, waited for without an event loop. */
function nextNow(port: MessagePort, sent: Int32Array, isThere: () => boolean): FromFiles {
  for (;;) {
    const until = Atomics.load(sent, 0);
    const received: { message: FromFiles } | undefined = receiveMessageOnPort(port);
    if (received !== undefined) return received.message;
    if (!isThere()) throw new Error('The thread that reads files has ended');
    Atomics.wait(sent, 0, until, lookAfter);
  }
}

/** Answers one first half, for as long as the other thread asks for its records. */
export async function answerReady(
  { port, sent: shared }: Pick<ReadyMessage, 'port' | 'sent'>,
  makeReady: () => Promise<LooseReadied>,
): Promise<void> {
  const sent = new Int32Array(shared);
  const tell = (message: FromFiles): void => {
    port.postMessage(message);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  };
  const ready = await makeReady();
  if (!ready.ok) {
    tell({ kind: 'ready', facts: ready, isToBeClosed: false });
    return;
  }
  const { facts, close } = ready.value;
  const next = portions(ready.value);
  let isOpen = close !== null;
  const closeOnce = async (): Promise<FromFiles> => {
    try {
      if (isOpen) await close?.();
      return { kind: 'closed' };
    } catch (error) {
      return { kind: 'broken', error };
    } finally {
      isOpen = false;
    }
  };
  port.on('message', (asked: ToFiles) => {
    if (asked === 'more') tell(next());
    else void closeOnce().then(tell);
  });
  // The other thread may end before it asks for that.
  port.once('close', () => void closeOnce().then(() => setImmediate(giveBack)));
  tell({ kind: 'ready', facts: ok(facts), isToBeClosed: close !== null });
}

/** Gives one portion after the other as messages. */
function portions({ records }: Readied<unknown, unknown>): () => FromFiles {
  let iterator: Iterator<readonly unknown[]> | null = null;
  return () => {
    try {
      iterator ??= records()[Symbol.iterator]();
      const step = iterator.next();
      return step.done === true ? { kind: 'end' } : { kind: 'records', items: step.value };
    } catch (error) {
      return { kind: 'broken', error };
    }
  };
}
