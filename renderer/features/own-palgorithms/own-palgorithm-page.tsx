import { useNavigate } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { TryPast } from '#renderer/domain-views/palgorithms/try-past.tsx';
import { Page } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { DefinitionForm } from './definition-form.tsx';
import { draftOf, emptyDraft } from './definition-draft.ts';

/** Writes a palgorithm, from nothing or from a template. */
export function NewPalgorithmPage({ template }: { template: string | undefined }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const read = useOperation('palgorithms.templates', {});
  const chosen = read.value?.find((one) => one.template === template);
  return (
    <Page>
      {read.value === undefined ? (
        <Awaited of={read} untitled={say('ownPage.new')} />
      ) : (
        <DefinitionForm
          id={null}
          initial={chosen === undefined ? emptyDraft : draftOf(chosen.definition)}
          title={say('ownPage.new')}
          onDone={() => void navigate({ to: '/palgorithms/own' })}
        />
      )}
    </Page>
  );
}

/** Changes a palgorithm of one's own, hands it on, or removes it. */
export function OwnPalgorithmPage({ id }: { id: string }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const read = useOperation('palgorithms.own', { id });
  const own = read.value?.[0];
  return (
    <Page>
      {own === undefined ? (
        <Awaited of={{ ...read, value: read.value?.[0] }} untitled={say('ownPage.title')} />
      ) : (
        <>
          <DefinitionForm
            key={own.changedAt}
            id={id}
            initial={draftOf(own)}
            title={own.name}
            onDone={() => void navigate({ to: '/palgorithms/own' })}
          />
          <TryPast key={`past ${own.changedAt}`} palgorithm={{ id }} />
        </>
      )}
    </Page>
  );
}
