import { Lightbulb } from 'lucide-react';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { Button, EmptyState, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { openStates, type NeedSummary } from '../words.ts';
import { BoardColumn } from './board-column.tsx';
import { LeftNeeds } from './left-needs.tsx';
import { QuickAdd } from './quick-add.tsx';
import styles from './board.module.css';

/** The needs by step: what stirs, what is searched for, what is short-listed, what is at the table. */
export function NeedsPage() {
  const needs = useOperation('needs.list', {});
  const { say } = useWords();
  return (
    <Page width="wide">
      <PageHeader title={say('needsPages.title')} lead={say('needsPages.lead')} />
      <QuickAdd />
      {needs.failure === null ? null : (
        <ErrorMessage actions={<Button onPress={needs.readAgain}>{say('shell.tryAgain')}</Button>}>
          {failureText(needs.failure)}
        </ErrorMessage>
      )}
      {needs.value === undefined ? (
        needs.failure === null ? (
          <Spinner />
        ) : null
      ) : needs.value.length === 0 ? (
        <NothingYet />
      ) : (
        <Board needs={needs.value} />
      )}
    </Page>
  );
}

function Board({ needs }: { needs: readonly NeedSummary[] }) {
  return (
    <>
      <div className={styles['board']}>
        {openStates.map((state) => (
          <BoardColumn key={state} state={state} needs={needs.filter((need) => need.state === state)} />
        ))}
      </div>
      <LeftNeeds needs={needs} />
    </>
  );
}

function NothingYet() {
  const { say } = useWords();
  return (
    <EmptyState title={say('needsPages.empty.title')} icon={<Lightbulb />}>
      <p>{say('needsPages.empty.text')}</p>
    </EmptyState>
  );
}
