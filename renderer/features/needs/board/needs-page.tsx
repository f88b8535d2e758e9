import { Lightbulb } from 'lucide-react';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { Button, EmptyState, ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { openStates, type NeedSummary } from '../words.ts';
import { BoardColumn } from './board-column.tsx';
import { LeftNeeds } from './left-needs.tsx';
import { QuickAdd } from './quick-add.tsx';
import styles from './board.module.css';

/** The needs by step: what stirs, what is searched for, what is short-listed, what is at the table. */
export function NeedsPage() {
  const needs = useOperation('needs.list', {});
  return (
    <Page width="wide">
      <PageHeader title="Needs" lead="What you might want from a supplier, from a first stirring to a decision." />
      <QuickAdd />
      {needs.failure === null ? null : (
        <ErrorMessage actions={<Button onPress={needs.readAgain}>Try again</Button>}>
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
  return (
    <EmptyState title="Nothing is stirring" icon={<Lightbulb />}>
      <p>
        Write down what bothers you in a few words, such as “cheaper electricity” or “the washing machine rattles”. You
        can search, compare and decide later, or let it go. Most needs end without a decision, and that is fine.
      </p>
    </EmptyState>
  );
}
