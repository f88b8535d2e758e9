import type { Sqlite } from '../../db/database.ts';
import { copiesAlwaysKept, deleteExpired, type KeepingRule } from '../../db/kept-copies.ts';
import { holdsRecords } from './list-copies.ts';

/** Deletes copies and damaged files that were kept long enough, and says so in a sentence each; empty when none were. */
export function tidyCopies(sqlite: Sqlite, folder: string, rule: KeepingRule, now: number): string[] {
  const gone = deleteExpired(folder, rule, holdsRecords(sqlite), now);
  const copies = gone.filter(({ kind }) => kind === 'copy').length;
  const damaged = gone.length - copies;
  return [
    ...(copies === 0
      ? []
      : [
          `${copies === 1 ? 'One copy' : `${copies} copies`} from before updates, older than ${rule.keepCopiesDays} days, ${copies === 1 ? 'was' : 'were'} deleted; the latest ${copiesAlwaysKept} stay. The preferences say how long copies are kept.`,
        ]),
    ...(damaged === 0
      ? []
      : [
          `Damaged files that were set aside more than ${rule.keepDamagedDays ?? 0} days ago were deleted, as your preferences say.`,
        ]),
  ];
}
