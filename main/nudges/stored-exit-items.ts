import type { ItemAnswer } from '#shared/domain/exits/exit-checklist.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext } from './pass-context.ts';

interface AnswerRow extends ItemAnswer {
  readonly exitId: string;
}

/** What was noted about the checklists of exits, by exit; own items in the order in which they were written. */
export function readItemAnswers(
  sqlite: PassContext['sqlite'],
  exitIds: readonly string[],
): ReadonlyMap<string, readonly ItemAnswer[]> {
  const rows = prepareOnce<[string], AnswerRow>(
    sqlite,
    `SELECT exitId, id, item AS kind, text, state, "on", note, dueOn FROM exit_items
     WHERE deletedAt IS NULL AND exitId IN (SELECT value FROM json_each(?)) ORDER BY createdAt, rowid`,
  ).all(JSON.stringify(exitIds));
  return Map.groupBy(rows, ({ exitId }) => exitId);
}
