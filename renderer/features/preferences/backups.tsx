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
  const { say } = useWords();
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
    <Way title={say('preferences.check.title')} meaning={say('preferences.check.meaning')}>
      <FileButton accepts={accepted} onFile={(chosen) => void run(chosen)} isPending={file.isBusy}>
        {say('preferences.check.button')}
      </FileButton>
      <Passing label={say('preferences.handing')} progress={file.progress} />
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
  const { say } = useWords();
  const client = useClient();
  const file = useHandedFile();
  /** A file of which only the history is not whole, where it lies, and what is said of it. */
  const [partly, setPartly] = useState<{ path: string; text: string } | null>(null);
  const restore = useCommand('import.all', {
    offersUndo: false,
    done: (outcome) => say('preferences.restore.done', { count: outcome.records['contracts'] ?? 0 }),
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
      if (!checked.value.recordsWhole) return say('preferences.restore.nothing', { problem: text });
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
      title={say('preferences.restore.title')}
      meaning={isEmpty ? say('preferences.restore.meaning') : say('preferences.restore.notEmpty')}
    >
      <FileButton
        accepts={accepted}
        onFile={(chosen) => void run(chosen)}
        isDisabled={!isEmpty}
        isPending={file.isBusy || restore.isRunning}
      >
        {say('preferences.restore.button')}
      </FileButton>
      <Passing label={say('preferences.handing')} progress={file.progress} />
      {partly === null ? null : (
        <Outcome>
          <Banner
            tone="warning"
            actions={
              <Button onPress={() => void withoutHistory(partly.path)} isPending={restore.isRunning}>
                {say('preferences.restore.withoutHistory')}
              </Button>
            }
          >
            {say('preferences.restore.partly', { problem: partly.text })}
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
  const { say } = useWords();
  const format = useFormat();
  return ({ name, kind, writtenAt, records }: OutputOf<'backup.check'>): string => {
    return say('preferences.check.whole', {
      name,
      kind: kind === 'copy' ? 'copy' : 'other',
      dated: writtenAt === null ? 'other' : 'yes',
      writtenAt: writtenAt === null ? '' : format.moment(writtenAt),
      suppliers: records['suppliers'] ?? 0,
      contracts: records['contracts'] ?? 0,
      entries: records['history_entries'] ?? 0,
    });
  };
}
