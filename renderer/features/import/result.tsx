import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, Disclosure, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './import.module.css';

export interface ResultProps {
  readonly outcome: OutputOf<'imports.apply'>;
  readonly fileName: string;
  /** The entry of the history that undoes all of it; null when there is none. */
  readonly entryId: string | null;
  readonly onAgain: () => void;
}

const daysAhead = 60;

/** What came in, what did not and why, what comes next, and the way back. */
export function Result({ outcome, fileName, entryId, onAgain }: ResultProps) {
  const { say, told } = useWords();
  const navigate = useNavigate();
  const undo = useUndoEntry();
  const [isUndoing, setUndoing] = useState(false);
  const stored = outcome.added + outcome.completed;
  const pressing = usePressing(outcome.contractIds);
  const takeBack = async (id: string) => {
    setUndoing(true);
    await undo(id);
    onAgain();
  };
  return (
    <Page width="narrow">
      <PageHeader title={told(titleOf(outcome))} lead={say('importPage.result.from', { file: fileName })} />
      <ul className={styles['facts']}>
        {outcome.completed > 0 && outcome.added > 0 ? (
          <li>{say('importPage.result.filled', { n: outcome.completed })}</li>
        ) : null}
        {outcome.duplicates > 0 ? <li>{say('importPage.result.duplicates', { n: outcome.duplicates })}</li> : null}
        {outcome.doubtful > 0 ? <li>{say('importPage.result.doubtful', { n: outcome.doubtful })}</li> : null}
      </ul>
      {stored === 0 ? null : (
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
      )}
      {outcome.badRows.length === 0 ? null : (
        <div className={styles['gapAbove']}>
          <Disclosure
            kind="heading"
            level={2}
            title={say('importPage.result.bad', { n: outcome.badRows.length })}
            opensAtFirst={outcome.badRows.length <= 20}
          >
            <ul className={styles['bad']}>
              {outcome.badRows.slice(0, 500).map((row) => (
                <li key={row.line}>
                  <span className={styles['soft']}>{say('importPage.rows.lineSmall', { line: String(row.line) })}</span>
                  <span>{row.reason}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <div className={styles['gapAbove']}>
        <ButtonRow>
          <Button onPress={onAgain}>{say('importPage.result.another')}</Button>
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

function titleOf({ added, completed }: OutputOf<'imports.apply'>): Message {
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
