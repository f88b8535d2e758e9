import {
  endsByItself,
  exitChecklist,
  isPaidRegularly,
  type ExitItem,
  type ItemAnswer,
} from '#shared/domain/exits/exit-checklist.ts';
import type { ExitFact, KeptOutlook, PriceFact } from '#shared/domain/palgorithms/facts.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { readAhead, type AtHand } from '../db/read-ahead.ts';
import type { PassContext } from './pass-context.ts';

interface AnswerRow extends ItemAnswer {
  readonly exitId: string;
}

const answerColumns = 'i.exitId, i.id, i.item AS kind, i.text, i.state, i."on", i.note, i.dueOn, i.documentId';

/** What was noted about the checklists of exits, by exit; own items in the order in which they were written. */
export function readItemAnswers(
  sqlite: PassContext['sqlite'],
  exitIds: readonly string[],
): ReadonlyMap<string, readonly ItemAnswer[]> {
  const rows = prepareOnce<[string], AnswerRow>(
    sqlite,
    `SELECT ${answerColumns} FROM exit_items i
     WHERE i.deletedAt IS NULL AND i.exitId IN (SELECT value FROM json_each(?)) ORDER BY i.createdAt, i.rowid`,
  ).all(JSON.stringify(exitIds));
  return Map.groupBy(rows, ({ exitId }) => exitId);
}

interface WordsRow {
  readonly id: string;
  readonly note: string | null;
  readonly paymentMethod: string | null;
}

const wordsSql = 'SELECT id, note, paymentMethod FROM contracts WHERE id IN (SELECT value FROM json_each(?))';
const answersSql = `SELECT e.contractId AS "of", ${answerColumns}
  FROM exits e JOIN exit_items i ON i.exitId = e.id
  WHERE e.contractId IN (SELECT value FROM json_each(?)) AND i.deletedAt IS NULL ORDER BY i.createdAt, i.rowid`;

/**
 * Reads the checklists of exits for those who watch them. The last day to send the notice is left out: others speak of it.
 */
export function checklistReader(
  sqlite: PassContext['sqlite'],
  atHand: AtHand,
): (
  contract: { readonly id: string; readonly name: string; readonly category: string | null },
  exit: Omit<ExitFact, 'checklist'>,
  known: { readonly prices: readonly PriceFact[]; readonly outlook: KeptOutlook | null },
) => readonly ExitItem[] {
  const wordsOf = readAhead<WordsRow>(sqlite, wordsSql, atHand, ({ id }) => id);
  const answersOf = readAhead<AnswerRow & { readonly of: string }>(sqlite, answersSql, atHand, ({ of }) => of);
  return ({ id, name, category }, exit, { prices, outlook }) => {
    const { note, paymentMethod } = wordsOf(id)[0] ?? { note: null, paymentMethod: null };
    return exitChecklist(
      {
        note,
        paymentMethod,
        name,
        category,
        isPaidRegularly: isPaidRegularly(prices),
        endsByItself: endsByItself(exit.ground, outlook?.deadlineKind ?? null),
      },
      { ...exit, sendBy: null },
      answersOf(id).filter(({ exitId }) => exitId === exit.id),
    );
  };
}
