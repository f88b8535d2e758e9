import type { Kind } from '#shared/records/field.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList } from '#shared/records/records.ts';

export interface TrackedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** What each column may hold, by its name. */
  readonly kinds: ReadonlyMap<string, ColumnKind>;
}

export interface ColumnKind {
  readonly holds: 'text' | 'whole number' | 'number';
  readonly required: boolean;
}

const held: Readonly<Record<Kind, ColumnKind['holds']>> = {
  id: 'text',
  text: 'text',
  day: 'text',
  choice: 'text',
  json: 'text',
  instant: 'whole number',
  whole: 'whole number',
  flag: 'whole number',
  number: 'number',
};

/** Tables whose every change is recorded and can be undone, parents before children. */
export const trackedTables: readonly TrackedTable[] = recordList.map((record) => ({
  name: record.table,
  columns: fieldsOf(record).map(([name]) => name),
  kinds: new Map(
    fieldsOf(record).map(([name, { kind, required }]) => [name, { holds: held[kind], required: required === true }]),
  ),
}));

/** A column of one table that names rows of another. */
export interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

/** Which column of which table says what a row belongs to: a parent with living children can not go. */
export const references: readonly Reference[] = recordList.flatMap((record) =>
  fieldsOf(record).flatMap(([column, { bond }]) =>
    bond?.means === 'belongs' ? [{ child: record.table, column, parent: bond.to }] : [],
  ),
);
