import { useNavigate } from '@tanstack/react-router';
import { History as HistoryIcon, Redo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, EmptyState, ErrorMessage, Page, PageHeader, Spinner, VirtualList } from '#renderer/ui/index.ts';
import { linesByDay, type HistoryEntry, type HistoryLine } from './days.ts';
import { Entry, type Refusal } from './entry.tsx';
import { useHistory } from './use-history.ts';
import styles from './history.module.css';

/** Everything that was ever changed, by day, each with the way back. */
export function HistoryPage() {
  const history = useHistory();
  const status = useOperation('app.status', {});
  const navigate = useNavigate();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map());
  const [goTo, setGoTo] = useState<{ key: string } | null>(null);
  const undo = useCommand('history.undo', {
    isSilentOnFailure: true,
    offersUndo: false,
    done: (outcome) => `Taken back: ${outcome.title}`,
  });
  const redo = useCommand('history.redo', {
    offersUndo: false,
    done: (outcome) => `Done again: ${outcome.title}`,
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
        title="History"
        lead="Everything that was changed, and by whom. Whatever you take back stays here too."
        actions={
          canRedo ? (
            <Button icon={<Redo2 aria-hidden="true" />} onPress={() => void redo.run({})} isPending={redo.isRunning}>
              {redoTitle === null ? 'Do again' : `Do again: ${shortened(redoTitle)}`}
            </Button>
          ) : undefined
        }
      />
      {history.failure === null ? null : <ErrorMessage>{history.failure}</ErrorMessage>}
      {history.entries.length === 0 && history.isLoading ? <Spinner /> : null}
      {history.entries.length === 0 && !history.isLoading && history.failure === null ? (
        <EmptyState
          icon={<HistoryIcon />}
          title="Nothing has been changed yet"
          actions={
            <Button variant="primary" onPress={() => void navigate({ to: '/contracts/new' })}>
              Add a contract
            </Button>
          }
        >
          Every change you or an import makes is listed here, and can be taken back.
        </EmptyState>
      ) : null}
      {history.entries.length === 0 ? null : (
        <VirtualList<HistoryLine>
          label="Changes, the latest first"
          items={lines}
          keyOf={keyOf}
          guess={54}
          total={history.isWhole ? lines.length : -1}
          onEnd={history.loadOlder}
          goTo={goTo}
          className={styles['list'] ?? ''}
          after={history.isLoading ? <Spinner label="Older changes" /> : null}
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

function Day({ line }: { line: Extract<HistoryLine, { kind: 'day' }> }) {
  const format = useFormat();
  const isRecent = line.day === format.today || format.distance(line.day) === 'yesterday';
  return (
    <h2 className={styles['day']}>
      {isRecent ? `${capitalised(format.distance(line.day))}, ${format.day(line.day)}` : format.longDay(line.day)}
    </h2>
  );
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function shortened(text: string): string {
  return text.length > 32 ? `${text.slice(0, 30)}…` : text;
}
