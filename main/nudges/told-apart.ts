import { prepareOnce } from '../db/prepare-once.ts';
import type { Sqlite } from './pass-context.ts';

/** What is remembered of a nudge as told: to the person, known to them already, or waiting for quiet hours to end. */
export type RememberedAs = 'told' | 'known' | 'waiting';

interface Remembered {
  readonly as: RememberedAs;
  readonly id: string;
  readonly step: string;
  readonly now: number;
}

/** Whether a person was ever told anything for themselves. Until then they were told what whoever was there was told. */
export function wasToldApart(sqlite: Sqlite, personId: string): boolean {
  return (
    prepareOnce<[string], number>(sqlite, 'SELECT 1 FROM nudge_tellings WHERE personId = ? LIMIT 1')
      .pluck()
      .get(personId) !== undefined
  );
}

/** Remembers what was told to a person, and at the first time what they were told as one of whoever was there. */
export function keepToldApart(sqlite: Sqlite, personId: string, remember: readonly Remembered[]): void {
  if (remember.length === 0) return;
  if (!wasToldApart(sqlite, personId)) {
    prepareOnce<[string]>(
      sqlite,
      `INSERT INTO nudge_tellings (nudgeId, personId, step, firstAt, toldAt, waitingSince)
       SELECT id, ?, deliveredStep, deliveredAt, deliveredAt, waitingSince FROM nudges
       WHERE expiredOn IS NULL AND (deliveredStep IS NOT NULL OR waitingSince IS NOT NULL)`,
    ).run(personId);
  }
  for (const { as, id, step, now } of remember) {
    prepareOnce<[Record<string, string | number | null>]>(sqlite, writing[as]).run({ id, personId, step, now });
  }
}

const put =
  'INSERT INTO nudge_tellings (nudgeId, personId, step, firstAt, toldAt, waitingSince) VALUES (@id, @personId';
const orElse = 'ON CONFLICT (nudgeId, personId) DO UPDATE SET';

const writing = {
  told: `${put}, @step, @now, @now, NULL)
    ${orElse} step = @step, firstAt = coalesce(firstAt, @now), toldAt = @now, waitingSince = NULL`,
  known: `${put}, @step, NULL, NULL, NULL) ${orElse} step = @step, waitingSince = NULL`,
  waiting: `${put}, NULL, NULL, NULL, @now) ${orElse} waitingSince = coalesce(waitingSince, @now)`,
} as const;
