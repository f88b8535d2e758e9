import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { subjectTypes, type SubjectType } from '#shared/domain/subject.ts';
import { checklistItems, interactions, promises } from './schema/belongings.ts';
import { contracts, exits, prices } from './schema/contracts.ts';
import { exchangeRates } from './schema/exchange-rates.ts';
import { assessments, candidates, needs, offers, requirements } from './schema/needs.ts';
import { nudgeAnswers } from './schema/nudges.ts';
import { people } from './schema/people.ts';
import { preferences } from './schema/preferences.ts';
import { episodes, relationships, suppliers } from './schema/suppliers.ts';

/** Tables whose every change is recorded and can be undone, parents before children; as drizzle knows them. */
export const recordTables = [
  people,
  suppliers,
  relationships,
  episodes,
  contracts,
  prices,
  exits,
  nudgeAnswers,
  preferences,
  needs,
  requirements,
  candidates,
  assessments,
  interactions,
  offers,
  promises,
  checklistItems,
  exchangeRates,
];

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

export const trackedTables: readonly TrackedTable[] = recordTables.map((table) => {
  const { name, columns } = getTableConfig(table);
  return {
    name,
    columns: columns.map((column) => column.name),
    kinds: new Map(
      columns.map((column) => [
        column.name,
        { holds: heldBy(column.getSQLType()), required: column.notNull, hasDefault: column.hasDefault },
      ]),
    ),
  };
});

function heldBy(sqlType: string): ColumnKind['holds'] {
  if (sqlType === 'text') return 'text';
  return sqlType === 'integer' ? 'whole number' : 'number';
}

/** The table of each kind of record to which others may belong. */
export const subjectTables: Readonly<Record<SubjectType, string>> = {
  supplier: 'suppliers',
  relationship: 'relationships',
  contract: 'contracts',
  need: 'needs',
  candidate: 'candidates',
};

/** Tables whose rows say themselves to which kind of record they belong. */
export const tablesOfSubjects: readonly string[] = trackedTables
  .filter(({ columns }) => columns.includes('subjectType'))
  .map(({ name }) => name);

/** A column of a table that points to a row of another. */
export interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  /** Where the row itself says to which kind of record it belongs: the kind that means this parent. */
  readonly subjectType?: SubjectType;
}

/** What belongs to what: a parent with live children can not go. */
export const references: readonly Reference[] = [
  { child: 'relationships', column: 'supplierId', parent: 'suppliers' },
  { child: 'relationships', column: 'personId', parent: 'people' },
  { child: 'episodes', column: 'relationshipId', parent: 'relationships' },
  { child: 'contracts', column: 'relationshipId', parent: 'relationships' },
  { child: 'prices', column: 'contractId', parent: 'contracts' },
  { child: 'exits', column: 'contractId', parent: 'contracts' },
  { child: 'needs', column: 'personId', parent: 'people' },
  { child: 'requirements', column: 'needId', parent: 'needs' },
  { child: 'candidates', column: 'needId', parent: 'needs' },
  { child: 'assessments', column: 'candidateId', parent: 'candidates' },
  { child: 'assessments', column: 'requirementId', parent: 'requirements' },
  { child: 'offers', column: 'candidateId', parent: 'candidates' },
  ...tablesOfSubjects.flatMap((child) =>
    subjectTypes.map((subjectType) => ({
      child,
      column: 'subjectId',
      parent: subjectTables[subjectType],
      subjectType,
    })),
  ),
];

/** A condition in SQL that a row of the child points to its parent by this reference. */
export function pointsByIt({ subjectType }: Reference): string {
  return subjectType === undefined ? 'TRUE' : `"subjectType" = '${subjectType}'`;
}
