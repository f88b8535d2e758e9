import { useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/api.ts';
import type { Period } from '#shared/domain/period.ts';
import type { Terms } from '#shared/domain/terms/terms.ts';
import { message } from '#shared/domain/message.ts';
import { useCommand, useOperation, withMovedExits } from '#renderer/data/index.ts';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { Button, ButtonRow, Section, Select, Stack, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './documents.module.css';

type Guess = OutputOf<'terms.read'>;
type As = InputOf<'terms.read'>['as'];
const asked = ['notice', 'initial_term', 'renewal', 'start', 'end'] as const satisfies readonly As[];

export interface TermsFromWordsProps {
  readonly contractId: string;
  /** What is selected in the text; taken over whenever it changes. */
  readonly selected: string;
}

/** Fills the terms of a contract from words of its document: what they are read as is shown, and stored when accepted. */
export function TermsFromWords({ contractId, selected }: TermsFromWordsProps) {
  const { say } = useWords();
  const format = useFormat();
  const contract = useOperation('contracts.get', { id: contractId });
  const [taken, setTaken] = useState(selected);
  const [text, setText] = useState(selected);
  const [as, setAs] = useState<As>('notice');
  if (taken !== selected) {
    setTaken(selected);
    setText(selected);
  }
  const words = text.trim().slice(0, longestWords);
  const read = useOperation('terms.read', { text: words, as }, { isOn: words !== '' });
  const update = useCommand('contracts.update', {
    done: ({ exit }) => withMovedExits(message('documents.terms.used'), [exit]),
  });
  if (contract.value === undefined) return null;
  const { name, terms } = contract.value;
  const guess = words === '' ? undefined : read.value;
  const said = guess === undefined ? null : saidOf(guess, format, (term) => say('documents.terms.length', { term }));
  const next = guess === undefined ? null : withGuess(terms, guess);
  return (
    <Section title={say('documents.terms.title')} lead={say('documents.terms.lead')}>
      <Stack>
        <TextArea label={say('documents.terms.words')} value={text} onChange={setText} rows={3} />
        <Select
          label={say('documents.terms.asked')}
          choices={asked.map((id) => ({ id, label: say(`documents.terms.as.${id}`) }))}
          value={as}
          onChange={setAs}
        />
        {guess === undefined ? null : (
          <p role="status" className={styles['guess']}>
            {said === null ? say('documents.terms.nothing') : say('documents.terms.guess', { said })}
          </p>
        )}
        {said !== null && next === null ? <p className={styles['soft']}>{say('documents.terms.startFirst')}</p> : null}
        {said === null || next === null ? null : (
          <ButtonRow>
            <Button
              variant="primary"
              isPending={update.isRunning}
              onPress={() => void update.run({ id: contractId, terms: next })}
            >
              {say('documents.terms.use', { contract: name })}
            </Button>
          </ButtonRow>
        )}
      </Stack>
    </Section>
  );
}

/** More than one clause is never read. */
const longestWords = 2000;

function saidOf(
  { startsOn, endsOn, initialTerm, renewal, notice }: Guess,
  format: Format,
  length: (term: Period) => string,
): string | null {
  const day = startsOn ?? endsOn;
  if (day !== null) return format.day(day);
  if (notice !== null) return format.notice(notice);
  if (initialTerm === null && renewal === null) return null;
  return initialTerm === null
    ? format.terms({ initialTerm: null, renewal: renewal ?? 'indefinite' })
    : length(initialTerm);
}

/** The terms with what was read; null where there are none yet and it is not the day they begin. */
function withGuess(terms: Terms | null, { startsOn, endsOn, initialTerm, renewal, notice }: Guess): Terms | null {
  const first = startsOn ?? terms?.startsOn;
  if (first === undefined) return null;
  const before: Omit<Terms, 'startsOn'> = terms ?? { initialTerm: null, renewal: 'indefinite', notice: null };
  return {
    ...before,
    startsOn: first,
    ...(endsOn === null ? {} : { endsOn }),
    ...(initialTerm === null ? {} : { initialTerm }),
    ...(renewal === null ? {} : { renewal }),
    ...(notice === null ? {} : { notice }),
  };
}
