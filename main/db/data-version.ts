import { prepareOnce } from './prepare-once.ts';
import type { Sqlite } from './database.ts';

/** A number that differs as soon as another connection stored something; what one stores itself does not change it. */
export function dataVersion(sqlite: Sqlite): number {
  return prepareOnce<[], number>(sqlite, 'PRAGMA data_version').pluck().get() ?? 0;
}
