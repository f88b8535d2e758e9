import { startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, handOver, timed, useClient, useCommand, useHostEvent, type Timed } from '#renderer/data/index.ts';
import { takeFilesToBringIn } from '#renderer/domain-views/files-to-bring-in.ts';
import { Button, Page, PageHeader, Progress } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ChooseFile } from './choose-file.tsx';
import { acceptedLeads, noLeadChoices, type LeadChoices } from './lead-answers.ts';
import { LeadsPreview } from './leads.tsx';
import { acceptedLines, type ListMapping, type Preview, type RowChoices } from './list-answers.ts';
import { PaymentsPreview } from './payments-preview.tsx';
import { PreviewPage } from './preview-page.tsx';
import { Result } from './result.tsx';
import styles from './import.module.css';

/** The largest list taken, in bytes: what the store reads as one. */
const largestFile = 50_000_000;

/** Whether a file is a mailbox, which may be of any length: it is read piece by piece. */
async function isMailbox(file: File): Promise<boolean> {
  return (
    (await file
      .slice(0, 5)
      .text()
      .catch(() => '')) === 'From '
  );
}

interface ReadList {
  readonly path: string;
  readonly fileName: string;
  readonly mapping: ListMapping;
  readonly preview: Preview;
}

type Step =
  | { readonly kind: 'choose'; readonly failure: string | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'preview'; readonly list: ReadList }
  | { readonly kind: 'applying'; readonly list: ReadList }
  | {
      readonly kind: 'done';
      readonly of: Preview['kind'];
      readonly fileName: string;
      readonly outcome: OutputOf<'imports.apply'>;
      readonly entryId: string | null;
      readonly reminder: string | null;
    };

/**
 * Brings in what files hold, one after the other: choose or drop them, see what would come in, correct the reading, take
 * it.
 */
export function ImportPage() {
  const { say, told } = useWords();
  const client = useClient();
  const apply = useCommand('imports.apply', { isSilentOnFailure: true });
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null });
  const [choices, setChoices] = useState<RowChoices>(new Map());
  const [leadChoices, setLeadChoices] = useState<LeadChoices>(noLeadChoices);
  const [failure, setFailure] = useState<string | null>(null);
  const [isReadingAgain, setReadingAgain] = useState(false);
  const reading = useRef(0);
  /** The files that come after this one. */
  const [queue, setQueue] = useState<readonly File[]>([]);

  const stop = useCallback(() => void client.call('work.stop', {}), [client]);
  const again = () => {
    reading.current += 1;
    setChoices(new Map());
    setLeadChoices(noLeadChoices);
    setFailure(null);
    setStep({ kind: 'choose', failure: null });
  };
  const read = async (file: File) => {
    const mine = (reading.current += 1);
    const refuse = (text: string) => {
      if (mine === reading.current) setStep({ kind: 'choose', failure: text });
    };
    if (file.size > largestFile && !(await isMailbox(file))) return refuse(say('importPage.tooLarge'));
    setStep({ kind: 'reading', fileName: file.name });
    const received = await handOver(client, file, told);
    if (!received.ok) return refuse(received.error);
    const path = received.value;
    const preview = await client.call('imports.preview', { path });
    if (mine !== reading.current) return undefined;
    if (!preview.ok) return refuse(failureText(preview.error));
    // A preview is large: drawn as a transition, it does not hold up what else the page does.
    startTransition(() => {
      setChoices(new Map());
      setLeadChoices(noLeadChoices);
      setFailure(null);
      setStep({ kind: 'preview', list: { path, fileName: file.name, mapping: {}, preview: preview.value } });
    });
    return undefined;
  };

  const takeFiles = (files: readonly File[]) => {
    const [first, ...rest] = files;
    if (first === undefined) return again();
    setQueue(rest);
    return void read(first);
  };
  const takeNext = () => takeFiles(queue);
  const takeDropped = useEffectEvent((files: readonly File[]) => {
    if (step.kind === 'choose') takeFiles(files);
    else setQueue((before) => [...before, ...files]);
  });
  useEffect(() => takeFilesToBringIn((files) => takeDropped(files)), []);

  const readAgain = async (list: ReadList, mapping: ListMapping) => {
    const mine = (reading.current += 1);
    setReadingAgain(true);
    const preview = await client.call('imports.preview', { path: list.path, mapping });
    if (mine !== reading.current) return;
    setReadingAgain(false);
    if (!preview.ok) {
      setFailure(failureText(preview.error));
      return;
    }
    setFailure(null);
    setStep({ kind: 'preview', list: { ...list, mapping, preview: preview.value } });
  };

  const take = async (list: ReadList) => {
    setStep({ kind: 'applying', list });
    const { leads, rows } = list.preview;
    const accept = acceptedLines(rows, choices);
    const outcome = await apply.run({
      path: list.path,
      mapping: list.mapping,
      ...(accept === undefined ? {} : { accept }),
      ...(leads === undefined ? {} : acceptedLeads(leads, leadChoices)),
    });
    if (!outcome.ok) {
      setFailure(failureText(outcome.error));
      setStep({ kind: 'preview', list });
      return;
    }
    setStep({
      kind: 'done',
      of: list.preview.kind,
      fileName: list.fileName,
      outcome: outcome.value,
      entryId: outcome.entryId ?? null,
      reminder: leads?.reminder ?? null,
    });
  };

  switch (step.kind) {
    case 'choose':
      return (
        <Page width="narrow">
          <PageHeader title={say('importPage.title')} lead={say('importPage.lead')} />
          <ChooseFile failure={step.failure} isReading={false} onFiles={takeFiles} />
          {queue.length === 0 ? null : (
            <div className={styles['gapAbove']}>
              <Button onPress={takeNext}>{say('importPage.next', { file: queue[0]?.name ?? '' })}</Button>
            </div>
          )}
        </Page>
      );
    case 'reading':
      return <Working title={say('importPage.reading', { file: step.fileName })} onStop={stop} />;
    case 'applying':
      return <Working title={say('importPage.bringing', { file: step.list.fileName })} onStop={stop} />;
    case 'preview':
      if (step.list.preview.kind === 'payments') {
        return (
          <PaymentsPreview
            fileName={step.list.fileName}
            preview={step.list.preview}
            mapping={step.list.mapping}
            failure={failure}
            isBusy={isReadingAgain}
            onMapping={(mapping) => void readAgain(step.list, mapping)}
            onApply={() => void take(step.list)}
            onCancel={takeNext}
          />
        );
      }
      if (step.list.preview.leads !== undefined) {
        return (
          <LeadsPreview
            fileName={step.list.fileName}
            preview={step.list.preview}
            leads={step.list.preview.leads}
            choices={leadChoices}
            failure={failure}
            onChoices={setLeadChoices}
            onApply={() => void take(step.list)}
            onCancel={takeNext}
          />
        );
      }
      return (
        <PreviewPage
          fileName={step.list.fileName}
          preview={step.list.preview}
          mapping={step.list.mapping}
          choices={choices}
          failure={failure}
          isBusy={isReadingAgain}
          onMapping={(mapping) => void readAgain(step.list, mapping)}
          onChoices={setChoices}
          onApply={() => void take(step.list)}
          onCancel={takeNext}
        />
      );
    case 'done':
      return (
        <Result
          of={step.of}
          outcome={step.outcome}
          fileName={step.fileName}
          entryId={step.entryId}
          reminder={step.reminder}
          nextFile={queue[0]?.name ?? null}
          onAgain={takeNext}
        />
      );
  }
}

function Working({ title, onStop }: { title: string; onStop: () => void }) {
  const { say } = useWords();
  const [progress, setProgress] = useState<Timed<{ done: number; total: number | null; text: string }> | null>(null);
  useHostEvent('progress', (heard) => setProgress((before) => timed(before, heard, performance.now())));
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={say('importPage.canStop')} />
      <Progress
        label={title}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        text={progress?.text ?? say('importPage.moment')}
        secondsLeft={progress?.secondsLeft ?? null}
        onStop={onStop}
      />
    </Page>
  );
}
