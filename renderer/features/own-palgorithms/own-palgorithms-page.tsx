import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useClient, useCommand, useOperation } from '#renderer/data/index.ts';
import { OwnPalgorithms } from '#renderer/domain-views/palgorithms/own-palgorithms.tsx';
import { Button, ButtonRow, Dialog, FileButton, Page, PageHeader, Section, showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { Findings } from './findings.tsx';
import styles from './own-palgorithms.module.css';

/** The person's own palgorithms, a way to take one in from a file, and ten to begin with. */
export function OwnPalgorithmsPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader
        back={<Link to="/palgorithms">{say('palgorithms.title')}</Link>}
        title={say('ownPage.title')}
        lead={say('ownPage.lead')}
        actions={
          <ButtonRow>
            <TakeIn />
            <Button variant="primary" onPress={() => void navigate({ to: '/palgorithms/new', search: {} })}>
              {say('ownPage.write')}
            </Button>
          </ButtonRow>
        }
      />
      <Section title={say('ownPage.yours')}>
        <OwnPalgorithms />
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

/** Chooses a file with one palgorithm, and shows what is in it before it is taken in. */
function TakeIn() {
  const { say } = useWords();
  const client = useClient();
  const [taken, setTaken] = useState<Taken | null>(null);
  const open = async (file: File) => {
    const text = await file.text();
    const outcome = await client.call('palgorithms.preview', { text });
    if (outcome.ok) setTaken({ text, preview: outcome.value });
    else showToast({ text: failureText(outcome.error), tone: 'problem' });
  };
  return (
    <>
      <FileButton onFile={(file) => void open(file)} accepts={['.json', 'application/json']}>
        {say('ownPage.takeIn')}
      </FileButton>
      {taken === null ? null : <PreviewDialog taken={taken} onClose={() => setTaken(null)} />}
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
      <Findings tried={preview} />
    </Dialog>
  );
}
