import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, handOver, useClient, useCommand, type PortionTold } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Banner, Button, FileButton, showToast } from '#renderer/ui/index.ts';
import { Outcome, Passing, Way } from './way.tsx';
import { useWords } from '#renderer/words/index.ts';

const accepted = ['.json', 'application/json', '.sqlite'];

/** Reads a backup without restoring it, and says whether everything could be had back from it. */
export function CheckBackup() {
  const client = useClient();
  const file = useHandedFile();
  const [said, setSaid] = useState<{ text: string; isWhole: boolean } | null>(null);
  const sayWhole = useWholeInWords();
  const run = async (chosen: File) => {
    setSaid(null);
    const problem = await file.withFile(chosen, async (path) => {
      const checked = await client.call('backup.check', { path });
      if (!checked.ok) return failureText(checked.error);
      const { whole, problem: wrong } = checked.value;
      setSaid({ text: whole ? sayWhole(checked.value) : (wrong ?? ''), isWhole: whole });
      return null;
    });
    if (problem !== null) setSaid({ text: problem, isWhole: false });
  };
  return (
    <Way
      title="Check a backup"
      meaning="Reads an export or a copy from beginning to end and says whether it is whole. Nothing here is changed."
    >
      <FileButton accepts={accepted} onFile={(chosen) => void run(chosen)} isPending={file.isBusy}>
        Check a file
      </FileButton>
      <Passing label="Handing the file over" progress={file.progress} />
      {said === null ? null : (
        <Outcome>
          <Banner tone={said.isWhole ? 'plain' : 'problem'}>{said.text}</Banner>
        </Outcome>
      )}
    </Way>
  );
}

/** Puts everything of a backup back into an empty store. */
export function Restore({ isEmpty }: { isEmpty: boolean }) {
  const client = useClient();
  const format = useFormat();
  const file = useHandedFile();
  /** A file of which only the history is not whole, where it lies, and what is said of it. */
  const [partly, setPartly] = useState<{ path: string; text: string } | null>(null);
  const restore = useCommand('import.all', {
    offersUndo: false,
    done: (outcome) => `${format.number(outcome.records['contracts'] ?? 0)} contracts are back.`,
  });
  const run = async (chosen: File) => {
    setPartly(null);
    const problem = await file.withFile(chosen, async (path) => {
      const checked = await client.call('backup.check', { path });
      if (!checked.ok) return failureText(checked.error);
      if (checked.value.whole) {
        await restore.run({ path });
        return null;
      }
      const text = checked.value.problem ?? '';
      if (!checked.value.recordsWhole) return `${text} Nothing was restored.`;
      setPartly({ path, text });
      return null;
    });
    if (problem !== null) showToast({ text: problem, tone: 'problem' });
  };
  const withoutHistory = async (path: string) => {
    setPartly(null);
    await restore.run({ path, withoutHistory: true });
  };
  return (
    <Way
      title="Restore from a file"
      meaning={
        isEmpty
          ? 'Reads a file written by “Export everything”, or a copy from before an update, and puts all of it back.'
          : 'Only possible while nothing is stored here, so that two households never mix. To try a file, start Dancecard with an empty data folder.'
      }
    >
      <FileButton
        accepts={accepted}
        onFile={(chosen) => void run(chosen)}
        isDisabled={!isEmpty}
        isPending={file.isBusy || restore.isRunning}
      >
        Choose a file
      </FileButton>
      <Passing label="Handing the file over" progress={file.progress} />
      {partly === null ? null : (
        <Outcome>
          <Banner
            tone="warning"
            actions={
              <Button onPress={() => void withoutHistory(partly.path)} isPending={restore.isRunning}>
                Restore without the history
              </Button>
            }
          >
            {partly.text} Every record is there, only the history of changes is not.
          </Banner>
        </Outcome>
      )}
    </Way>
  );
}

/** Hands a chosen file to the store and does something with it there. */
function useHandedFile() {
  const { told } = useWords();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Parameters<PortionTold>[0] | null>(null);
  /** Gives a sentence for the person where something went wrong, else null. */
  const withFile = async (chosen: File, work: (path: string) => Promise<string | null>): Promise<string | null> => {
    setBusy(true);
    try {
      const received = await handOver(client, chosen, told, setProgress);
      setProgress(null);
      return received.ok ? await work(received.value) : received.error;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, progress, withFile };
}

function useWholeInWords() {
  const format = useFormat();
  return ({ name, kind, writtenAt, records }: OutputOf<'backup.check'>): string => {
    const what = kind === 'copy' ? 'a copy of the database' : 'an export';
    const day = writtenAt === null ? '' : ` of ${format.moment(writtenAt)}`;
    const [suppliers, contracts, entries] = ['suppliers', 'contracts', 'history_entries'].map((list) =>
      format.number(records[list] ?? 0),
    );
    return `${name} is ${what}${day}, and it is whole: ${suppliers} suppliers, ${contracts} contracts and ${entries} changes can be had back from it, removed ones too.`;
  };
}
