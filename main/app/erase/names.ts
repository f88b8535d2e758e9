import { z } from 'zod';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { Sqlite } from '../../db/database.ts';
import { readImage } from '../../db/row-image.ts';
import type { RowsToErase } from './what-belongs.ts';

/** Where the names of records stand. */
const nameColumns: readonly { readonly table: string; readonly column: string }[] = recordList.flatMap((record) =>
  fieldsOf(record).flatMap(([column, { isName }]) => (isName === true ? [{ table: record.table, column }] : [])),
);

const texts = z.array(z.string());
/** A single letter stands for too many things. */
const shortestName = 2;

/** Every name the rows have or ever had. */
export function namesOf(sqlite: Sqlite, rows: RowsToErase): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [table, ids] of rows) {
    const column = nameColumns.find((each) => each.table === table)?.column;
    if (column === undefined) continue;
    const list = JSON.stringify([...ids]);
    const present = sqlite.prepare(`SELECT "${column}" FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`);
    for (const name of texts.parse(present.pluck().all(list))) names.add(name);
    const earlier = sqlite
      .prepare<[string], { before: string | null; after: string | null }>(
        'SELECT before, after FROM changes WHERE rowId IN (SELECT value FROM json_each(?))',
      )
      .all(list);
    for (const { before, after } of earlier) {
      for (const name of [readImage(before)?.[column], readImage(after)?.[column]]) {
        if (typeof name === 'string') names.add(name);
      }
    }
  }
  return new Set([...names].filter((name) => name.length >= shortestName));
}

/** Those of the names that no record has any more: one that stays is not hidden by hiding it elsewhere. */
export function namesNobodyHas(sqlite: Sqlite, names: ReadonlySet<string>): string[] {
  return [...names].filter((name) =>
    nameColumns.every(
      ({ table, column }) => sqlite.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`).get(name) === undefined,
    ),
  );
}

/** Tells whether a text holds one of the names as whole words. */
export function holdsAny(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const either = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => pattern.test(text);
}
