import { useId, type ReactNode } from 'react';
import { useWords } from '#renderer/words/index.ts';
import styles from './question.module.css';

export interface QuestionProps {
  readonly question: string;
  /** One sentence on what is meant. */
  readonly meaning: string;
  /** The wording found in contracts. */
  readonly example?: string;
  readonly children: ReactNode;
}

/** One question about the terms in plain words, with what is meant and how contracts put it. */
export function Question({ question, meaning, example, children }: QuestionProps) {
  const { say } = useWords();
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-meaning`}
      className={styles['question']}
    >
      <h3 id={`${id}-question`}>{question}</h3>
      <p id={`${id}-meaning`} className={styles['meaning']}>
        {meaning}
        {example === undefined ? null : (
          <span className={styles['example']}>{say('views.inContracts', { wording: example })}</span>
        )}
      </p>
      <div className={styles['answer']}>{children}</div>
    </div>
  );
}
