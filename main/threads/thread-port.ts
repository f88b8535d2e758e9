import type { Opened, OpenOutside } from '../outside.ts';
import type { MessagePort } from 'node:worker_threads';
import type { EventName } from '#shared/api/event-names.ts';
import type { EventHub } from '../event-hub.ts';
import { withoutContent, type Log } from '../log.ts';
import type { SaidOutcome } from '../dispatch.ts';
import type { CallMessage, EventFromThread, FromThread, ToThread } from './messages.ts';

/** A thread's way to the door's thread. */
export interface ThreadPort {
  tell(message: FromThread): void;
  /** Calls back with every message, from now on. */
  listen(listener: (message: ToThread) => void): void;
  /** Answers a call in the form that was asked for. */
  answer(call: CallMessage, answer: Promise<SaidOutcome>): Promise<void>;
  /** The log lies in the door's thread, which alone writes the file. */
  readonly log: Log;
  /** Asks the door to open something beside itself. */
  openOutside: OpenOutside;
  /** Passes on every event of a hub but those named. */
  passOn(hub: EventHub, event: EventName, openNudges: (() => number) | null): void;
  close(): void;
}

export function threadPort(port: MessagePort): ThreadPort {
  const asked = new Map<number, (opened: Opened) => void>();
  let openings = 0;
  const tell: ThreadPort['tell'] = (message) => port.postMessage(message);
  const tellLine = (line: Extract<FromThread, { kind: 'log' }>['line']): void => tell({ kind: 'log', line });
  return {
    tell,
    listen(listener) {
      port.on('message', (message: ToThread) => {
        if (message.kind !== 'opening answered') return listener(message);
        asked.get(message.number)?.(message.opened);
        asked.delete(message.number);
      });
    },
    async answer({ number, as }, answer) {
      const outcome = await answer;
      if (as === 'value') return tell({ kind: 'answer', number, answer: outcome });
      const text = new TextEncoder().encode(JSON.stringify(outcome));
      port.postMessage({ kind: 'answer', number, answer: text } satisfies FromThread, [text.buffer]);
    },
    log: {
      slow: (operation, milliseconds) => tellLine({ kind: 'slow', operation, milliseconds }),
      defect: (reference, operation, error) =>
        tellLine({ kind: 'defect', reference, operation, outline: withoutContent(error) }),
      note: (text) => tellLine({ kind: 'note', text }),
    },
    openOutside: (what) =>
      new Promise((resolve) => {
        openings += 1;
        asked.set(openings, resolve);
        tell({ kind: 'open outside', number: openings, what });
      }),
    passOn(hub, event, openNudges) {
      hub.subscribe(event, (payload) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hub gives each event its own payload, which the union of events can not say
        tell({ kind: 'event', event, payload, openNudges: openNudges?.() ?? null } as EventFromThread);
      });
    },
    close: () => port.close(),
  };
}
