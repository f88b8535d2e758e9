import { failed, ok, type Result } from '#shared/domain/result.ts';
import { speakerFor, type Speaker } from '#shared/messages/speaker.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import { languagesOfComputer } from './caller.ts';
import { systemClock } from './clock.ts';
import { inThread, type InThread } from './core/in-thread.ts';
import { lockedCore } from './core/locked-core.ts';
import { openFilled } from './core/open-filled.ts';
import type { Dancecard, OpenFailure, OpenOptions } from './dancecard.ts';
import type { Store } from './db/open-store.ts';

export type { Dancecard, OpenFailure, OpenOptions } from './dancecard.ts';

/**
 * Opens the store of a folder and everything that works on it, all in this thread; takes the folder for this process.
 * Doors that must not be kept waiting use `openInThreads`, which runs the same halves elsewhere.
 */
export async function openDancecard(options: OpenOptions): Promise<Result<Dancecard, OpenFailure>> {
  const clock = options.clock ?? systemClock(options.today);
  if (options.locked === true) return ok(lockedCore(options, clock));
  const store = await openFilled(options, clock);
  if (!store.ok) {
    const { reason, message } = store.error;
    const speaker = speakerOf(options);
    return failed({ reason, message: speaker.say(message), messages: { message } });
  }
  const dancecard = composed(store.value, () => inThread(options, clock, store.value));
  await dancecard.started;
  return ok({
    ...dancecard,
    async close() {
      await dancecard.close();
      store.value.close();
    },
  });
}

function composed(store: Store, compose: () => InThread): InThread {
  try {
    return compose();
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Speaks before anything is known of the person: as the door speaks. */
function speakerOf({ language = null, languages = languagesOfComputer() }: OpenOptions): Speaker {
  return speakerFor(tongueOf({ language, locale: null }, languages));
}
