import type { ReactNode } from 'react';
import type { PortionTold } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Progress } from '#renderer/ui/index.ts';
import styles from './preferences.module.css';
import { useWords } from '#renderer/words/index.ts';

/** One thing that can be done with the data as a whole: what it is, what it means, and the button for it. */
export function Way({ title, meaning, children }: { title: string; meaning: string; children: ReactNode }) {
  return (
    <div className={styles['way']}>
      <div>
        <h3>{title}</h3>
        <p className={styles['soft']}>{meaning}</p>
      </div>
      {children}
    </div>
  );
}

/** What came of it, below the way it came of. */
export function Outcome({ children }: { children: ReactNode }) {
  return <div className={styles['passing']}>{children}</div>;
}

/** Files that take a moment: more bytes than this show how far they are. */
const worthShowing = 8_000_000;

/** How much of a large file has passed between the page and the store. */
export function Passing({ label, progress }: { label: string; progress: Parameters<PortionTold>[0] | null }) {
  const { say } = useWords();
  const format = useFormat();
  if (progress === null || progress.total < worthShowing) return null;
  const [done, total] = [progress.done, progress.total].map((bytes) => format.number(Math.round(bytes / 1_000_000)));
  return (
    <Outcome>
      <Progress
        label={label}
        done={progress.done}
        total={progress.total}
        text={say('preferences.passing', { done: done ?? '', total: total ?? '' })}
      />
    </Outcome>
  );
}
