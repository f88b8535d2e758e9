import { setImmediate as otherWork } from 'node:timers/promises';
import type { Stopped } from './list-types.ts';

/** How many rows are done between two looks at the rest of the world. */
const rowsAtOnce = 1000;

/** Lets other work run between stretches of long work, tells how far it is, and says when to stop. */
export interface Pace {
  /** To be awaited before each row: returns at once but for every thousandth. True when the work must stop. */
  readonly due: (done: number) => boolean;
  readonly rest: (done: number, total: number) => Promise<boolean>;
}

/** Makes the pace of one piece of work. */
export function paceOf(options: {
  onProgress?: (done: number, total: number) => void;
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
