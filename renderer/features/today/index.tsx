import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
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

/** How many nudges are drawn at first; more than this is read in portions. */
const portion = 20;

/** The first screen: what needs me now, and by when? */
export function TodayPage() {
  const { say, told } = useWords();
  const format = useFormat();
  const status = useOperation('app.status', {});
  const nudges = useOperation('nudges.list', {});
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

  const all = nudges.value;
  const { pressing, waiting } = splitNudges(all);
  return (
    <Page>
      <PageHeader
        title={told(todayTitle(all, format.today))}
        lead={say('today.lead', { day: format.today, more: todayLead(all, format.today) })}
      />
      <Proposals proposals={proposals} />
      {pressing.length === 0 ? null : <NudgePortions label={say('today.pressing')} nudges={pressing} hasFirst />}
      {waiting.length === 0 ? null : (
        <details className={styles['waiting']} open={pressing.length === 0}>
          <summary>{say('today.waiting', { count: waiting.length })}</summary>
          <NudgePortions label={say('today.waitingLabel')} nudges={waiting} />
        </details>
      )}
      <UnreadableRecords />
      <YearAhead />
    </Page>
  );
}

function NudgePortions({
  label,
  nudges,
  hasFirst = false,
}: {
  label: string;
  nudges: readonly Nudge[];
  hasFirst?: boolean;
}) {
  const { say } = useWords();
  const [shown, setShown] = useState(portion);
  const rest = nudges.length - shown;
  return (
    <>
      <NudgeList label={label} nudges={nudges.slice(0, shown)} hasFirst={hasFirst} />
      {rest > 0 ? (
        <p className={styles['rest']}>
          <Button onPress={() => setShown(shown + portion)}>
            {say('today.more', { more: Math.min(rest, portion), rest })}
          </Button>
        </p>
      ) : null}
    </>
  );
}
