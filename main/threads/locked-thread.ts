import { systemClock } from '../clock.ts';
import { lockedCore } from '../core/locked-core.ts';
import type { ThreadFacts } from './messages.ts';
import type { ThreadPort } from './thread-port.ts';

/** The one thread of a Dancecard that is locked: it has no way to the store. */
export function runLocked({ options }: ThreadFacts, port: ThreadPort): void {
  const core = lockedCore({ ...options, log: port.log }, systemClock(options.today));
  port.tell({ kind: 'opened', store: { openToOthers: null, told: [] }, routes: new Map(), openNudges: 0 });
  port.listen((message) => {
    switch (message.kind) {
      case 'call':
        return void port.answer(message, core.callUnknown(message.path, message.input, message.caller ?? undefined));
      case 'close':
        void core.close();
        return port.close();
      default:
        throw new Error('A thread that is locked was told what it has nothing to do with');
    }
  });
}
