import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { NudgeList } from '#renderer/domain-views/nudges/nudge-list.tsx';
import type { Nudge } from '#renderer/domain-views/nudges/nudge.ts';
import { Button, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { FirstRun } from './first-run.tsx';
import { splitNudges, todayLead, todayTitle } from './today-title.ts';
import { UnreadableRecords } from './unreadable.tsx';
import { YearAhead } from './year-ahead.tsx';
import styles from './today.module.css';

/** How many nudges are drawn at first; more than this is read in portions. */
const portion = 20;

/** The first screen: what needs me now, and by when? */
export function TodayPage() {
  const format = useFormat();
  const status = useOperation('app.status', {});
  const nudges = useOperation('nudges.list', {});

  if (nudges.failure !== null) {
    return (
      <Page>
        <PageHeader title="Today" lead={format.longDay(format.today)} />
        <ErrorMessage actions={<Button onPress={nudges.readAgain}>Try again</Button>}>
          {nudges.failure.message}
        </ErrorMessage>
      </Page>
    );
  }
  if (nudges.value === undefined || status.value === undefined) {
    return (
      <Page>
        <PageHeader title="Today" lead={format.longDay(format.today)} />
        <Spinner />
      </Page>
    );
  }
  const { suppliers, contracts } = status.value.counts;
  if (suppliers === 0 && contracts === 0) return <FirstRun />;

  const all = nudges.value;
  const { pressing, waiting } = splitNudges(all);
  return (
    <Page>
      <PageHeader
        title={todayTitle(all, format.today)}
        lead={`${format.longDay(format.today)}. ${todayLead(all, format.today)}`}
      />
      {pressing.length === 0 ? null : (
        <NudgePortions label="Nudges, the most pressing first" nudges={pressing} hasFirst />
      )}
      {waiting.length === 0 ? null : (
        <details className={styles['waiting']} open={pressing.length === 0}>
          <summary>
            {waiting.length === 1 ? 'One thing that can wait' : `${format.number(waiting.length)} things that can wait`}
          </summary>
          <NudgePortions label="Nudges that can wait" nudges={waiting} />
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
  const [shown, setShown] = useState(portion);
  const rest = nudges.length - shown;
  return (
    <>
      <NudgeList label={label} nudges={nudges.slice(0, shown)} hasFirst={hasFirst} />
      {rest > 0 ? (
        <p className={styles['rest']}>
          <Button onPress={() => setShown(shown + portion)}>
            Show {Math.min(rest, portion)} more of {rest}
          </Button>
        </p>
      ) : null}
    </>
  );
}
