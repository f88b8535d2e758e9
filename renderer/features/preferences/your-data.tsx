import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, fetchFile, useClient, type PortionTold } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, DefinitionList, saveAsFile, Section, showToast } from '#renderer/ui/index.ts';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { CheckBackup, Restore } from './backups.tsx';
import { KeptCopies } from './kept-copies.tsx';
import type { PreferencesProps } from './use-preferences.ts';
import { Passing, Way } from './way.tsx';
import styles from './preferences.module.css';

type Status = OutputOf<'app.status'>;

/** Where the data lies, the way out of it, and the way back in. */
export function YourData({ status, preferences, change }: { status: Status } & PreferencesProps) {
  const format = useFormat();
  return (
    <Section title="Your data" lead="One database on this computer. It is sent nowhere.">
      <DefinitionList
        entries={[
          { term: 'It lies in', value: <code className={styles['path']}>{status.dataFolder}</code> },
          {
            term: 'It holds',
            value: `${format.number(status.counts.suppliers)} suppliers, ${format.number(status.counts.contracts)} contracts, ${format.number(status.counts.historyEntries)} changes`,
          },
        ]}
      />
      <div className={styles['exports']}>
        <ExportEverything />
        <CalendarFile />
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
    showToast(problem === null ? { text: 'Everything is exported.' } : { text: problem, tone: 'problem' });
  };
  return (
    <Way title="Take everything with you" meaning="One readable JSON file with every record and the whole history.">
      <Button onPress={() => void run()} isPending={isRunning}>
        Export everything
      </Button>
      <Passing label="Fetching the export" progress={progress} />
    </Way>
  );
}

function EraseEverything() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Way
      title="Erase everything"
      meaning="Every record, the history, the preferences and the copies, for good. You are asked once more, and told what goes."
    >
      <Button variant="danger" onPress={() => setAsking(true)}>
        Erase everything…
      </Button>
      {isAsking ? <EraseDialog record={null} onClose={() => setAsking(false)} /> : null}
    </Way>
  );
}

function CalendarFile() {
  const client = useClient();
  const format = useFormat();
  const fetchCalendar = useFetchedFile();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    const outcome = await client.call('calendar.export', { path: 'outgoing:dancecard.ics' });
    const problem = outcome.ok ? await fetchCalendar(outcome.value.path) : failureText(outcome.error);
    setRunning(false);
    if (problem !== null) showToast({ text: problem, tone: 'problem' });
    else if (outcome.ok) showToast({ text: `${format.number(outcome.value.events)} dates are in the calendar file.` });
  };
  return (
    <Way
      title="Put the deadlines in your calendar"
      meaning="A file every calendar program can open, with alarms. Opening a newer one replaces the dates; it does not double them."
    >
      <Button onPress={() => void run()} isPending={isRunning}>
        Calendar file
      </Button>
    </Way>
  );
}
