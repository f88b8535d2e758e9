import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation, useUndoEntry } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, Disclosure, Page, PageHeader, Section } from '#renderer/ui/index.ts';
import { contractsInWords } from './list-words.ts';
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
  const format = useFormat();
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
      <PageHeader title={titleOf(outcome, format.number)} lead={`From ${fileName}.`} />
      <ul className={styles['facts']}>
        {outcome.completed > 0 && outcome.added > 0 ? (
          <li>
            {contractsInWords(outcome.completed, format.number)} you had already got fields filled that were empty.
          </li>
        ) : null}
        {outcome.duplicates > 0 ? (
          <li>{contractsInWords(outcome.duplicates, format.number)} were here already and stay as they are.</li>
        ) : null}
        {outcome.doubtful > 0 ? (
          <li>
            {contractsInWords(outcome.doubtful, format.number)} came in with a field left empty, because it could not be
            read with certainty.
          </li>
        ) : null}
      </ul>
      {stored === 0 ? null : (
        <Section isSheet title="What comes next">
          <p className={styles['next']}>
            {pressing === null
              ? 'Looking at what is due…'
              : pressing === 0
                ? `None of them needs a decision in the next ${daysAhead} days.`
                : `${contractsInWords(pressing, format.number)} ${pressing === 1 ? 'needs' : 'need'} a decision in the next ${daysAhead} days.`}
          </p>
          <ButtonRow>
            <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
              Go to Today
            </Button>
            <Button onPress={() => void navigate({ to: '/relationships' })}>See all of them</Button>
          </ButtonRow>
        </Section>
      )}
      {outcome.badRows.length === 0 ? null : (
        <div className={styles['gapAbove']}>
          <Disclosure
            kind="heading"
            level={2}
            title={
              outcome.badRows.length === 1
                ? 'One row could not be read'
                : `${format.number(outcome.badRows.length)} rows could not be read`
            }
            opensAtFirst={outcome.badRows.length <= 20}
          >
            <ul className={styles['bad']}>
              {outcome.badRows.slice(0, 500).map((row) => (
                <li key={row.line}>
                  <span className={styles['soft']}>line {row.line}</span>
                  <span>{row.reason}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
      <div className={styles['gapAbove']}>
        <ButtonRow>
          <Button onPress={onAgain}>Bring in another list</Button>
          {entryId === null || stored === 0 ? null : (
            <Button variant="quiet" onPress={() => void takeBack(entryId)} isPending={isUndoing}>
              Undo this import
            </Button>
          )}
        </ButtonRow>
      </div>
    </Page>
  );
}

function titleOf(outcome: OutputOf<'imports.apply'>, number: (value: number) => string): string {
  if (outcome.added > 0) return `${contractsInWords(outcome.added, number)} came in`;
  if (outcome.completed > 0) return `${contractsInWords(outcome.completed, number)} completed`;
  return 'Nothing new came in';
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
