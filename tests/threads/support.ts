import { onTestFinished } from 'vitest';
import type { InputOf, OutputOf, Path } from '#shared/api/api.ts';
import type { Dancecard, DoorOptions } from '#main/dancecard.ts';
import type { Log } from '#main/log.ts';
import { openInThreads } from '#main/threads/open-in-threads.ts';
import { day, temporaryFolder } from '#tests/support/open-test-dancecard.ts';

/** A Dancecard whose work is done in threads, from the sources, as a door opens it. */
export interface ThreadedDancecard extends Dancecard {
  readonly folder: string;
  /** What was noted as a bug: operation and outline of the error. */
  readonly defects: { operation: string; error: unknown }[];
  value<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>>;
}

export async function openThreaded(
  folder: string = temporaryFolder(),
  { locked = false, ...door }: { locked?: boolean } & Partial<Pick<DoorOptions, 'openOutside'>> = {},
): Promise<ThreadedDancecard> {
  const defects: ThreadedDancecard['defects'] = [];
  const log: Log = {
    slow: () => {},
    note: () => {},
    defect: (_reference, operation, error) => defects.push({ operation, error }),
  };
  const opened = await openInThreads({
    dataFolder: folder,
    today: day('2026-11-22'),
    demo: false,
    door: 'test',
    mayUsePaths: true,
    log,
    languages: ['en-GB'],
    locked,
    ...door,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const dancecard = opened.value;
  onTestFinished(() => dancecard.close());
  return {
    ...dancecard,
    folder,
    defects,
    async value(path, input) {
      const outcome = await dancecard.call(path, input);
      if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.error)}`);
      return outcome.value;
    },
  };
}
