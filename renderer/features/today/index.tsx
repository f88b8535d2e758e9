import { useState } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { NudgeRow } from '#renderer/parts/nudge-row.tsx';
import { Button, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { FirstRun } from './first-run.tsx';
import { todayLead, todayTitle } from './today-title.ts';
import { YearAhead } from './year-ahead.tsx';
import styles from './today.module.css';

/** How many nudges are drawn at first; more than this is read in portions. */
const portion = 20;

/** The first screen: what needs me now, and by when? */
export function TodayPage() {
  const format = useFormat();
  const status = useOperation('app.status', {});
  const nudges = useOperation('nudges.list', {});
  const [shown, setShown] = useState(portion);

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
  const rest = all.length - shown;
  return (
    <Page>
      <PageHeader
        title={todayTitle(all, format.today)}
        lead={`${format.longDay(format.today)}. ${todayLead(all, format.today)}`}
      />
      {all.length === 0 ? null : (
        <ol className={styles['nudges']} aria-label="Nudges, the most pressing first">
          {all.slice(0, shown).map((nudge, index) => (
            <NudgeRow key={nudge.id} nudge={nudge} isFirst={index === 0} />
          ))}
        </ol>
      )}
      {rest > 0 ? (
        <p className={styles['rest']}>
          <Button onPress={() => setShown(shown + portion)}>
            Show {Math.min(rest, portion)} more of {rest}
          </Button>
        </p>
      ) : null}
      <YearAhead />
    </Page>
  );
}
