import { ok, type Result } from '#shared/domain/result.ts';
import type { DoorOptions } from '../dancecard.ts';
import type { StoreFailure } from '../db/store-failure.ts';
import type { CoreThreads } from './core-threads.ts';
import { doorEnd, type Opening } from './door-end.ts';

/** What a door has while the records are locked: one thread that opens nothing and answers every call. */
export async function lockedThreads(options: DoorOptions): Promise<Result<CoreThreads, StoreFailure>> {
  const door = doorEnd(options);
  let running: Opening | null = null;
  // Nothing is lost with it: where it has ended by a mistake, the next call starts another.
  const now = (): Opening =>
    (running ??= door.start('locked', null, () => {
      running = null;
    }));
  const opened = await now().opened;
  if (!opened.ok) return opened;
  door.isOpen = true;
  return ok({
    signal: door.signal,
    hub: door.hub,
    told: [],
    routeOf: () => ({ kind: 'query', isStoppable: false }),
    threadFor: () => now().thread,
    ask: (_route, question) => now().thread.call(question),
    openNudgeCount: () => 0,
    lastReference: () => door.lastReference,
    heard: () => {},
    resumed: () => {},
    async end(underWay, patience) {
      await Promise.race([underWay, running?.thread.end(patience)]);
      await running?.thread.end(patience);
    },
  });
}
