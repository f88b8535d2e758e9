import type { Sqlite } from '../../db/database.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { z } from 'zod';
import { prepareOnce } from '../../db/prepare-once.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { errorCode } from '../../db/store-failure.ts';
import { references, trackedTables } from '../../db/tracked-tables.ts';
import { imageOf, rowImage, type RowImage } from './row-image.ts';
import { recordWord } from './records-in-words.ts';

/** Why an entry can not be taken back: what stands in the way, and the entries that put it there. */
export interface Contradiction {
  readonly reason: string;
  readonly laterEntryIds: string[];
}

interface ChangeRow {
  id: number;
  tableName: string;
  rowId: string;
  before: string | null;
  after: string | null;
}

const rowWithId = z.object({ id: z.string() });

/**
 * Puts every row an entry changed back to what it was before, the last change first. Nothing is written when a field
 * the entry set has another value by now, when something living depends on a row that would go, or when a row that
 * would come back depends on one that is gone. Times of change do not count as differences.
 */
export function takeBack(sqlite: Sqlite, entryId: string, now: number): Result<null, Contradiction> {
  const changes = sqlite
    .prepare<[string], ChangeRow>(
      'SELECT id, tableName, rowId, before, after FROM changes WHERE entryId = ? ORDER BY id DESC',
    )
    .all(entryId);
  for (const change of changes) {
    const contradiction = takeBackRow(sqlite, change, now);
    if (contradiction !== null) return failed(contradiction);
  }
  return ok(null);
}

function takeBackRow(sqlite: Sqlite, change: ChangeRow, now: number): Contradiction | null {
  const table = trackedTables.find(({ name }) => name === change.tableName);
  if (table === undefined) throw new Error('A change of a table that is not tracked');
  const current = rowImage.parse(
    prepareOnce(asStored(sqlite), `SELECT * FROM "${table.name}" WHERE id = ?`).get(change.rowId),
  );
  const before = imageOf(change.before);
  const after = imageOf(change.after);
  const word = recordWord(table.name);

  const compared = before === null ? table.columns : Object.keys(after ?? {});
  const differs = compared.some(
    (column) => column !== 'changedAt' && (current[column] ?? null) !== (after?.[column] ?? null),
  );
  if (differs) {
    return { reason: `the ${word} was changed afterwards`, laterEntryIds: laterEntries(sqlite, change) };
  }
  const target: RowImage = before === null ? { deletedAt: now } : before;
  const goes = target['deletedAt'] != null && current['deletedAt'] === null;
  const returns = target['deletedAt'] === null && current['deletedAt'] !== null;
  if (goes) {
    const dependent = livingChild(sqlite, table.name, change.rowId);
    if (dependent !== null) {
      return {
        reason: `${withArticle(recordWord(dependent.tableName))} that was added later belongs to the ${word}`,
        laterEntryIds: entriesOf(sqlite, dependent.rowId, change.id),
      };
    }
  }
  const missing = missingParent(sqlite, table.name, { ...current, ...target }, returns || !goes);
  if (missing !== null) {
    return {
      reason: `the ${recordWord(missing.tableName)} it belongs to was removed afterwards`,
      laterEntryIds: entriesOf(sqlite, missing.rowId, change.id),
    };
  }
  return write(sqlite, table.name, change, { ...target, changedAt: now });
}

function write(sqlite: Sqlite, tableName: string, change: ChangeRow, target: RowImage): Contradiction | null {
  const columns = Object.keys(target).filter((column) => column !== 'id');
  const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
  try {
    prepareOnce(sqlite, `UPDATE "${tableName}" SET ${assignments} WHERE id = ?`).run(
      ...columns.map((column) => target[column] ?? null),
      change.rowId,
    );
    return null;
  } catch (error) {
    if (errorCode(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    return {
      reason: `a newer ${recordWord(tableName)} has taken the place of this one`,
      laterEntryIds: laterEntries(sqlite, change),
    };
  }
}

/** Entries that changed the row after this change and still stand. */
function laterEntries(sqlite: Sqlite, change: ChangeRow): string[] {
  return entriesOf(sqlite, change.rowId, change.id);
}

function entriesOf(sqlite: Sqlite, rowId: string, afterChange: number): string[] {
  return sqlite
    .prepare<[string, number], string>(
      `SELECT DISTINCT h.id FROM changes c JOIN history_entries h ON h.id = c.entryId
       WHERE c.rowId = ? AND c.id > ? AND h.undoneBy IS NULL AND h.undoes IS NULL
         AND h.id NOT IN (SELECT id FROM current_entry) ORDER BY h.id`,
    )
    .pluck()
    .all(rowId, afterChange);
}

function livingChild(sqlite: Sqlite, parent: string, rowId: string): { tableName: string; rowId: string } | null {
  for (const reference of references) {
    if (reference.parent !== parent) continue;
    const child = rowWithId
      .optional()
      .parse(
        prepareOnce(
          sqlite,
          `SELECT id FROM "${reference.child}" WHERE "${reference.column}" = ? AND deletedAt IS NULL LIMIT 1`,
        ).get(rowId),
      );
    if (child !== undefined) return { tableName: reference.child, rowId: child.id };
  }
  return null;
}

function missingParent(
  sqlite: Sqlite,
  child: string,
  row: RowImage,
  lives: boolean,
): { tableName: string; rowId: string } | null {
  if (!lives || row['deletedAt'] != null) return null;
  for (const reference of references) {
    const parentId = row[reference.column];
    if (reference.child !== child || typeof parentId !== 'string') continue;
    const living = prepareOnce(sqlite, `SELECT 1 FROM "${reference.parent}" WHERE id = ? AND deletedAt IS NULL`).get(
      parentId,
    );
    if (living === undefined) return { tableName: reference.parent, rowId: parentId };
  }
  return null;
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
