import { subjectTypes, type SubjectType } from '#shared/domain/subject.ts';
import type { Kind } from '#shared/records/field.ts';
import { fieldsOf } from '#shared/records/record.ts';
import { recordList, tableOfType } from '#shared/records/records.ts';

export interface TrackedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** What each column may hold, by its name. */
  readonly kinds: ReadonlyMap<string, ColumnKind>;
}

export interface ColumnKind {
  readonly holds: 'text' | 'whole number' | 'number';
  readonly required: boolean;
  /** A row that says nothing of it has it all the same. A column that an update adds, and that must hold something, has. */
  readonly hasDefault: boolean;
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
    fieldsOf(record).map(([name, { kind, required, initially }]) => [
      name,
      { holds: held[kind], required: required === true, hasDefault: initially !== undefined },
    ]),
  ),
}));

/** A column of one table that names rows of another. */
export interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  /** Where the row itself says to which kind of record it belongs: the kind that means this parent. */
  readonly subjectType?: SubjectType;
}

/** The table of each kind of record to which others may belong. */
export const subjectTables: Readonly<Record<SubjectType, string>> = tableOfType;

/** Tables whose rows say themselves to which kind of record they belong. */
export const tablesOfSubjects: readonly string[] = recordList
  .filter((record) => fieldsOf(record).some(([, { subject }]) => subject === true))
  .map(({ table }) => table);

/** What belongs to what: a parent with living children can not go. */
export const references: readonly Reference[] = recordList.flatMap(({ table: child, fields }) =>
  fieldsOf({ fields }).flatMap(([column, { bond, subject }]): Reference[] => {
    if (subject === true) {
      return subjectTypes.map((subjectType) => ({ child, column, parent: subjectTables[subjectType], subjectType }));
    }
    return bond?.means === 'belongs' ? [{ child, column, parent: bond.to }] : [];
  }),
);

/** A condition in SQL that a row of the child points to its parent by this reference. */
export function pointsByIt({ subjectType }: Reference): string {
  return subjectType === undefined ? 'TRUE' : `"subjectType" = '${subjectType}'`;
}
