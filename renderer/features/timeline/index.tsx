import { Link } from '@tanstack/react-router';
import { BookOpenText, ChevronLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import {
  Button,
  EmptyState,
  ErrorMessage,
  Page,
  PageHeader,
  SearchField,
  Select,
  Spinner,
  VirtualList,
} from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { StoryLine } from './story-line.tsx';
import { storyGroupNames, storyGroups, type StoryGroup, type StorySearch } from './story-search.ts';
import { useStory, type StoryEntry, type StoryWanted } from './use-story.ts';
import styles from './timeline.module.css';

export interface TimelinePageProps {
  readonly search: StorySearch;
  readonly onSearch: (change: Partial<StorySearch>) => void;
}

/** A heading of a year, or an entry of it. */
type Line = { readonly kind: 'year'; readonly year: string } | { readonly kind: 'entry'; readonly entry: StoryEntry };

/** The story of everything, or of one supplier: by kind and by words, the latest first. */
export function TimelinePage({ search: { supplier, only }, onSearch }: TimelinePageProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const wanted = useMemo<StoryWanted>(
    () => ({
      ...(supplier === undefined ? {} : { supplierId: supplier }),
      ...(only === undefined ? {} : { kinds: storyGroups[only] }),
      ...(sought === '' ? {} : { text: sought }),
    }),
    [supplier, only, sought],
  );
  const story = useStory(wanted);
  const lines = useMemo(() => linesByYear(story.entries), [story.entries]);
  const isFiltered = only !== undefined || sought !== '';
  return (
    <Page isFull>
      <Heading supplierId={supplier ?? null} />
      <search className={styles['filters']}>
        <SearchField
          label={say('timeline.page.search')}
          placeholder={say('timeline.page.searchFor')}
          value={text}
          onChange={setText}
          className={styles['search'] ?? ''}
        />
        <Select<StoryGroup | typeof everything>
          label={say('timeline.page.kind')}
          hideLabel
          choices={[
            { id: everything, label: say('timeline.page.everything') },
            ...storyGroupNames.map((id) => ({ id, label: say(`timeline.group.${id}`) })),
          ]}
          value={only ?? everything}
          onChange={(next) => onSearch({ only: next === everything ? undefined : next })}
        />
      </search>
      {story.failure === null ? null : <ErrorMessage>{story.failure}</ErrorMessage>}
      {lines.length > 0 || story.failure !== null ? null : story.isLoading ? (
        <Spinner />
      ) : (
        <Nothing
          isFiltered={isFiltered}
          onClear={() => {
            setText('');
            onSearch({ only: undefined });
          }}
        />
      )}
      {lines.length === 0 ? null : (
        <VirtualList<Line>
          label={say('timeline.page.list')}
          items={lines}
          keyOf={keyOf}
          guess={52}
          total={story.isWhole ? lines.length : -1}
          onEnd={story.loadOlder}
          className={styles['list'] ?? ''}
          after={story.isLoading ? <Spinner label={say('timeline.page.older')} /> : null}
          render={(line) =>
            line.kind === 'year' ? (
              <h2 className={styles['year']}>{line.year}</h2>
            ) : (
              <StoryLine entry={line.entry} isAtSupplier={supplier !== undefined} />
            )
          }
        />
      )}
    </Page>
  );
}

const everything = 'everything';

function Heading({ supplierId }: { supplierId: string | null }) {
  const { say } = useWords();
  const names = useOperation('suppliers.names', {}, { isOn: supplierId !== null });
  if (supplierId === null) return <PageHeader title={say('timeline.page.title')} lead={say('timeline.page.lead')} />;
  const name = names.value?.find(({ id }) => id === supplierId)?.name;
  return (
    <PageHeader
      back={
        <Link to="/suppliers/$supplierId" params={{ supplierId }} className={styles['back']}>
          <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {name ?? say('timeline.page.supplier')}
        </Link>
      }
      title={name === undefined ? say('timeline.page.title') : say('timeline.page.titleOf', { supplier: name })}
      lead={<Link to="/timeline">{say('timeline.page.all')}</Link>}
    />
  );
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { say } = useWords();
  return isFiltered ? (
    <EmptyState
      icon={<BookOpenText />}
      title={say('timeline.page.nothingFound')}
      actions={<Button onPress={onClear}>{say('timeline.page.clear')}</Button>}
    >
      {say('timeline.page.nothingFoundText')}
    </EmptyState>
  ) : (
    <EmptyState icon={<BookOpenText />} title={say('timeline.page.empty')}>
      {say('timeline.page.emptyText')}
    </EmptyState>
  );
}

function linesByYear(entries: readonly StoryEntry[]): Line[] {
  return [...Map.groupBy(entries, ({ on }) => on.slice(0, 4))].flatMap(([year, ofYear]) => [
    { kind: 'year' as const, year },
    ...ofYear.map((entry) => ({ kind: 'entry' as const, entry })),
  ]);
}

function keyOf(line: Line): string {
  return line.kind === 'year' ? line.year : `${line.entry.kind} ${line.entry.id}`;
}
