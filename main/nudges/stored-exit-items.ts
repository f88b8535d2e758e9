import {
  endsByItself,
  exitChecklist,
  isPaidRegularly,
  type ExitItem,
  type ItemAnswer,
} from '#shared/domain/exits/exit-checklist.ts';
import type { ExitFact, KeptOutlook, PriceFact } from '#shared/domain/palgorithms/facts.ts';
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
    `SELECT exitId, id, item AS kind, text, state, "on", note, dueOn, documentId FROM exit_items
     WHERE deletedAt IS NULL AND exitId IN (SELECT value FROM json_each(?)) ORDER BY createdAt, rowid`,
  ).all(JSON.stringify(exitIds));
  return Map.groupBy(rows, ({ exitId }) => exitId);
}

/**
 * The checklist of an exit for those who watch it. The last day to send the notice is left out: others speak of it.
 */
export function checklistOf(
  sqlite: PassContext['sqlite'],
  contract: { readonly id: string; readonly name: string; readonly category: string | null },
  exit: Omit<ExitFact, 'checklist'>,
  known: { readonly prices: readonly PriceFact[]; readonly outlook: KeptOutlook | null },
): readonly ExitItem[] {
  const words = prepareOnce<[string], { note: string | null; paymentMethod: string | null }>(
    sqlite,
    'SELECT note, paymentMethod FROM contracts WHERE id = ?',
  ).get(contract.id) ?? { note: null, paymentMethod: null };
  return exitChecklist(
    {
      ...words,
      name: contract.name,
      category: contract.category,
      isPaidRegularly: isPaidRegularly(known.prices),
      endsByItself: endsByItself(exit.ground, known.outlook?.deadlineKind ?? null),
    },
    { ...exit, sendBy: null },
    readItemAnswers(sqlite, [exit.id]).get(exit.id) ?? [],
  );
}
