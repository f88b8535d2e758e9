import { useNavigate } from '@tanstack/react-router';
import { Columns3 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import {
  Button,
  ChoiceMenu,
  EmptyState,
  ErrorMessage,
  Page,
  PageHeader,
  SearchField,
  SegmentedControl,
  Spinner,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { countOf, filteredRows, totalsOf, type RelationshipRow, type RowFilter } from './relationship-rows.ts';
import { RelationshipFilters } from './relationship-filters.tsx';
import { RelationshipTable } from './relationship-table.tsx';
import { columnIds, shows, type RelationshipsSearch } from './relationships-search.ts';
import { useChosenColumns } from './use-chosen-columns.ts';
import { noWords, useKeptWords } from './use-kept-words.ts';
import styles from './relationships.module.css';

export interface RelationshipsPageProps {
  readonly search: RelationshipsSearch;
  readonly onSearch: (change: Partial<RelationshipsSearch>) => void;
}

const noPeople: OutputOf<'people.list'> = [];
const noRows: readonly RelationshipRow[] = [];

/** Every relationship, past ones too, to search, narrow down, sort and open. */
export function RelationshipsPage({ search, onSearch }: RelationshipsPageProps) {
  const format = useFormat();
  const { say, told } = useWords();
  const navigate = useNavigate();
  const [{ text, tag, category, paymentMethod }, setWords] = useKeptWords();
  const sought = useDeferredValue(text.trim());
  const people = useOperation('people.list', {});
  const list = useOperation('relationships.list', sought === '' ? {} : { search: sought }, { keepsPrevious: true });
  const [chosen, setChosen] = useChosenColumns();
  const show = search.show ?? 'now';
  const rows = list.value ?? noRows;
  const filter = useMemo<RowFilter>(
    () => ({ show, person: search.person, tag, category, paymentMethod }),
    [show, search.person, tag, category, paymentMethod],
  );
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const totals = useMemo(() => totalsOf(shown), [shown]);
  const sort = useMemo(
    () => ({ column: search.sort ?? 'supplier', isDescending: search.desc ?? false }),
    [search.sort, search.desc],
  );

  const open = (row: RelationshipRow) =>
    void navigate({ to: '/suppliers/$supplierId', params: { supplierId: row.supplierId } });

  return (
    <Page width="wide" isFull>
      <PageHeader
        title={say('relationships.title')}
        lead={list.value === undefined ? say('relationships.lead') : told(countOf(totals, format.sums(totals.sums)))}
      />
      <search className={styles['filters']}>
        <SearchField
          label={say('relationships.search')}
          placeholder={say('relationships.searchFor')}
          value={text}
          onChange={(next) => setWords({ text: next })}
          className={styles['search'] ?? ''}
        />
        <SegmentedControl
          label={say('relationships.which')}
          choices={shows.map((id) => ({ id, label: say(`relationships.show.${id}`) }))}
          value={show}
          onChange={(next) => onSearch({ show: next === 'now' ? undefined : next })}
        />
        <RelationshipFilters
          rows={rows}
          filter={filter}
          people={people.value ?? noPeople}
          onNarrow={(by, thing) => (by === 'person' ? onSearch({ person: thing }) : setWords({ [by]: thing }))}
        />
        <span className={styles['gap']} />
        <ChoiceMenu
          label={say('relationships.columns')}
          trigger={
            <Button variant="quiet" label={say('relationships.columns')} icon={<Columns3 aria-hidden="true" />}>
              <span className={styles['word']}>{say('relationships.columns')}</span>
            </Button>
          }
          choices={columnIds
            .filter((id) => id !== 'supplier')
            .map((id) => ({ id, label: say(`relationships.column.${id}`) }))}
          chosen={chosen.filter((id) => id !== 'supplier')}
          onChange={(next) => setChosen(['supplier', ...next])}
        />
      </search>
      {list.failure === null ? null : (
        <ErrorMessage actions={<Button onPress={list.readAgain}>{say('shell.tryAgain')}</Button>}>
          {list.failure.message}
        </ErrorMessage>
      )}
      {list.isLoading ? <Spinner /> : null}
      {list.value === undefined ? null : shown.length === 0 ? (
        <NothingShown
          isFiltered={rows.length > 0 || sought !== ''}
          onClear={() => {
            setWords(noWords);
            onSearch({ show: 'all', person: undefined });
          }}
        />
      ) : (
        <RelationshipTable
          rows={shown}
          chosen={chosen}
          sort={sort}
          onSort={(column, isDescending) =>
            onSearch({ sort: column === 'supplier' ? undefined : column, desc: isDescending ? true : undefined })
          }
          onOpen={open}
        />
      )}
    </Page>
  );
}

function NothingShown({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const navigate = useNavigate();
  const { say } = useWords();
  if (isFiltered) {
    return (
      <EmptyState
        title={say('relationships.none.title')}
        actions={<Button onPress={onClear}>{say('relationships.none.showAll')}</Button>}
      >
        {say('relationships.none.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={say('relationships.empty.title')}
      actions={
        <>
          <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
            {say('relationships.empty.add')}
          </Button>
          <Button onPress={() => void navigate({ to: '/import' })}>{say('relationships.empty.bringIn')}</Button>
        </>
      }
    >
      {say('relationships.empty.text')}
    </EmptyState>
  );
}
