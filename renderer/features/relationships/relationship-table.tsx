import { useTable, type SortingState } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useId, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { classes, rowAfterKey, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useContractsOf } from './cells.tsx';
import { columnsFor, columnWidths, features, foldedWhenNarrow, numberColumns, wholeColumns } from './columns.tsx';
import type { RelationshipRow } from './relationship-rows.ts';
import { columnIds, type ColumnId } from './relationships-search.ts';
import styles from './relationship-table.module.css';
import { useWeighing } from './use-weighing.ts';

export interface RelationshipTableProps {
  readonly rows: readonly RelationshipRow[];
  readonly chosen: readonly ColumnId[];
  readonly sort: { readonly column: ColumnId; readonly isDescending: boolean };
  readonly onSort: (column: ColumnId, isDescending: boolean) => void;
  readonly onOpen: (row: RelationshipRow) => void;
}

const rowHeights = { wide: 46, narrow: 62 } as const;

/**
 * The table. Only the rows in view are in the page, so it stays fluid at ten thousand. It takes the focus as a whole:
 * the arrow keys move the current row, Enter opens it.
 */
export function RelationshipTable({ rows, chosen, sort, onSort, onOpen }: RelationshipTableProps) {
  const { say } = useWords();
  const { locale, today } = useFormat();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const isNarrow = useNarrow();
  const visible = useMemo(() => chosen.filter((id) => !isNarrow || !foldedWhenNarrow.includes(id)), [chosen, isNarrow]);
  // By supplier they come in order; sorting tens of thousands once more would hold the page up at every change.
  const isInOrder = sort.column === 'supplier' && !sort.isDescending;
  const sorting = useMemo<SortingState>(
    () => (isInOrder ? [] : [{ id: sort.column, desc: sort.isDescending }]),
    [isInOrder, sort],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries(columnIds.map((id) => [id, visible.includes(id)])),
    [visible],
  );
  const weighing = useWeighing(rows);
  const columns = useMemo(
    () => columnsFor(locale, weighing, (state) => say(`views.relationshipState.${state}`), today),
    [locale, weighing, say, today],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting, columnVisibility },
  });
  const sorted = table.getRowModel().rows;
  const active = Math.min(current, sorted.length - 1);
  const rowHeight = rowHeights[isNarrow ? 'narrow' : 'wide'];
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The current row stays in the page wherever one scrolls, so that it can still be named as the active one.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return active < 0 || shown.includes(active) ? shown : [...shown, active].toSorted((one, other) => one - other);
    },
    getItemKey: (index) => sorted[index]?.id ?? index,
  });
  const tracks = rowTracks(visible);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const row = sorted[active];
    if (event.key === 'Enter' && row !== undefined) {
      onOpen(row.original);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const next = rowAfterKey(event.key, active, sorted.length, page);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={say('relationships.title')}
      aria-rowcount={sorted.length + 1}
      aria-colcount={visible.length}
      aria-activedescendant={sorted.length === 0 ? undefined : `${gridId}-${active}`}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']} style={tracks}>
          {table.getHeaderGroups().flatMap((group) =>
            group.headers.map((header) => {
              const id = columnOf(header.column.id);
              if (id === null) return null;
              const isSorted = sort.column === id;
              return (
                <div
                  key={id}
                  role="columnheader"
                  aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
                  className={classes(styles['headCell'], numberColumns.includes(id) && styles['number'])}
                >
                  <button
                    type="button"
                    onClick={() =>
                      onSort(id, isSorted ? !sort.isDescending : header.column.columnDef.sortDescFirst === true)
                    }
                  >
                    {say(id === 'cost' ? 'relationships.head.cost' : `relationships.column.${id}`)}
                    {isSorted ? (
                      sort.isDescending ? (
                        <ArrowDown size={14} aria-hidden="true" />
                      ) : (
                        <ArrowUp size={14} aria-hidden="true" />
                      )
                    ) : null}
                  </button>
                </div>
              );
            }),
          )}
        </div>
      </div>
      <div
        role="rowgroup"
        className={styles['body']}
        style={{ height: virtualizer.getTotalSize(), minWidth: tracks.minWidth }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = sorted[item.index];
          if (row === undefined) return null;
          return (
            // Keys are handled by the grid, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see aria-activedescendant
            <div
              key={item.key}
              id={`${gridId}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className={classes(
                styles['row'],
                styles['bodyRow'],
                item.index === active && styles['current'],
                row.original.state === 'past' && styles['past'],
              )}
              style={{ ...tracks, height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                if (event.target instanceof Element && event.target.closest('a') !== null) return;
                setCurrent(item.index);
                onOpen(row.original);
              }}
            >
              {row.getVisibleCells().map((cell) => {
                const id = columnOf(cell.column.id);
                return (
                  <div
                    key={cell.id}
                    role="gridcell"
                    className={classes(
                      styles['cell'],
                      id !== null && numberColumns.includes(id) && styles['number'],
                      id !== null && wholeColumns.includes(id) && styles['whole'],
                    )}
                  >
                    <table.FlexRender cell={cell} />
                    {isNarrow && id === 'supplier' ? <Folded row={row.original} chosen={chosen} /> : null}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      <VisuallyHidden>{say('relationships.keys')}</VisuallyHidden>
    </div>
  );
}

/** What wide columns would say, as a second line of the supplier's cell. */
function Folded({ row, chosen }: { row: RelationshipRow; chosen: readonly ColumnId[] }) {
  const contractsOf = useContractsOf();
  const parts = [
    chosen.includes('contracts') ? contractsOf(row) : '',
    chosen.includes('person') ? (row.personName ?? '') : '',
    chosen.includes('category') ? row.categories.join(', ') : '',
    chosen.includes('tags') ? row.tags.join(', ') : '',
  ].filter((part) => part !== '');
  return <div className={styles['folded']}>{parts.join(' · ')}</div>;
}

function columnOf(id: string): ColumnId | null {
  return columnIds.find((known) => known === id) ?? null;
}

/** Pixels between two columns and at each end of a row, as the style sheet has them. */
const betweenColumns = 12;
const besideRow = 16;

/** One set of tracks for every row, so that columns line up although each row is a grid of its own. */
function rowTracks(visible: readonly ColumnId[]) {
  const gaps = betweenColumns * (visible.length - 1) + 2 * besideRow;
  return {
    gridTemplateColumns: visible
      .map((id) => {
        const { least, part } = columnWidths[id];
        return part === 0 ? `${least}px` : `minmax(${least}px, ${part}fr)`;
      })
      .join(' '),
    minWidth: visible.reduce((sum, id) => sum + columnWidths[id].least, gaps),
  };
}

const narrow = window.matchMedia('(max-width: 999px)');

function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}
