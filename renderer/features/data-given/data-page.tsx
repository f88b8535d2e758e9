import { useNavigate } from '@tanstack/react-router';
import { Fingerprint, PenLine } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { DataLine, ProbableLine } from '#renderer/domain-views/data-given/data-line.tsx';
import type { DataKind, DataRecord, ProbableRecord } from '#renderer/domain-views/data-given/data-record.ts';
import { useDataDeeds } from '#renderer/domain-views/data-given/use-data-deeds.tsx';
import { useFormat } from '#renderer/format/index.ts';
import {
  Button,
  ChoiceChips,
  EmptyState,
  Page,
  PageHeader,
  SearchField,
  Select,
  VirtualList,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { Changes } from './changes.tsx';
import { countsByKind, household, known, rowsFor, rowsOf, type DataRow } from './data-rows.ts';
import type { DataSearch } from './data-search.ts';
import styles from './data-page.module.css';

export interface DataPageProps {
  readonly search: DataSearch;
  readonly onSearch: (change: Partial<DataSearch>) => void;
}

const nothingNoted: readonly DataRecord[] = [];
const nothingProbable: readonly ProbableRecord[] = [];
const nobody: OutputOf<'people.list'> = [];
const all = 'all';
const everybody = 'everybody';

/** Who has my e-mail address, my phone number, my address: one question, answered over all suppliers there ever were. */
export function DataPage({ search: { kind, person }, onSearch }: DataPageProps) {
  const format = useFormat();
  const { say } = useWords();
  const navigate = useNavigate();
  const [isChanging, setChanging] = useState(false);
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const read = useOperation('data.given', {});
  const probable = useOperation('data.probable', {});
  const people = useOperation('people.list', {});
  const rows = useMemo(
    () => rowsOf(read.value ?? nothingNoted, probable.value ?? nothingProbable, format.locale),
    [read.value, probable.value, format.locale],
  );
  const found = useMemo(() => rowsFor(rows, { person, text: sought }), [rows, person, sought]);
  const shown = useMemo(
    () => found.filter((row) => (kind === undefined ? isTelling(row) : known(row).kind === kind)),
    [found, kind],
  );
  const { deeds, dialog } = useDataDeeds();
  const isHere = read.value !== undefined && probable.value !== undefined;
  return (
    <Page isFull>
      <PageHeader
        title={say('data.title')}
        lead={say('data.lead')}
        actions={
          <Button icon={<PenLine aria-hidden="true" />} onPress={() => setChanging(true)}>
            {say('data.changes.add')}
          </Button>
        }
      />
      <Awaited of={read} />
      <Changes />
      {rows.length === 0 ? null : (
        <Questions
          rows={found}
          search={{ kind, person }}
          people={people.value ?? nobody}
          text={text}
          onText={setText}
          onSearch={onSearch}
        />
      )}
      {shown.length > 0 ? (
        <VirtualList<DataRow>
          label={say('data.list')}
          items={shown}
          keyOf={({ key }) => key}
          guess={62}
          className={styles['list'] ?? ''}
          render={(row) =>
            row.noted === null ? (
              <ProbableLine data={row.probable} isAtSupplier={false} deeds={deeds} />
            ) : (
              <DataLine data={row.noted} isAtSupplier={false} deeds={deeds} />
            )
          }
        />
      ) : !isHere ? null : rows.length > 0 ? (
        <EmptyState icon={<Fingerprint />} title={say('data.nobody')}>
          {say('data.nobodyText')}
        </EmptyState>
      ) : (
        <EmptyState icon={<Fingerprint />} title={say('data.empty')}>
          {say('data.emptyText')}
        </EmptyState>
      )}
      {dialog}
      {isChanging ? (
        <ChangeDialog
          change={null}
          onClose={() => setChanging(false)}
          onNoted={(changeId) => void navigate({ to: '/data/changes/$changeId', params: { changeId } })}
        />
      ) : null}
    </Page>
  );
}

/** That a supplier knows one's name goes without saying, and is shown to who asks for it. */
function isTelling(row: DataRow): boolean {
  return row.probable?.kind !== 'name';
}

interface QuestionsProps {
  readonly search: DataSearch;
  readonly rows: readonly DataRow[];
  readonly people: OutputOf<'people.list'>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSearch: DataPageProps['onSearch'];
}

/** What is asked about, with in how many places it is known, and of whom. */
function Questions({ rows, search: { kind, person }, people, text, onText, onSearch }: QuestionsProps) {
  const { say } = useWords();
  const counts = useMemo(() => countsByKind(rows), [rows]);
  const kinds = kind === undefined || counts.has(kind) ? [...counts.keys()] : [...counts.keys(), kind];
  return (
    <search className={styles['questions']}>
      <ChoiceChips<DataKind | typeof all>
        label={say('data.who')}
        choices={[
          { id: all, label: say('data.all') },
          ...kinds.map((id) => ({
            id,
            label: say('data.count', { kind: say(`data.kind.${id}`), n: counts.get(id) ?? 0 }),
          })),
        ]}
        value={kind ?? all}
        onChange={(next) => onSearch({ kind: next === all ? undefined : next })}
      />
      <div className={styles['filters']}>
        <SearchField
          label={say('data.search')}
          placeholder={say('data.searchFor')}
          value={text}
          onChange={onText}
          className={styles['search'] ?? ''}
        />
        {people.length === 0 ? null : (
          <Select
            label={say('data.whose')}
            hideLabel
            choices={[
              { id: everybody, label: say('data.everybody') },
              { id: household, label: say('data.household') },
              ...people.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={person ?? everybody}
            onChange={(next) => onSearch({ person: next === everybody ? undefined : next })}
          />
        )}
      </div>
    </search>
  );
}
