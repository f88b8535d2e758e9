import type { Sqlite } from '../../db/database.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Portions } from '../../portions.ts';
import { z } from 'zod';
import { rowImage, type RowImage } from '../../db/row-image.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { errorCode } from '../../db/store-failure.ts';
import { pointsByIt, references } from '../../db/tracked-tables.ts';
import { readChange, type ChangeRow, type RecordedChange } from './recorded-change.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { othersOfTheSame } from './only-once.ts';
import { changedSince, daysOutOfOrder, isOther, partsBeside } from './what-goes-together.ts';

/** Changes taken back between two places to rest. */
const changesAtOnce = 200;

/** Why an entry can not be taken back: what stands in the way, and the entries that put it there. */
export interface Contradiction {
  /** What stands in the way, as the part of a sentence after "because". */
  readonly reason: Message;
  readonly laterEntryIds: string[];
}

/** What was recorded of the entry is not there, or can not be relied on. */
export interface Unreadable {
  readonly unreadable: Message;
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
    if (before > 0) yield { text: message('progress.lookingAtChanges'), done: before, total: count };
    if (rows.some((row) => readChange(row) === null)) return failed(notReadable);
  }
  for (const { before, rows } of changesOf(sqlite, entry.id)) {
    if (before > 0) yield { text: message('progress.puttingBack'), done: before, total: count };
    for (const row of rows) {
      const change = readChange(row);
      const obstacle = change === null ? notReadable : takeBackRow(sqlite, entry.id, change, now);
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

const notWhole: Unreadable = { unreadable: message('history.because.notWhole') };
const notReadable: Unreadable = { unreadable: message('history.because.notReadable') };

function takeBackRow(
  sqlite: Sqlite,
  entryId: string,
  change: RecordedChange,
  now: number,
): Contradiction | Unreadable | null {
  const { table, before } = change;
  const stored = prepareOnce(asStored(sqlite), `SELECT * FROM "${table.name}" WHERE id = ?`).get(change.rowId);
  const record = namedRecord(table.name);
  if (stored === undefined) return { unreadable: message('history.because.rowNotHere', { record }) };
  const read = rowImage.safeParse(stored);
  if (!read.success) return { unreadable: message('history.because.rowNotReadable', { record }) };
  const current = read.data;

  const target: RowImage = before === null ? { deletedAt: now } : before;
  if (differsFromRecorded(sqlite, change, current) || wouldMixUpDays(sqlite, change, current, target)) {
    const reason = message('history.because.changedAfterwards', { record: namedRecord(table.name, 'the') });
    return { reason, laterEntryIds: laterEntries(sqlite, change) };
  }
  return (
    standsInTheWay(sqlite, change, current, target) ??
    write(sqlite, change, { ...target, changedAt: now }) ??
    (before === null ? null : isThereTwice(sqlite, entryId, change))
  );
}

/** Whether days would come to lie in the wrong order, of which the change touched one and a later change the other. */
function wouldMixUpDays(sqlite: Sqlite, change: RecordedChange, current: RowImage, target: RowImage): boolean {
  const mixedUp = daysOutOfOrder(change.table.name, { ...current, ...target }).flat();
  return mixedUp.length > 0 && changedSince(sqlite, change, current, (column) => mixedUp.includes(column));
}

/** What the person came to have a second time by a later change, such as another member of the household of that name. */
function isThereTwice(sqlite: Sqlite, entryId: string, { id, table, rowId }: RecordedChange): Contradiction | null {
  const laterEntryIds = othersOfTheSame(sqlite, table.name, rowId)
    .flatMap((other) => entriesOf(sqlite, other, id))
    .filter((later) => later !== entryId);
  if (laterEntryIds.length === 0) return null;
  return { reason: message('history.because.placeTaken', { record: namedRecord(table.name) }), laterEntryIds };
}

/**
 * Whether a row is no longer as the change left it. Only what was recorded is compared. An added row was recorded with
 * the fields that were set, so a field that is not among them was empty, or came with a later version of the store;
 * either way it is as it was unless a later change recorded another value before it. The same holds for the parts of a
 * whole of which the change touched one: 12 a month and later 12 a year never were 10 a year.
 */
function differsFromRecorded(sqlite: Sqlite, change: RecordedChange, current: RowImage): boolean {
  const { table, before, after } = change;
  if (Object.entries(after).some(([column, value]) => isOther(current, column, value))) return true;
  if (before === null) return changedSince(sqlite, change, current, () => true);
  const wholes = partsBeside(table.name, after);
  return wholes.size > 0 && changedSince(sqlite, change, current, (column) => wholes.has(column));
}

/** What lives on a row that would go, or what a row that would live misses. */
function standsInTheWay(
  sqlite: Sqlite,
  { id, table, rowId }: RecordedChange,
  current: RowImage,
  target: RowImage,
): Contradiction | null {
  const goes = target['deletedAt'] != null && current['deletedAt'] === null;
  const returns = target['deletedAt'] === null && current['deletedAt'] !== null;
  if (goes) {
    const dependent = livingChild(sqlite, table.name, rowId);
    if (dependent !== null) {
      return {
        reason: message('history.because.partAddedLater', {
          part: namedRecord(dependent.tableName, 'a'),
          record: namedRecord(table.name),
        }),
        laterEntryIds: entriesOf(sqlite, dependent.rowId, id),
      };
    }
  }
  const missing = missingParent(sqlite, table.name, { ...current, ...target }, returns || !goes);
  if (missing === null) return null;
  return {
    reason: message('history.because.ownerRemoved', { record: namedRecord(missing.tableName) }),
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
        reason: message('history.because.placeTaken', { record: namedRecord(table.name) }),
        laterEntryIds: laterEntries(sqlite, change),
      };
    }
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
      return { unreadable: message('history.because.otherNotHere') };
    }
    throw error;
  }
}

/** Entries that changed the row after this change and still stand. */
function laterEntries(sqlite: Sqlite, change: RecordedChange): string[] {
  return entriesOf(sqlite, change.rowId, change.id);
}

/**
 * What was done to a row after a change and still stands. Where nothing new was, it was an earlier entry taken back out
 * of turn, and that undo is what can be taken back.
 */
function entriesOf(sqlite: Sqlite, rowId: string, afterChange: number): string[] {
  const later = sqlite
    .prepare<[string, number], { id: string; undoes: string | null }>(
      `SELECT DISTINCT h.id, h.sequence, h.undoes FROM changes c JOIN history_entries h ON h.id = c.entryId
       WHERE c.rowId = ? AND c.id > ? AND h.undoneBy IS NULL
         AND (h.undoes IS NULL OR EXISTS (SELECT 1 FROM history_entries o WHERE o.id = h.undoes AND o.undoes IS NULL))
         AND h.id NOT IN (SELECT id FROM current_entry) ORDER BY h.sequence`,
    )
    .all(rowId, afterChange);
  const news = later.filter(({ undoes }) => undoes === null);
  return (news.length > 0 ? news : later).map(({ id }) => id);
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
