import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { portionOfNudges as portion } from '#renderer/data/first-questions.ts';
import { useFormat } from '#renderer/format/index.ts';
import { NudgeList } from '#renderer/domain-views/nudges/nudge-list.tsx';
import type { Nudge } from '#renderer/domain-views/nudges/nudge.ts';
import { Button, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { FirstRun } from './first-run.tsx';
import { Proposals } from './proposals.tsx';
import { splitNudges, todayLead, todayTitle } from './today-title.ts';
import { UnreadableRecords } from './unreadable.tsx';
import { YearAhead } from './year-ahead.tsx';
import styles from './today.module.css';
import { useWords } from '#renderer/words/index.ts';

/** Whose the page is, and the question at its foot, are no part of what one waits for. */
const ForOthers = lazy(async () => ({ default: (await import('./for-others.tsx')).ForOthers }));

const Asked = lazy(async () => ({ default: (await import('./asked.tsx')).Asked }));

/** How many of the most pressing fill a window: these are drawn first. */
const firstDrawn = 6;

interface StandingProps {
  readonly overview: OutputOf<'nudges.overview'>;
  readonly proposals: OutputOf<'proposals.list'>;
  readonly most: { readonly pressing: number; readonly waiting: number };
  readonly onMore: (most: StandingProps['most']) => void;
  readonly isEverybody: boolean;
  readonly onEverybody: (isEverybody: boolean) => void;
}

/** The first screen: what needs me now, and by when? */
export function TodayPage() {
  const { say } = useWords();
  const format = useFormat();
  const status = useOperation('app.status', {});
  const [most, setMost] = useState({ pressing: portion, waiting: portion });
  const [isEverybody, setEverybody] = useState(false);
  const asked = { ...most, ...(isEverybody ? { heardBy: 'everybody' as const } : {}) };
  const nudges = useOperation('nudges.overview', asked, { keepsPrevious: true });
  const { value: proposals = [] } = useOperation('proposals.list', {});

  if (nudges.failure !== null) {
    return (
      <Page>
        <PageHeader title={say('today.title')} lead={format.longDay(format.today)} />
        <ErrorMessage actions={<Button onPress={nudges.readAgain}>{say('today.tryAgain')}</Button>}>
          {nudges.failure.message}
        </ErrorMessage>
      </Page>
    );
  }
  if (nudges.value === undefined || status.value === undefined) {
    return (
      <Page>
        <PageHeader title={say('today.title')} lead={format.longDay(format.today)} />
        <Spinner />
      </Page>
    );
  }
  const { suppliers, contracts } = status.value.counts;
  if (suppliers === 0 && contracts === 0 && proposals.length === 0) return <FirstRun />;

  return (
    <Standing
      overview={nudges.value}
      proposals={proposals}
      most={most}
      onMore={setMost}
      isEverybody={isEverybody}
      onEverybody={setEverybody}
    />
  );
}

/** What stands: the title and the most pressing are drawn at once, and what lies further down once those are there. */
function Standing({ overview, proposals, most, onMore, isEverybody, onEverybody }: StandingProps) {
  const { say, told } = useWords();
  const format = useFormat();
  const isAllDrawn = useDeferredValue(true, false);
  const { counts: open, nudges: shown, here, others } = overview;
  const onlyFor = isEverybody || others.length === 0 ? null : (here?.name ?? null);
  const { pressing, waiting } = splitNudges(shown);
  const waitingCount = waiting.length === 0 ? 0 : open.later;
  return (
    <Page>
      <PageHeader
        title={told(todayTitle(open, onlyFor))}
        lead={say('today.lead', { day: format.today, more: todayLead(open) })}
      />
      <Proposals proposals={proposals} />
      {pressing.length === 0 ? null : (
        <NudgeList
          label={say('today.pressing')}
          nudges={isAllDrawn ? pressing : pressing.slice(0, firstDrawn)}
          hasFirst
        />
      )}
      {isAllDrawn ? (
        <>
          {pressing.length === 0 ? null : (
            <More
              rest={open.open - waitingCount - pressing.length}
              onMore={() => onMore({ ...most, pressing: most.pressing + portion })}
            />
          )}
          {waiting.length === 0 ? null : (
            <details className={styles['waiting']} open={pressing.length === 0}>
              <summary>{say('today.waiting', { count: waitingCount })}</summary>
              <WaitingList nudges={waiting} isFolded={pressing.length > 0} />
              <More
                rest={waitingCount - waiting.length}
                onMore={() => onMore({ ...most, waiting: most.waiting + portion })}
              />
            </details>
          )}
          {overview.here === null ? null : (
            <Suspense fallback={null}>
              <ForOthers overview={overview} isEverybody={isEverybody} onChange={onEverybody} />
            </Suspense>
          )}
          <UnreadableRecords />
          <YearAhead />
          <Suspense fallback={null}>
            <Asked />
          </Suspense>
        </>
      ) : null}
    </Page>
  );
}

/** What can wait. Folded away, it is drawn when what presses is there to be acted on. */
function WaitingList({ nudges, isFolded }: { nudges: readonly Nudge[]; isFolded: boolean }) {
  const { say } = useWords();
  const isDrawn = useDeferredValue(true, !isFolded);
  return isDrawn ? <NudgeList label={say('today.waitingLabel')} nudges={nudges} /> : null;
}

/** Asks for the next portion of a list of which more is known than is shown. */
function More({ rest, onMore }: { rest: number; onMore: () => void }) {
  const { say } = useWords();
  if (rest <= 0) return null;
  return (
    <p className={styles['rest']}>
      <Button onPress={onMore}>{say('today.more', { more: Math.min(rest, portion), rest })}</Button>
    </p>
  );
}
