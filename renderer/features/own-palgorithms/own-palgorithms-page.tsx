import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { OwnPalgorithms } from '#renderer/domain-views/palgorithms/own-palgorithms.tsx';
import { Button, Dialog, ErrorMessage, FilesDrop, Page, PageHeader, Section, showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Findings } from './findings.tsx';
import styles from './own-palgorithms.module.css';

/** The person's own palgorithms, a way to take one in from a file, and some to begin with. */
export function OwnPalgorithmsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader
        back={
          <Link to="/palgorithms">
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {say('palgorithms.title')}
          </Link>
        }
        title={say('ownPage.title')}
        lead={say('ownPage.lead')}
        actions={
          <Button variant="primary" onPress={() => void navigate({ to: '/palgorithms/new', search: {} })}>
            {say('ownPage.write')}
          </Button>
        }
      />
      <Section title={say('ownPage.yours')}>
        <TakeIn>
          <OwnPalgorithms />
        </TakeIn>
      </Section>
      <Templates />
    </Page>
  );
}

function Templates() {
  const { say } = useWords();
  const { value = [] } = useOperation('palgorithms.templates', {});
  return (
    <Section title={say('ownPage.templates')} lead={say('ownPage.templatesLead')}>
      <ul className={styles['templates']}>
        {value.map(({ template, meaning, definition }) => (
          <li key={template}>
            <h3>
              <Link to="/palgorithms/new" search={{ template }}>
                {definition.name}
              </Link>
            </h3>
            <p className={styles['soft']}>{meaning}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Taken {
  readonly text: string;
  readonly preview: OutputOf<'palgorithms.preview'>;
}

/** The most bytes a file with one palgorithm may have, as the api takes it. */
const largestFile = 200_000;

/** Where files with palgorithms can be dropped or chosen. What is in each is shown, one after the other, before it is taken in. */
function TakeIn({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const client = useClient();
  const [taken, setTaken] = useState<Taken | null>(null);
  const waiting = useRef<File[]>([]);
  const openNext = async (): Promise<void> => {
    const file = waiting.current.shift();
    setTaken(null);
    if (file === undefined) return;
    const failure = await open(file);
    if (failure === null) return;
    showToast({ text: failure, tone: 'problem' });
    await openNext();
  };
  const open = async (file: File): Promise<string | null> => {
    if (file.size > largestFile) return say('ownPage.fileTooLarge', { file: file.name });
    const text = await file.text();
    const outcome = await client.call('palgorithms.preview', { text });
    if (!outcome.ok) return failureText(outcome.error);
    setTaken({ text, preview: outcome.value });
    return null;
  };
  const take = (files: readonly File[]) => {
    waiting.current.push(...files);
    if (taken === null) void openNext();
  };
  return (
    <>
      <FilesDrop label={say('ownPage.dropHere')} buttonLabel={say('ownPage.takeIn')} onFiles={take}>
        {children}
      </FilesDrop>
      {taken === null ? null : <PreviewDialog key={taken.text} taken={taken} onClose={() => void openNext()} />}
    </>
  );
}

function PreviewDialog({ taken: { text, preview }, onClose }: { taken: Taken; onClose: () => void }) {
  const { say } = useWords();
  const take = useCommand('palgorithms.import', { done: say('ownPage.taken', { name: preview.definition.name }) });
  const { name, on, when, say: says } = preview.definition;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('ownPage.previewTitle', { name })}
      lead={say(preview.isKnown ? 'ownPage.previewKnown' : 'ownPage.previewLead')}
      footer={
        <>
          <Button onPress={onClose}>{say('views.form.cancel')}</Button>
          <Button
            variant="primary"
            isPending={take.isRunning}
            isDisabled={preview.problems.length > 0}
            onPress={() => void take.run({ text }).then((outcome) => (outcome.ok ? onClose() : undefined))}
          >
            {say('ownPage.takeInThis')}
          </Button>
        </>
      }
    >
      <dl className={styles['preview']}>
        <dt>{say('ownPage.on')}</dt>
        <dd>{say(`ownWords.on.${on}`)}</dd>
        <dt>{say('ownPage.when')}</dt>
        <dd>
          <code>{when}</code>
        </dd>
        <dt>{say('ownPage.say')}</dt>
        <dd>{says}</dd>
      </dl>
      {preview.problems.map(({ part, text: problem }) => (
        <ErrorMessage key={part}>{problem}</ErrorMessage>
      ))}
      {preview.problems.length > 0 ? null : <Findings tried={preview} />}
    </Dialog>
  );
}
