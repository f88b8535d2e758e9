import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, fetchFile, useClient, type PortionTold } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, DefinitionList, saveAsFile, Section, showToast } from '#renderer/ui/index.ts';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { CheckBackup, Restore } from './backups.tsx';
import { KeptCalendar } from './kept-calendar.tsx';
import { KeptCopies } from './kept-copies.tsx';
import type { PreferencesProps } from './use-preferences.ts';
import { Passing, Way } from './way.tsx';
import styles from './preferences.module.css';
import { useWords } from '#renderer/words/index.ts';

type Status = OutputOf<'app.status'>;

/** Where the data lies, the way out of it, and the way back in. */
export function YourData({ status, preferences, change }: { status: Status } & PreferencesProps) {
  const { say } = useWords();
  return (
    <Section title={say('preferences.data.title')} lead={say('preferences.data.lead')}>
      <DefinitionList
        entries={[
          { term: say('preferences.data.liesIn'), value: <code className={styles['path']}>{status.dataFolder}</code> },
          {
            term: say('preferences.data.holds'),
            value: say('preferences.data.counts', {
              suppliers: status.counts.suppliers,
              contracts: status.counts.contracts,
              entries: status.counts.historyEntries,
            }),
          },
        ]}
      />
      <div className={styles['exports']}>
        <ExportEverything />
        <CalendarFile />
        <KeptCalendar isDesktop={status.door === 'desktop'} />
        <CheckBackup />
        <Restore isEmpty={status.counts.contracts === 0 && status.counts.suppliers === 0} />
        <EraseEverything />
      </div>
      <KeptCopies preferences={preferences} change={change} />
    </Section>
  );
}

/** Fetches what an export wrote and offers it as a download. Gives what went wrong, or null. */
function useFetchedFile(told?: PortionTold) {
  const client = useClient();
  return async (path: string): Promise<string | null> => {
    const file = await fetchFile(client, path, told);
    if (!file.ok) return file.error;
    saveAsFile(file.value.name, file.value.content);
    return null;
  };
}

function ExportEverything() {
  const { say } = useWords();
  const client = useClient();
  const { today } = useFormat();
  const [progress, setProgress] = useState<Parameters<PortionTold>[0] | null>(null);
  const fetchExport = useFetchedFile(setProgress);
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    const outcome = await client.call('export.all', { path: `outgoing:dancecard-${today}.json` });
    const problem = outcome.ok ? await fetchExport(outcome.value.path) : failureText(outcome.error);
    setRunning(false);
    setProgress(null);
    showToast(problem === null ? { text: say('preferences.data.exported') } : { text: problem, tone: 'problem' });
  };
  return (
    <Way title={say('preferences.data.export.title')} meaning={say('preferences.data.export.meaning')}>
      <Button onPress={() => void run()} isPending={isRunning}>
        {say('preferences.data.export.button')}
      </Button>
      <Passing label={say('preferences.data.export.fetching')} progress={progress} />
    </Way>
  );
}

function EraseEverything() {
  const { say } = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <Way title={say('preferences.data.erase.title')} meaning={say('preferences.data.erase.meaning')}>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {say('preferences.data.erase.button')}
      </Button>
      {isAsking ? <EraseDialog record={null} onClose={() => setAsking(false)} /> : null}
    </Way>
  );
}

function CalendarFile() {
  const { say } = useWords();
  const client = useClient();
  const fetchCalendar = useFetchedFile();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    const outcome = await client.call('calendar.export', { path: 'outgoing:dancecard.ics' });
    const problem = outcome.ok ? await fetchCalendar(outcome.value.path) : failureText(outcome.error);
    setRunning(false);
    if (problem !== null) showToast({ text: problem, tone: 'problem' });
    else if (outcome.ok) showToast({ text: say('preferences.data.calendar.done', { count: outcome.value.events }) });
  };
  return (
    <Way title={say('preferences.data.calendar.title')} meaning={say('preferences.data.calendar.meaning')}>
      <Button onPress={() => void run()} isPending={isRunning}>
        {say('preferences.data.calendar.button')}
      </Button>
    </Way>
  );
}
