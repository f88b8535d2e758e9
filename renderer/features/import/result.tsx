import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FileProblems } from './file-problems.tsx';
import type { Preview } from './list-answers.ts';
import styles from './import.module.css';

export interface ResultProps {
  /** What the file held. */
  readonly of: Preview['kind'];
  readonly outcome: OutputOf<'imports.apply'>;
  readonly fileName: string;
  /** The entry of the history that undoes all of it; null when there is none. */
  readonly entryId: string | null;
  /** The file that comes next; null: none is waiting. */
  readonly nextFile: string | null;
  readonly onAgain: () => void;
}

const daysAhead = 60;

/** What came in, what did not and why, what comes next, and the way back. */
export function Result({ of, outcome, fileName, entryId, nextFile, onAgain }: ResultProps) {
  const { say, told } = useWords();
  const undo = useUndoEntry();
  const [isUndoing, setUndoing] = useState(false);
  const stored = outcome.added + outcome.completed;
  const takeBack = async (id: string) => {
    setUndoing(true);
    await undo(id);
    onAgain();
  };
  return (
    <Page width="narrow">
      <PageHeader title={told(titleOf(of, outcome))} lead={say('importPage.result.from', { file: fileName })} />
      <ul className={styles['facts']}>
        {outcome.completed > 0 && outcome.added > 0 ? (
          <li>{say('importPage.result.filled', { n: outcome.completed })}</li>
        ) : null}
        {outcome.known === 0 ? null : (
          <li>
            {of === 'payments'
              ? say('importPage.result.knownPayments', { n: outcome.known })
              : say('importPage.result.duplicates', { n: outcome.known })}
          </li>
        )}
        {outcome.doubtful > 0 ? <li>{say('importPage.result.doubtful', { n: outcome.doubtful })}</li> : null}
      </ul>
      {stored === 0 ? null : of === 'payments' ? <AfterPayments /> : <AfterList contractIds={outcome.contractIds} />}
      <div className={styles['gapAbove']}>
        <FileProblems problems={outcome.problems} />
      </div>
      <div className={styles['gapAbove']}>
        <ButtonRow>
          <Button {...(nextFile === null ? {} : { variant: 'primary' as const })} onPress={onAgain}>
            {nextFile === null ? say('importPage.result.another') : say('importPage.next', { file: nextFile })}
          </Button>
          {entryId === null || stored === 0 ? null : (
            <Button variant="quiet" onPress={() => void takeBack(entryId)} isPending={isUndoing}>
              {say('importPage.result.undo')}
            </Button>
          )}
        </ButtonRow>
      </div>
    </Page>
  );
}

/** What follows once contracts came in. */
function AfterList({ contractIds }: { contractIds: readonly string[] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const pressing = usePressing(contractIds);
  return (
    <Section isSheet title={say('importPage.result.next')}>
      <p className={styles['next']}>
        {pressing === null
          ? say('importPage.result.looking')
          : say('importPage.result.pressing', { n: pressing, days: String(daysAhead) })}
      </p>
      <ButtonRow>
        <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
          {say('importPage.result.goToToday')}
        </Button>
        <Button onPress={() => void navigate({ to: '/relationships' })}>{say('importPage.result.seeAll')}</Button>
      </ButtonRow>
    </Section>
  );
}

/** What follows once payments came in: the contracts they speak of. */
function AfterPayments() {
  const { say } = useWords();
  const navigate = useNavigate();
  const { value: suggestions } = useOperation('suggestions.list', {});
  return (
    <Section isSheet title={say('importPage.result.next')}>
      <p className={styles['next']}>
        {suggestions === undefined
          ? say('importPage.result.lookingForSuggestions')
          : say('importPage.result.suggestions', { n: suggestions.length })}
      </p>
      <ButtonRow>
        <Button variant="primary" onPress={() => void navigate({ to: '/suggestions' })}>
          {say('importPage.result.seeSuggestions')}
        </Button>
      </ButtonRow>
    </Section>
  );
}

function titleOf(of: Preview['kind'], { added, completed }: OutputOf<'imports.apply'>): Message {
  if (of === 'payments' && added > 0) return message('importPage.result.payments', { n: added });
  if (added > 0) return message('importPage.result.added', { n: added });
  return completed > 0
    ? message('importPage.result.completed', { n: completed })
    : message('importPage.result.nothing');
}

/** How many of the contracts have a notice deadline or an end soon; null until it is known. */
function usePressing(contractIds: readonly string[]): number | null {
  const { today } = useFormat();
  const deadlines = useOperation('deadlines.list', { from: today, to: addDays(today, daysAhead) });
  if (deadlines.value === undefined) return null;
  const mine = new Set(contractIds);
  const due = deadlines.value.filter(
    ({ kind, contractId }) => mine.has(contractId) && kind !== 'renewal' && kind !== 'exit',
  );
  return new Set(due.map(({ contractId }) => contractId)).size;
}
