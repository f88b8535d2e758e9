import { message } from '#shared/domain/message.ts';
import { rest, stretches, usualStretch } from '../rests.ts';
import type { Stopped } from './list-types.ts';

/** Lets other work run between stretches of long work, tells how far it is, and says when to stop. */
export interface Pace {
  /** Whether it is time for a rest; so many rows are done. */
  readonly due: (done: number) => boolean;
  /** Lets other work run. True when the work must stop. `total` null: not known yet. */
  readonly rest: (done: number, total: number | null) => Promise<boolean>;
}

/** Rows after which there is a rest in any case, so that progress is told. */
const rowsAtMost = 1000;

/** Makes the pace of one piece of work. */
export function paceOf(options: {
  onProgress?: (done: number, total: number | null) => void;
  stopped?: () => boolean;
}): Pace {
  const stretch = stretches(usualStretch);
  return {
    due: (done) => done % rowsAtMost === 0 || stretch.isOver(),
    async rest(done, total) {
      options.onProgress?.(done, total);
      await rest();
      stretch.begin();
      return options.stopped?.() ?? false;
    },
  };
}

export const stoppedByPerson: Stopped = {
  type: 'Stopped',
  message: message('imports.stopped'),
};
