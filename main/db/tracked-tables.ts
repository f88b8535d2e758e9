import { getTableConfig } from 'drizzle-orm/sqlite-core';
import {
  contracts,
  episodes,
  exits,
  nudgeAnswers,
  people,
  preferences,
  prices,
  relationships,
  suppliers,
} from './schema.ts';
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
} from './schema-needs.ts';

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

/** Which column of which table points to a row of another: a parent with live children can not go. */
export const references: readonly { child: string; column: string; parent: string }[] = [
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
  { child: 'interactions', column: 'candidateId', parent: 'candidates' },
  { child: 'offers', column: 'candidateId', parent: 'candidates' },
  { child: 'promises', column: 'contractId', parent: 'contracts' },
  { child: 'checklist_items', column: 'contractId', parent: 'contracts' },
];
