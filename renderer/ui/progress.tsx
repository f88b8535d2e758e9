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
  /** How many seconds it will still take; null or left out where that is not known. */
  readonly secondsLeft?: number | null;
  readonly onStop?: () => void;
}

/** How far a long piece of work is, with a way to stop it. */
export function Progress({ label, done, total, text, secondsLeft = null, onStop }: ProgressProps) {
  const { say } = useWords();
  const left =
    secondsLeft === null || secondsLeft === 0
      ? null
      : secondsLeft < 90
        ? say('ui.secondsLeft', { n: secondsLeft })
        : say('ui.minutesLeft', { n: Math.round(secondsLeft / 60) });
  const words = [text, left].filter((each) => each != null).join(' · ');
  return (
    <div className={styles['progress']}>
      <ProgressBar
        aria-label={label}
        {...(total === null ? { isIndeterminate: true } : { value: done, maxValue: Math.max(total, 1) })}
        {...(words === '' ? {} : { valueLabel: words })}
        className={classes(styles['bar'])}
      >
        {({ percentage, valueText }) => (
          <>
            <span className={styles['words']}>
              <span>{label}</span>
              <span className={styles['soft']}>{words === '' ? valueText : words}</span>
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
