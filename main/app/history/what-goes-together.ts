import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../../db/database.ts';
import { readImage, type RowImage } from '../../db/row-image.ts';
import type { RecordedChange } from './recorded-change.ts';

/** Of each table with wholes of several columns, such as an amount with its currency: the whole that a column is part of. */
const wholes: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  recordList.map((record) => [
    record.table,
    new Map(
      fieldsOf(record).flatMap(([name, { partOf }]): [string, string][] =>
        partOf === undefined
          ? []
          : [
              [name, partOf],
              [partOf, partOf],
            ],
      ),
    ),
  ]),
);

/** The columns that say something only together with those that a change touched. */
export function partsBeside(table: string, touched: RowImage): ReadonlySet<string> {
  const wholeOf = wholes.get(table) ?? new Map<string, string>();
  const meant = new Set(Object.keys(touched).flatMap((column) => wholeOf.get(column) ?? []));
  return new Set([...wholeOf].filter(([, whole]) => meant.has(whole)).map(([column]) => column));
}

/** A day of a table and the one that it cannot lie before. */
const daysInOrder: ReadonlyMap<string, readonly (readonly [first: string, last: string])[]> = new Map(
  recordList.map((record) => [
    record.table,
    fieldsOf(record).flatMap(([last, { notBefore }]): [string, string][] =>
      notBefore === undefined ? [] : [[notBefore, last]],
    ),
  ]),
);

/** The days of a row that would lie in the wrong order, such as a last day before the first; each with its first. */
export function daysOutOfOrder(table: string, row: RowImage): readonly (readonly [first: string, last: string])[] {
  return (daysInOrder.get(table) ?? []).filter(([first, last]) => {
    const [begins, ends] = [row[first], row[last]];
    return typeof begins === 'string' && typeof ends === 'string' && ends < begins;
  });
}

/** Whether a column of a row holds another value. The time of change is no difference. */
export function isOther(row: RowImage, column: string, value: string | number | null): boolean {
  return column !== 'changedAt' && (row[column] ?? null) !== value;
}

/**
 * Whether columns that a change did not touch are no longer as they were then: the first later change of one says what it
 * held until then; one that no later change touched is as it was.
 */
export function changedSince(
  sqlite: Sqlite,
  { id, table, rowId, after }: RecordedChange,
  current: RowImage,
  isMeant: (column: string) => boolean,
): boolean {
  const seen = new Set(Object.keys(after));
  const later = prepareOnce(
    sqlite,
    'SELECT before FROM changes WHERE rowId = ? AND id > ? AND tableName = ? ORDER BY id',
  ).pluck();
  for (const text of later.iterate(rowId, id, table.name)) {
    const first = Object.entries(readImage(text) ?? {}).filter(([column]) => isMeant(column) && !seen.has(column));
    if (first.some(([column, value]) => isOther(current, column, value))) return true;
    for (const [column] of first) seen.add(column);
  }
  return false;
}
