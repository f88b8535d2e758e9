import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Sqlite } from '../../db/database.ts';
import { checklistItems, interactions, promises } from '../../db/schema/belongings.ts';
import { exchangeRates } from '../../db/schema/exchange-rates.ts';
import { changes, historyEntries } from '../../db/schema/history.ts';
import { assessments, candidates, needs, offers, requirements } from '../../db/schema/needs.ts';
import { recordTables } from '../../db/tracked-tables.ts';

/** What an export is called in its own first field. */
export const exportFormat = 'dancecard-export';
export const exportVersion = 4;
/** From this version on a file carries a digest for each list. */
export const sealedSince = 3;

/** Which version first held a table; those not named were there from the first on. */
const heldSince: ReadonlyMap<string, number> = new Map(
  [needs, requirements, candidates, assessments, interactions, offers, promises, checklistItems, exchangeRates].map(
    (table) => [getTableConfig(table).name, 2],
  ),
);

/** The lists that tell what was done, apart from the records themselves. */
export const historyLists: readonly string[] = [historyEntries, changes].map((table) => getTableConfig(table).name);

/** One list of an export. */
export interface ExportedTable {
  readonly name: string;
  /** The version that first held it. */
  readonly since: number;
  /** The column whose order is the order of the list. */
  readonly order: string;
  readonly columns: readonly ExportedColumn[];
}

export interface ExportedColumn {
  readonly name: string;
  readonly required: boolean;
  /** For a column that came later: the version that first held it, and what it is in a row of an earlier one. */
  readonly later: { readonly since: number; readonly before: (position: number) => number | string | null } | undefined;
}

/** Columns that came later than their table. Entries lay in the order in which things were done before they said so. */
const laterColumns: ReadonlyMap<string, ExportedColumn['later']> = new Map([
  ['history_entries.sequence', { since: 3, before: (position: number) => position + 1 }],
]);

/** Records are listed in the order in which they were first written; what tells of them has an order of its own. */
const writtenOrder = '_rowid_';
const orders: ReadonlyMap<string, string> = new Map([
  ['history_entries', 'sequence'],
  ['changes', 'id'],
]);

/** Everything that is exported, parents before children. Derived tables are made anew after a restore. */
export const exportedTables: readonly ExportedTable[] = [...recordTables, historyEntries, changes].map((table) => {
  const { name, columns } = getTableConfig(table);
  return {
    name,
    since: heldSince.get(name) ?? 1,
    order: orders.get(name) ?? writtenOrder,
    columns: columns.map((column) => ({
      name: column.name,
      required: column.notNull,
      later: laterColumns.get(`${name}.${column.name}`),
    })),
  };
});

/** How many rows of each exported table there are, deleted ones too. */
export function countEverything(sqlite: Sqlite): Record<string, number> {
  return Object.fromEntries(
    exportedTables.map(({ name }) => [
      name,
      sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}
