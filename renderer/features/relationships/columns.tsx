import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import {
  ContractsCell,
  CostCell,
  DeadlineCell,
  DayCell,
  NudgesCell,
  PersonCell,
  StateCell,
  SupplierCell,
} from './cells.tsx';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { shownDeadline, type RelationshipRow } from './relationship-rows.ts';
import type { Weighing } from '#shared/domain/weighing.ts';
import { costOrder } from './compare-costs.ts';
import type { ColumnId } from './relationships-search.ts';

export const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, RelationshipRow>();
/** What is empty is undefined, so that it stands last whichever way the column is sorted. */
function textOf(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(', ');
}

const emptyLast = { sortUndefined: 'last' as const };

interface Cells {
  getValue: (id: string) => unknown;
}

/**
 * The columns; what a cell sorts by is its accessor, what it shows is its cell. Texts stand in the order of the locale,
 * as a person would sort them: without regard to case and accents, numbers by their size. Costs are
 * compared as they are weighed: in the currency most of them are in, and those that no rate brings into it apart.
 */
export function columnsFor(
  locale: string,
  weighing: Weighing,
  stateWords: (state: RelationshipRow['state']) => string,
  today: CalendarDate,
) {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const byCost = costOrder(weighing);
  const byText = (one: Cells, other: Cells, id: string) =>
    collator.compare(String(one.getValue(id)), String(other.getValue(id)));
  return helper.columns([
    helper.accessor('supplierName', {
      id: 'supplier',
      sortFn: byText,
      cell: ({ row }) => <SupplierCell row={row.original} />,
    }),
    helper.accessor((row) => textOf(row.contractNames), {
      id: 'contracts',
      sortFn: byText,
      ...emptyLast,
      cell: ({ row }) => <ContractsCell row={row.original} />,
    }),
    helper.accessor((row) => row.personName ?? undefined, {
      id: 'person',
      sortFn: byText,
      ...emptyLast,
      cell: ({ row }) => <PersonCell row={row.original} />,
    }),
    helper.accessor((row) => textOf(row.categories), {
      id: 'category',
      sortFn: byText,
      ...emptyLast,
      cell: ({ row }) => row.original.categories.join(', '),
    }),
    helper.accessor((row) => textOf(row.tags), {
      id: 'tags',
      sortFn: byText,
      ...emptyLast,
      cell: ({ row }) => row.original.tags.join(', '),
    }),
    helper.accessor((row) => stateWords(row.state), {
      id: 'state',
      sortFn: byText,
      cell: ({ row }) => <StateCell row={row.original} />,
    }),
    helper.accessor((row) => row.since ?? undefined, {
      id: 'since',
      sortFn: 'basic',
      ...emptyLast,
      cell: ({ row }) => <DayCell date={row.original.since} />,
    }),
    helper.accessor((row) => row.endedOn ?? undefined, {
      id: 'ended',
      sortFn: 'basic',
      ...emptyLast,
      cell: ({ row }) => <DayCell date={row.original.endedOn} />,
    }),
    helper.accessor((row) => shownDeadline(row, today).date ?? undefined, {
      id: 'deadline',
      sortFn: 'basic',
      ...emptyLast,
      cell: ({ row }) => <DeadlineCell row={row.original} />,
    }),
    helper.accessor((row) => (row.yearlyCosts.length === 0 ? undefined : row.yearlyCosts), {
      id: 'cost',
      sortFn: (one, other) => byCost(one.original.yearlyCosts, other.original.yearlyCosts),
      sortDescFirst: true,
      ...emptyLast,
      cell: ({ row }) => <CostCell row={row.original} />,
    }),
    helper.accessor((row) => (row.openNudges === 0 ? undefined : row.openNudges), {
      id: 'nudges',
      sortFn: 'basic',
      sortDescFirst: true,
      ...emptyLast,
      cell: ({ row }) => <NudgesCell row={row.original} />,
    }),
  ]);
}

/** The least width of each column in pixels, and its part of what is left over. */
export const columnWidths: Record<ColumnId, { readonly least: number; readonly part: number }> = {
  supplier: { least: 180, part: 5 },
  contracts: { least: 116, part: 4 },
  person: { least: 86, part: 1 },
  category: { least: 120, part: 1 },
  tags: { least: 120, part: 1 },
  state: { least: 116, part: 1 },
  since: { least: 108, part: 0 },
  ended: { least: 108, part: 0 },
  deadline: { least: 222, part: 0 },
  cost: { least: 132, part: 0 },
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
/** Columns whose content is read to its end: half an amount or half a state would say something else. */
export const wholeColumns: readonly ColumnId[] = ['cost', 'state'];
