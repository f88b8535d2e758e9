import type { Field, Fields } from '#shared/records/field.ts';
import { documentLists } from '#shared/records/documents.ts';
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
  ...[...recordList, ...historyLists, ...documentLists].flatMap((list) => [
    list.since,
    ...fieldsOf(list).map(([, field]) => field.since?.version ?? 1),
  ]),
);
/** From this version on a file carries a digest for each list. */
export const sealedSince = 3;

/** The list of an export that holds the content of documents, which lies in files. */
export const contentList = 'document_files';

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

/** Every list of an export, parents before children: the tables, and the content of documents. */
export const exportedLists: readonly ExportedTable[] = [
  ...recordList.map((record) => exported({ ...record, order: writtenOrder })),
  ...documentLists.map(exported),
  ...historyLists.map(exported),
];

/** Those of them that are tables of the store. Other derived tables are made anew after a restore. */
export const exportedTables: readonly ExportedTable[] = exportedLists.filter(({ name }) => name !== contentList);

function exported(list: { table: string; since: number; order: string; fields: Fields }): ExportedTable {
  return {
    name: list.table,
    since: list.since,
    order: list.order,
    columns: fieldsOf(list).map(([name, { required, since }]) => ({ name, required: required === true, later: since })),
  };
}

/** How many rows of each exported table there are in the store, deleted ones too. */
export function countEverything(sqlite: Sqlite): Record<string, number> {
  return Object.fromEntries(
    exportedTables.map(({ name }) => [
      name,
      sqlite.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}
