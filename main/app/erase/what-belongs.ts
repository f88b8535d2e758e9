import { z } from 'zod';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { Sqlite } from '../../db/database.ts';
import { pointsByIt, references } from '../../db/tracked-tables.ts';

/** The rows to erase, by table. */
export type RowsToErase = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A candidate is a supplier looked at for a need, and carries its name: it goes with the supplier, whether it is linked
 * to it or only has the same name. What statements say was paid to a supplier, or for a contract, names it too.
 */
const alsoBelonging: readonly { parent: string; child: string; sql: string }[] = [
  {
    parent: 'suppliers',
    child: 'candidates',
    sql: `SELECT c.id FROM candidates c JOIN suppliers s ON s.id = c.supplierId OR s.folded = c.folded
      WHERE s.id IN (SELECT value FROM json_each(?))`,
  },
  {
    parent: 'suppliers',
    child: 'payments',
    sql: 'SELECT id FROM payments WHERE supplierId IN (SELECT value FROM json_each(?))',
  },
  {
    parent: 'contracts',
    child: 'payments',
    sql: 'SELECT id FROM payments WHERE contractId IN (SELECT value FROM json_each(?))',
  },
  {
    parent: 'contracts',
    child: 'suggestion_answers',
    sql: 'SELECT id FROM suggestion_answers WHERE contractId IN (SELECT value FROM json_each(?))',
  },
];

/** Fields that name a record they do not belong to: they are emptied when it goes. */
export const looseFields: readonly { table: string; column: string }[] = recordList.flatMap((record) =>
  fieldsOf(record).flatMap(([column, { bond, mentionsIn }]) =>
    bond?.means === 'mentions' || mentionsIn === true ? [{ table: record.table, column }] : [],
  ),
);

const idList = z.array(z.string());

/** A record with everything that belongs to it, and the answers to nudges about any of it; removed rows too. */
export function whatBelongs(sqlite: Sqlite, table: string, id: string): RowsToErase {
  const found = new Map<string, Set<string>>();
  const visit = (name: string, ids: readonly string[]): void => {
    const known = found.get(name) ?? new Set<string>();
    const fresh = ids.filter((each) => !known.has(each));
    if (fresh.length === 0) return;
    for (const each of fresh) known.add(each);
    found.set(name, known);
    const list = JSON.stringify(fresh);
    const select = (sql: string) => idList.parse(sqlite.prepare(sql).pluck().all(list));
    for (const reference of references) {
      const { child, column, parent } = reference;
      if (parent !== name) continue;
      const among = `"${column}" IN (SELECT value FROM json_each(?))`;
      visit(child, select(`SELECT id FROM "${child}" WHERE ${pointsByIt(reference)} AND ${among}`));
    }
    for (const { parent, child, sql } of alsoBelonging) if (parent === name) visit(child, select(sql));
  };
  visit(table, [id]);
  for (const said of saidOfNudges) visit(said, answersAbout(sqlite, said, idsOf(found)));
  return found;
}

/** Every id among the rows. */
export function idsOf(rows: RowsToErase): ReadonlySet<string> {
  return new Set([...rows.values()].flatMap((ids) => [...ids]));
}

/** Whether the key of a nudge names one of the records. */
export function keyNames(key: string, ids: ReadonlySet<string>): boolean {
  return key.split(':').some((part) => ids.has(part));
}

/** Tables of what the person said to nudges, by the key of each. */
export const saidOfNudges = ['nudge_answers', 'nudge_feedback'] as const;

function answersAbout(sqlite: Sqlite, table: (typeof saidOfNudges)[number], ids: ReadonlySet<string>): string[] {
  return sqlite
    .prepare<[], { id: string; nudgeKey: string }>(`SELECT id, nudgeKey FROM ${table}`)
    .all()
    .filter(({ nudgeKey }) => keyNames(nudgeKey, ids))
    .map((answer) => answer.id);
}

/** Whether a record is here; one that was removed still is. */
export function isThere(sqlite: Sqlite, table: string, id: string): boolean {
  return sqlite.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`).get(id) !== undefined;
}
