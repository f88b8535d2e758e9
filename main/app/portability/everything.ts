import type { Field, Fields } from '#shared/records/field.ts';
import { historyLists } from '#shared/records/history.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';
import type { Sqlite } from '../../db/database.ts';

/** What an export is called in its own first field. */
export const exportFormat = 'dancecard-export';
/** In this version rows took another shape (`earlier-shape.ts`). */
const reshapedIn = 4;
/** The present version: the latest in which a list, a field or the shape of rows was new. */
export const exportVersion = Math.max(
  reshapedIn,
  ...[...recordList, ...historyLists].flatMap((list) => [
    list.since,
    ...fieldsOf(list).map(([, field]) => field.since?.version ?? 1),
  ]),
);
/** From this version on a file carries a digest for each list. */
export const sealedSince = 3;

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
  readonly later: Field['since'];
}

/** Records are listed in the order in which they were first written; what tells of them has an order of its own. */
const writtenOrder = '_rowid_';

/** Everything that is exported, parents before children. Derived tables are made anew after a restore. */
export const exportedTables: readonly ExportedTable[] = [
  ...recordList.map((record) => exported({ ...record, order: writtenOrder })),
  ...historyLists.map(exported),
];

function exported(list: { table: string; since: number; order: string; fields: Fields }): ExportedTable {
  return {
    name: list.table,
    since: list.since,
    order: list.order,
    columns: fieldsOf(list).map(([name, { required, since }]) => ({ name, required: required === true, later: since })),
  };
}

/** How many rows of each exported table there are, deleted ones too. */
export function countEverything(sqlite: Sqlite): Record<string, number> {
  return Object.fromEntries(
    exportedTables.map(({ name }) => [
      name,
      sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}
