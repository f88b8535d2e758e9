import { ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './progress.module.css';
import { useWords } from '#renderer/words/index.ts';

/** Something is being fetched. Appears only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { label?: string }) {
  const { say } = useWords();
  return (
    <output className={styles['spinner']}>
      <span className={styles['wheel']} aria-hidden="true" />
      <span>{label ?? say('ui.moment')}</span>
    </output>
  );
}

export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Null when it is not known how much there is. */
  readonly total: number | null;
  /** What is being done, or how far it is, in words. */
  readonly text?: string;
  readonly onStop?: () => void;
}

/** How far a long piece of work is, with a way to stop it. */
export function Progress({ label, done, total, text, onStop }: ProgressProps) {
  const { say } = useWords();
  return (
    <div className={styles['progress']}>
      <ProgressBar
        aria-label={label}
        {...(total === null ? { isIndeterminate: true } : { value: done, maxValue: Math.max(total, 1) })}
        {...(text === undefined ? {} : { valueLabel: text })}
        className={classes(styles['bar'])}
      >
        {({ percentage, valueText }) => (
          <>
            <span className={styles['words']}>
              <span>{label}</span>
              <span className={styles['soft']}>{text ?? valueText}</span>
            </span>
            <span className={styles['track']}>
              <span
                className={classes(styles['fill'], percentage === undefined && styles['unknown'])}
                style={percentage === undefined ? {} : { width: `${percentage}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onStop === undefined ? null : <Button onPress={onStop}>{say('ui.stop')}</Button>}
    </div>
  );
}
