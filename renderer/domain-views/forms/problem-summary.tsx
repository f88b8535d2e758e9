import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/words/index.ts';
import { goToField } from './field-place.tsx';
import { problemsOf } from './problems.ts';
import styles from './problem-summary.module.css';

export interface ProblemSummaryProps {
  /** What react-hook-form keeps of them. */
  readonly errors: object;
  /** Grows with each try to save, so that the summary takes the focus again. */
  readonly tries: number;
  /** What the store refused, in words. */
  readonly failure: string | null;
  /** Opens what is folded before going to a field in it. */
  readonly onGo: (field: string) => void;
}

/** What stands in the way of saving, each problem with a way to its field. Takes the focus when a save fails. */
export function ProblemSummary({ errors, tries, failure, onGo }: ProblemSummaryProps) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const problems = problemsOf(errors);
  const isShown = tries > 0 && (problems.length > 0 || failure !== null);
  const focusedFor = useRef(0);
  // Only a new try moves the focus, once what it found is here; correcting a field must not.
  useEffect(() => {
    if (!isShown || focusedFor.current === tries) return;
    focusedFor.current = tries;
    box.current?.focus();
  }, [tries, isShown]);
  if (!isShown) return null;
  const go = (field: string) => {
    onGo(field);
    window.requestAnimationFrame(() => goToField(field));
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles['summary']}>
      {failure === null ? null : <p>{say('views.problems.failure', { failure })}</p>}
      {problems.length === 0 ? null : (
        <>
          <p className={styles['title']}>{say('views.problems.title', { n: problems.length })}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field}>
                <button type="button" onClick={() => go(problem.field)}>
                  {problem.message}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
