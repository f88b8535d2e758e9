import { Button, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './import.module.css';

export interface PreviewFootProps {
  /** What bringing it in is called. */
  readonly label: string;
  readonly isNothing: boolean;
  /** Whether the file is being read again. */
  readonly isBusy?: boolean;
  /** Questions that have to be answered first. */
  readonly questionCount?: number;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Brings in what is shown, or goes on to another file. */
export function PreviewFoot(props: PreviewFootProps) {
  const { label, isNothing, isBusy = false, questionCount = 0, onApply, onCancel } = props;
  const { say } = useWords();
  return (
    <div className={styles['buttons']}>
      <Button variant="primary" onPress={onApply} isDisabled={isNothing || questionCount > 0 || isBusy}>
        {label}
      </Button>
      <Button variant="quiet" onPress={onCancel}>
        {say('importPage.preview.anotherFile')}
      </Button>
      <span className={styles['status']} aria-live="polite">
        {isBusy ? <Spinner label={say('importPage.preview.readingAgain')} /> : null}
        {!isBusy && questionCount > 0 ? say('importPage.preview.answerFirst') : null}
      </span>
    </div>
  );
}
