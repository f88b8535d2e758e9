import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, isPath } from '#shared/api/api.ts';
import type { Events } from '#shared/api/events.ts';
import { timed, useClient, useHostEvent, type Timed } from '#renderer/data/index.ts';
import { Progress } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './shell.module.css';

/** Work that is over before this many milliseconds is not worth a word. */
const wordAfter = 400;
/** Work of which nothing was heard for so many milliseconds is over, whatever became of it. */
const overAfter = 2_000;

/** Which page shows the progress of its own work, and of which. */
const shownByItsPage: Readonly<Record<string, readonly string[]>> = { '/import': ['import', 'imports.apply'] };

/** What was last heard of it, with when anything was first. */
type Heard = Events['progress'] & { readonly since: number; readonly isLong: boolean };

/** How far long work is that is under way, wherever it was begun, with a way to stop it. */
export function LongWork() {
  const client = useClient();
  const { say } = useWords();
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const [work, setWork] = useState<Timed<Heard> | null>(null);
  useHostEvent('progress', (heard) => {
    const now = performance.now();
    setWork((known) => {
      const since = known?.work === heard.work ? known.since : now;
      return timed(known, { ...heard, since, isLong: now - since >= wordAfter }, now);
    });
  });
  useHostEvent('changed', ({ operation }) => setWork((known) => (known?.work === operation ? null : known)));
  useEffect(() => {
    if (work === null) return;
    const timer = window.setTimeout(() => setWork(null), overAfter);
    return () => window.clearTimeout(timer);
  }, [work]);

  if (work === null || !work.isLong || shownByItsPage[place]?.includes(work.work) === true) return null;
  return (
    <div className={styles['work']}>
      <Progress
        label={say('shell.work.label', { work: kindOf(work.work) })}
        done={work.done}
        total={work.total}
        text={work.text}
        secondsLeft={work.secondsLeft}
        {...(mayBeStopped(work.work) ? { onStop: () => void client.call('work.stop', {}) } : {})}
      />
    </div>
  );
}

function kindOf(work: string) {
  switch (work) {
    case 'history.undo':
      return 'undo';
    case 'history.redo':
      return 'redo';
    case 'import.all':
    case 'restore':
      return 'restore';
    case 'palgorithms.backtest':
      return 'past';
    case 'imports.apply':
    case 'import':
      return 'list';
    default:
      return 'other';
  }
}

/** What is no operation by itself is the reading before one, which may be. */
function mayBeStopped(work: string): boolean {
  return !isPath(work) || api[work].errors.some((type) => type === 'Stopped');
}
