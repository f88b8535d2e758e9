import { Lightbulb } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useKeptFocus } from '#renderer/domain-views/kept-focus.ts';
import { Button, EmptyState, Page, PageHeader, Section, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { EditSuggestionDialog } from './edit-suggestion-dialog.tsx';
import { SuggestionItem } from './suggestion-item.tsx';
import { leastOf, surenesses, surenessOf, type Sureness, type SuggestionRecord } from './suggestion-record.ts';
import styles from './suggestions.module.css';

/** So many stand on the page before more are asked for. */
const shownAtOnce = 40;

/** The contracts that payments speak of: taken up, changed or turned down one after the other. */
export function SuggestionsPage() {
  const { say } = useWords();
  const read = useOperation('suggestions.list', {});
  const [edited, setEdited] = useState<SuggestionRecord | null>(null);
  const [most, setMost] = useState(shownAtOnce);
  const suggestions = read.value ?? [];
  const shown = suggestions.slice(0, most);
  // The same key takes up one after the other.
  const list = useKeptFocus(shown, '[data-actions] button');
  return (
    <Page>
      <PageHeader title={say('suggestions.title')} lead={say('suggestions.lead')} />
      <Awaited of={read} />
      {read.value?.length === 0 ? <NothingSuggested /> : null}
      {suggestions.length === 0 ? null : (
        <>
          <AcceptAll suggestions={suggestions} />
          <Section title={say('suggestions.count', { n: suggestions.length })}>
            <ol ref={list} className={styles['list']} aria-label={say('suggestions.title')}>
              {shown.map((suggestion) => (
                <SuggestionItem key={suggestion.id} suggestion={suggestion} onEdit={() => setEdited(suggestion)} />
              ))}
            </ol>
            {suggestions.length > most ? (
              <Button onPress={() => setMost(most + shownAtOnce)}>
                {say('suggestions.more', { n: Math.min(shownAtOnce, suggestions.length - most) })}
              </Button>
            ) : null}
          </Section>
        </>
      )}
      {edited === null ? null : <EditSuggestionDialog suggestion={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function NothingSuggested() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<Lightbulb />}
      title={say('suggestions.empty')}
      actions={<Button onPress={() => void navigate({ to: '/import' })}>{say('suggestions.bringIn')}</Button>}
    >
      {say('suggestions.emptyText')}
    </EmptyState>
  );
}

/** Takes up everything from a sureness on that the person sets. */
function AcceptAll({ suggestions }: { suggestions: readonly SuggestionRecord[] }) {
  const { say } = useWords();
  const [sureness, setSureness] = useState<Sureness>('very');
  const accept = useCommand('suggestions.acceptAll', {
    done: ({ contractIds }) => say('suggestions.acceptedAll', { n: contractIds.length }),
  });
  const count = suggestions.filter(({ confidence }) => confidence >= leastOf[sureness]).length;
  return (
    <div className={styles['all']}>
      <Select
        label={say('suggestions.sureEnough')}
        value={sureness}
        onChange={setSureness}
        choices={surenesses.map((id) => ({
          id,
          label: say(`suggestions.sure.${id}`),
          count: String(suggestions.filter((each) => surenessOf(each) === id).length),
        }))}
      />
      <Button
        isDisabled={count === 0}
        isPending={accept.isRunning}
        onPress={() => void accept.run({ atLeast: leastOf[sureness] })}
      >
        {say('suggestions.acceptAll', { n: count })}
      </Button>
    </div>
  );
}
