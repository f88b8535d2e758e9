import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Sqlite } from '../../db/database.ts';
import { copiesAlwaysKept, deleteExpired, type KeepingRule } from '../../db/kept-copies.ts';
import { holdsRecords } from './list-copies.ts';

/** Deletes copies and damaged files that were kept long enough, and says so, a message each; empty when none were. */
export function tidyCopies(sqlite: Sqlite, folder: string, rule: KeepingRule, now: number): Message[] {
  const gone = deleteExpired(folder, rule, holdsRecords(sqlite), now);
  const copies = gone.filter(({ kind }) => kind === 'copy').length;
  const damaged = gone.length - copies;
  const days = String(rule.keepCopiesDays);
  return [
    ...(copies === 0 ? [] : [message('store.copiesTidied', { n: copies, days, kept: String(copiesAlwaysKept) })]),
    ...(damaged === 0 ? [] : [message('store.damagedTidied', { days: String(rule.keepDamagedDays ?? 0) })]),
  ];
}
