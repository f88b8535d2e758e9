import { setImmediate as otherWork } from 'node:timers/promises';
import type { Stopped } from './list-types.ts';

/** How many rows are done between two looks at the rest of the world. */
const rowsAtOnce = 1000;

/** Lets other work run between stretches of long work, tells how far it is, and says when to stop. */
export interface Pace {
  /** Whether so many rows done is the time for a rest. */
  readonly due: (done: number) => boolean;
  /** Lets other work run. True when the work must stop. `total` null: not known yet. */
  readonly rest: (done: number, total: number | null) => Promise<boolean>;
}

/** Makes the pace of one piece of work. */
export function paceOf(options: {
  onProgress?: (done: number, total: number | null) => void;
  stopped?: () => boolean;
}): Pace {
  return {
    due: (done) => done % rowsAtOnce === 0,
    async rest(done, total) {
      options.onProgress?.(done, total);
      await otherWork();
      return options.stopped?.() ?? false;
    },
  };
}

export const stoppedByPerson: Stopped = {
  type: 'Stopped',
  message: 'You stopped reading the list. Nothing was changed.',
};
