import type { Sqlite } from '../../db/database.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Portions } from '../../portions.ts';
import { z } from 'zod';
import { rowImage, type RowImage } from '../../db/row-image.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { errorCode } from '../../db/store-failure.ts';
import { pointsByIt, references } from '../../db/tracked-tables.ts';
import { readChange, type ChangeRow, type RecordedChange } from './recorded-change.ts';
import { recordWord } from './records-in-words.ts';

/** Changes taken back between two places to rest. */
const changesAtOnce = 200;

/** Why an entry can not be taken back: what stands in the way, and the entries that put it there. */
export interface Contradiction {
  readonly reason: string;
  readonly laterEntryIds: string[];
}

/** What was recorded of the entry is not there, or can not be relied on. */
export interface Unreadable {
  readonly unreadable: string;
}

const rowWithId = z.object({ id: z.string() });

/**
 * Puts every row an entry changed back to what it was before, the last change first. Nothing is written when the record
 * of the entry is not whole, when a field the entry set has another value by now, when something living depends on a
 * row that would go, or when a row that would come back depends on one that is gone. Times of change do not count as
 * differences. After a failure the transaction is to be rolled back.
 *
 * @param changeCount how many changes the entry says it made
 */
export function* takeBack(
  sqlite: Sqlite,
  entry: { readonly id: string; readonly changeCount: number },
  now: number,
): Portions<Result<null, Contradiction | Unreadable>> {
  const count = sqlite
    .prepare<[string], number>('SELECT count(*) FROM changes WHERE entryId = ?')
    .pluck()
    .get(entry.id);
  if (count === undefined || count === 0 || count !== entry.changeCount) return failed(notWhole);
  for (const { before, rows } of changesOf(sqlite, entry.id)) {
    if (before > 0) yield { text: 'Looking at what was changed', done: before, total: count };
    if (rows.some((row) => readChange(row) === null)) return failed(notReadable);
  }
  for (const { before, rows } of changesOf(sqlite, entry.id)) {
    if (before > 0) yield { text: 'Putting back what was there before', done: before, total: count };
    for (const row of rows) {
      const change = readChange(row);
      const obstacle = change === null ? notReadable : takeBackRow(sqlite, change, now);
      if (obstacle !== null) return failed(obstacle);
    }
  }
  return ok(null);
}

/** The changes of an entry in portions, the last first. */
function* changesOf(
  sqlite: Sqlite,
  entryId: string,
): Generator<{ readonly before: number; readonly rows: ChangeRow[] }> {
  const page = sqlite.prepare<[string, number, number], ChangeRow>(
    'SELECT id, tableName, rowId, before, after FROM changes WHERE entryId = ? AND id < ? ORDER BY id DESC LIMIT ?',
  );
  let last = Number.MAX_SAFE_INTEGER;
  for (let before = 0; ; before += changesAtOnce) {
    const rows = page.all(entryId, last, changesAtOnce);
    if (rows.length > 0) yield { before, rows };
    if (rows.length < changesAtOnce) return;
    last = rows.at(-1)?.id ?? 0;
  }
}

const notWhole: Unreadable = { unreadable: 'the record of what it changed is not complete' };
const notReadable: Unreadable = { unreadable: 'the record of what it changed can not be read' };

function takeBackRow(sqlite: Sqlite, change: RecordedChange, now: number): Contradiction | Unreadable | null {
  const { table, before, after } = change;
  const stored = prepareOnce(asStored(sqlite), `SELECT * FROM "${table.name}" WHERE id = ?`).get(change.rowId);
  const word = recordWord(table.name);
  if (stored === undefined) return { unreadable: `the ${word} it speaks of is not here` };
  const read = rowImage.safeParse(stored);
  if (!read.success) return { unreadable: `the ${word} it speaks of can not be read` };
  const current = read.data;

  const compared = before === null ? table.columns : Object.keys(after);
  const differs = compared.some(
    (column) => column !== 'changedAt' && (current[column] ?? null) !== (after[column] ?? null),
  );
  if (differs) {
    return { reason: `the ${word} was changed afterwards`, laterEntryIds: laterEntries(sqlite, change) };
  }
  const target: RowImage = before === null ? { deletedAt: now } : before;
  return standsInTheWay(sqlite, change, current, target) ?? write(sqlite, change, { ...target, changedAt: now });
}

/** What lives on a row that would go, or what a row that would live misses. */
function standsInTheWay(
  sqlite: Sqlite,
  { id, table, rowId }: RecordedChange,
  current: RowImage,
  target: RowImage,
): Contradiction | null {
  const word = recordWord(table.name);
  const goes = target['deletedAt'] != null && current['deletedAt'] === null;
  const returns = target['deletedAt'] === null && current['deletedAt'] !== null;
  if (goes) {
    const dependent = livingChild(sqlite, table.name, rowId);
    if (dependent !== null) {
      return {
        reason: `${withArticle(recordWord(dependent.tableName))} that was added later belongs to the ${word}`,
        laterEntryIds: entriesOf(sqlite, dependent.rowId, id),
      };
    }
  }
  const missing = missingParent(sqlite, table.name, { ...current, ...target }, returns || !goes);
  if (missing === null) return null;
  return {
    reason: `the ${recordWord(missing.tableName)} it belongs to was removed afterwards`,
    laterEntryIds: entriesOf(sqlite, missing.rowId, id),
  };
}

function write(sqlite: Sqlite, change: RecordedChange, target: RowImage): Contradiction | Unreadable | null {
  const { table, rowId } = change;
  const columns = Object.keys(target);
  const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
  try {
    prepareOnce(sqlite, `UPDATE "${table.name}" SET ${assignments} WHERE id = ?`).run(
      ...columns.map((column) => target[column] ?? null),
      rowId,
    );
    return null;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'SQLITE_CONSTRAINT_UNIQUE') {
      return {
        reason: `a newer ${recordWord(table.name)} has taken the place of this one`,
        laterEntryIds: laterEntries(sqlite, change),
      };
    }
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return { unreadable: 'it speaks of a record that is not here' };
    throw error;
  }
}

/** Entries that changed the row after this change and still stand. */
function laterEntries(sqlite: Sqlite, change: RecordedChange): string[] {
  return entriesOf(sqlite, change.rowId, change.id);
}

function entriesOf(sqlite: Sqlite, rowId: string, afterChange: number): string[] {
  return sqlite
    .prepare<[string, number], string>(
      `SELECT DISTINCT h.id, h.sequence FROM changes c JOIN history_entries h ON h.id = c.entryId
       WHERE c.rowId = ? AND c.id > ? AND h.undoneBy IS NULL AND h.undoes IS NULL
         AND h.id NOT IN (SELECT id FROM current_entry) ORDER BY h.sequence`,
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
          `SELECT id FROM "${reference.child}" WHERE ${pointsByIt(reference)} AND "${reference.column}" = ? AND deletedAt IS NULL LIMIT 1`,
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
    if (reference.subjectType !== undefined && reference.subjectType !== row['subjectType']) continue;
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
