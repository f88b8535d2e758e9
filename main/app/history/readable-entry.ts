import { z } from 'zod';
import type { OutputOf } from '#shared/api/api.ts';
import { historyEntry } from '#shared/api/history.ts';
import type { historyEntries } from '../../db/schema.ts';

const { id, sequence, at, actor, operation, title, changeCount, undoes, undoneBy } = historyEntry.shape;

/** The first day of the year 9999: what lies beyond has no calendar date in every time zone. */
const farthest = 253_370_764_800_000;

/** What is shown in the place of what can not be read, so that one odd row never takes the list down. */
const shown = z.object({
  sequence: sequence.catch(0),
  at: at.min(0).max(farthest).catch(0),
  actor: actor.catch('app'),
  operation: operation.catch('unknown'),
  title: title.catch('This entry can not be read.'),
  changeCount: changeCount.catch(0),
  undoes: undoes.catch(null),
  undoneBy: undoneBy.catch(null),
});

/** An entry as the api gives it, whatever stands in its row: a restored file may have brought something odd. */
export function readableEntry(row: typeof historyEntries.$inferSelect): OutputOf<'history.list'>[number] {
  return { id: readableId(row.id), ...shown.parse(row) };
}

/** An id as the api gives it. One that is none can not be asked for, only shown. */
export function readableId(stored: string): string {
  const read = id.safeParse(stored);
  return read.success ? read.data : 'unreadable';
}
