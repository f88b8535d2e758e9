import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import { relationshipStateWords } from '#renderer/domain-views/deadline-words.ts';
import { ContractsCell, CostCell, DeadlineCell, DayCell, NudgesCell, StateCell, SupplierCell } from './cells.tsx';
import type { RelationshipRow } from './relationship-rows.ts';
import type { ColumnId } from './relationships-search.ts';

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, RelationshipRow>();
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Orders text as a person would: without regard to case and accents, numbers by their size. */
function byText(one: { getValue: (id: string) => unknown }, other: { getValue: (id: string) => unknown }, id: string) {
  return collator.compare(String(one.getValue(id)), String(other.getValue(id)));
}

/** What is empty is undefined, so that it stands last whichever way the column is sorted. */
function textOf(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(', ');
}

const emptyLast = { sortUndefined: 'last' as const };

/** The columns; what a cell sorts by is its accessor, what it shows is its cell. */
export const columns = helper.columns([
  helper.accessor('supplierName', {
    id: 'supplier',
    header: 'Supplier',
    sortFn: byText,
    cell: ({ row }) => <SupplierCell row={row.original} />,
  }),
  helper.accessor((row) => textOf(row.contractNames), {
    id: 'contracts',
    header: 'Contracts',
    sortFn: byText,
    ...emptyLast,
    cell: ({ row }) => <ContractsCell row={row.original} />,
  }),
  helper.accessor((row) => row.personName ?? undefined, {
    id: 'person',
    header: 'Whose',
    sortFn: byText,
    ...emptyLast,
    cell: ({ row }) => row.original.personName ?? 'Household',
  }),
  helper.accessor((row) => textOf(row.categories), {
    id: 'category',
    header: 'Category',
    sortFn: byText,
    ...emptyLast,
    cell: ({ row }) => row.original.categories.join(', '),
  }),
  helper.accessor((row) => textOf(row.tags), {
    id: 'tags',
    header: 'Tags',
    sortFn: byText,
    ...emptyLast,
    cell: ({ row }) => row.original.tags.join(', '),
  }),
  helper.accessor((row) => relationshipStateWords[row.state], {
    id: 'state',
    header: 'State',
    sortFn: byText,
    cell: ({ row }) => <StateCell row={row.original} />,
  }),
  helper.accessor((row) => row.since ?? undefined, {
    id: 'since',
    header: 'Since',
    sortFn: 'basic',
    ...emptyLast,
    cell: ({ row }) => <DayCell date={row.original.since} />,
  }),
  helper.accessor((row) => row.endedOn ?? undefined, {
    id: 'ended',
    header: 'Ended',
    sortFn: 'basic',
    ...emptyLast,
    cell: ({ row }) => <DayCell date={row.original.endedOn} />,
  }),
  helper.accessor((row) => row.nextNoticeDeadline ?? undefined, {
    id: 'deadline',
    header: 'Next notice',
    sortFn: 'basic',
    ...emptyLast,
    cell: ({ row }) => <DeadlineCell row={row.original} />,
  }),
  helper.accessor((row) => row.yearlyCosts[0]?.amount, {
    id: 'cost',
    header: 'A year',
    sortFn: 'basic',
    sortDescFirst: true,
    ...emptyLast,
    cell: ({ row }) => <CostCell row={row.original} />,
  }),
  helper.accessor((row) => (row.openNudges === 0 ? undefined : row.openNudges), {
    id: 'nudges',
    header: 'Nudges',
    sortFn: 'basic',
    sortDescFirst: true,
    ...emptyLast,
    cell: ({ row }) => <NudgesCell row={row.original} />,
  }),
]);

/** How each column is called where columns are chosen. */
export const columnWords: Record<ColumnId, string> = {
  supplier: 'Supplier',
  contracts: 'Contracts',
  person: 'Whose',
  category: 'Category',
  tags: 'Tags',
  state: 'State',
  since: 'Since',
  ended: 'Ended',
  deadline: 'Next notice',
  cost: 'Cost a year',
  nudges: 'Nudges',
};

/** The least width of each column in pixels, and its part of what is left over. */
export const columnWidths: Record<ColumnId, { readonly least: number; readonly part: number }> = {
  supplier: { least: 200, part: 5 },
  contracts: { least: 130, part: 4 },
  person: { least: 86, part: 1 },
  category: { least: 120, part: 1 },
  tags: { least: 120, part: 1 },
  state: { least: 84, part: 1 },
  since: { least: 108, part: 0 },
  ended: { least: 108, part: 0 },
  deadline: { least: 204, part: 0 },
  cost: { least: 108, part: 0 },
  nudges: { least: 76, part: 0 },
};

/** Columns whose content joins the supplier's cell as a second line where it is narrow. */
export const foldedWhenNarrow: readonly ColumnId[] = [
  'contracts',
  'person',
  'category',
  'tags',
  'since',
  'ended',
  'nudges',
];
export const numberColumns: readonly ColumnId[] = ['cost', 'nudges'];
