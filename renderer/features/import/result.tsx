import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Banner, Button, ButtonRow, Page, PageHeader, Section } from '#renderer/ui/index.ts';
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
  /** What is still to be done with the file itself; null: nothing. */
  readonly reminder: string | null;
  /** The file that comes next; null: none is waiting. */
  readonly nextFile: string | null;
  readonly onAgain: () => void;
}

const daysAhead = 60;

/** What came in, what did not and why, what comes next, and the way back. */
export function Result({ of, outcome, fileName, entryId, reminder, nextFile, onAgain }: ResultProps) {
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
      {reminder === null ? null : <Banner tone="warning">{reminder}</Banner>}
      <ul className={styles['facts']}>
        {outcome.completed > 0 && outcome.added > 0 ? <li>{told(filledOf(of, outcome.completed))}</li> : null}
        {outcome.known === 0 ? null : <li>{told(knownOf(of, outcome.known))}</li>}
        {outcome.doubtful > 0 ? <li>{say('importPage.result.doubtful', { n: outcome.doubtful })}</li> : null}
      </ul>
      {stored === 0 ? null : <After of={of} contractIds={outcome.contractIds} />}
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

function After({ of, contractIds }: { of: Preview['kind']; contractIds: readonly string[] }) {
  switch (of) {
    case 'payments':
      return <AfterPayments />;
    case 'list':
      return <AfterList contractIds={contractIds} />;
    default:
      return <AfterLeads />;
  }
}

/** What follows once suppliers came in. */
function AfterLeads() {
  const { say } = useWords();
  const navigate = useNavigate();
  return (
    <Section isSheet title={say('importPage.result.next')}>
      <p className={styles['next']}>{say('leads.page.next')}</p>
      <ButtonRow>
        <Button variant="primary" onPress={() => void navigate({ to: '/relationships' })}>
          {say('importPage.result.seeAll')}
        </Button>
      </ButtonRow>
    </Section>
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

function isOfLeads(of: Preview['kind']): boolean {
  return of !== 'list' && of !== 'payments';
}

function titleOf(of: Preview['kind'], { added, completed }: OutputOf<'imports.apply'>): Message {
  if (of === 'payments' && added > 0) return message('importPage.result.payments', { n: added });
  if (isOfLeads(of) && added > 0) return message('leads.page.added', { n: added });
  if (added > 0) return message('importPage.result.added', { n: added });
  if (completed === 0) return message('importPage.result.nothing');
  return isOfLeads(of)
    ? message('leads.page.completed', { n: completed })
    : message('importPage.result.completed', { n: completed });
}

function filledOf(of: Preview['kind'], n: number): Message {
  return isOfLeads(of) ? message('leads.page.filled', { n }) : message('importPage.result.filled', { n });
}

function knownOf(of: Preview['kind'], n: number): Message {
  if (of === 'payments') return message('importPage.result.knownPayments', { n });
  return isOfLeads(of) ? message('leads.page.known', { n }) : message('importPage.result.duplicates', { n });
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
