import { api, isPath } from '#shared/api/api.ts';
import type { Events } from '#shared/api/events.ts';
import { useClient, type Timed } from '#renderer/data/index.ts';
import { Progress } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './shell.module.css';

/** How far work is, and the way to stop it where it may be stopped. */
export function WorkShown({ work }: { readonly work: Timed<Events['progress']> }) {
  const client = useClient();
  const { say } = useWords();
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
