import { useNavigate } from '@tanstack/react-router';
import { History as HistoryIcon, Redo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { message } from '#shared/domain/message.ts';
import { failureText, useCommand, useOperation, withMovedExits } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, EmptyState, ErrorMessage, Page, PageHeader, Spinner, VirtualList } from '#renderer/ui/index.ts';
import { linesByDay, type HistoryEntry, type HistoryLine } from './days.ts';
import { Entry, type Refusal } from './entry.tsx';
import { useHistory } from './use-history.ts';
import styles from './history.module.css';
import { useWords } from '#renderer/words/index.ts';
import { addDays } from '#shared/domain/calendar-date.ts';

/** Everything that was ever changed, by day, each with the way back. */
export function HistoryPage() {
  const { say } = useWords();
  const history = useHistory();
  const status = useOperation('app.status', {});
  const navigate = useNavigate();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const [goTo, setGoTo] = useState<{ key: string } | null>(null);
  const undo = useCommand('history.undo', {
    isSilentOnFailure: true,
    offersUndo: false,
    done: ({ messages, exits }) =>
      withMovedExits(message('historyPage.takenBack', { title: messages.title }), exits, true),
  });
  const redo = useCommand('history.redo', {
    offersUndo: false,
    done: ({ messages, exits }) =>
      withMovedExits(message('historyPage.doneAgain', { title: messages.title }), exits, true),
  });
  const lines = useMemo(() => linesByDay(history.entries), [history.entries]);

  const toggle = (id: string, isOpen: boolean) => {
    const next = new Set(opened);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpened(next);
  };
  const takeBack = async (entry: HistoryEntry) => {
    const outcome = await undo.run({ entryId: entry.id });
    const next = new Map(refusals);
    if (outcome.ok) next.delete(entry.id);
    else {
      next.set(entry.id, {
        text: failureText(outcome.error),
        laterEntryIds: outcome.error.type === 'Contradicted' ? outcome.error.laterEntryIds : [],
      });
    }
    setRefusals(next);
  };
  const show = (id: string) => {
    toggle(id, true);
    setGoTo({ key: id });
  };

  const canRedo = status.value?.canRedo === true;
  const redoTitle = status.value?.redoTitle ?? null;
  return (
    <Page isFull>
      <PageHeader
        title={say('historyPage.title')}
        lead={say('historyPage.lead')}
        actions={
          canRedo ? (
            <Button icon={<Redo2 aria-hidden="true" />} onPress={() => void redo.run({})} isPending={redo.isRunning}>
              {redoTitle === null
                ? say('historyPage.redo')
                : say('historyPage.redoTitle', { title: shortened(redoTitle) })}
            </Button>
          ) : undefined
        }
      />
      {history.failure === null ? null : <ErrorMessage>{history.failure}</ErrorMessage>}
      {history.entries.length === 0 && history.isLoading ? <Spinner /> : null}
      {history.entries.length === 0 && !history.isLoading && history.failure === null ? (
        <EmptyState
          icon={<HistoryIcon />}
          title={say('historyPage.empty.title')}
          actions={
            <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
              {say('historyPage.empty.add')}
            </Button>
          }
        >
          {say('historyPage.empty.text')}
        </EmptyState>
      ) : null}
      {history.entries.length === 0 ? null : (
        <VirtualList<HistoryLine>
          label={say('historyPage.list')}
          items={lines}
          keyOf={keyOf}
          guess={54}
          total={history.isWhole ? lines.length : -1}
          onEnd={history.loadOlder}
          goTo={goTo}
          className={styles['list'] ?? ''}
          after={history.isLoading ? <Spinner label={say('historyPage.older')} /> : null}
          render={(line) =>
            line.kind === 'day' ? (
              <Day line={line} />
            ) : (
              <Entry
                entry={line.entry}
                isOpen={opened.has(line.entry.id)}
                onToggle={(isOpen) => toggle(line.entry.id, isOpen)}
                refusal={refusals.get(line.entry.id) ?? null}
                isUndoing={undo.isRunning}
                onUndo={() => void takeBack(line.entry)}
                onShow={show}
              />
            )
          }
        />
      )}
    </Page>
  );
}

function keyOf(line: HistoryLine): string {
  return line.kind === 'day' ? `day before ${line.before}` : line.entry.id;
}

function Day({ line: { day } }: { line: Extract<HistoryLine, { kind: 'day' }> }) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <h2 className={styles['day']}>
      {day === format.today
        ? say('historyPage.today', { day: format.day(day) })
        : day === addDays(format.today, -1)
          ? say('historyPage.yesterday', { day: format.day(day) })
          : format.longDay(day)}
    </h2>
  );
}

function shortened(text: string): string {
  return text.length > 32 ? `${text.slice(0, 30)}…` : text;
}
