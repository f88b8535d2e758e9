import type { Sqlite } from '../../db/database.ts';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import {
  assessments,
  candidates,
  checklistItems,
  exchangeRates,
  interactions,
  needs,
  offers,
  promises,
  requirements,
} from '../../db/schema-needs.ts';
import { changes, historyEntries } from '../../db/schema.ts';
import { recordTables } from '../../db/tracked-tables.ts';

/** What an export is called in its own first field. */
export const exportFormat = 'dancecard-export';
export const exportVersion = 2;

/** Which version first held a table; those not named were there from the first on. */
const heldSince: Readonly<Record<string, number>> = Object.fromEntries(
  [needs, requirements, candidates, assessments, interactions, offers, promises, checklistItems, exchangeRates].map(
    (table) => [getTableConfig(table).name, 2],
  ),
);

/** Everything that is exported, parents before children. Derived tables are made anew after a restore. */
export const exportedTables = [...recordTables, historyEntries, changes].map((table) => {
  const { name, columns } = getTableConfig(table);
  return {
    name,
    since: heldSince[name] ?? 1,
    columns: columns.map((column) => ({
      name: column.name,
      required: column.notNull,
      kind: column.getSQLType() === 'text' ? ('text' as const) : ('number' as const),
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
