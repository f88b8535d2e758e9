import { Check, CircleHelp, X } from 'lucide-react';
import { classes, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Comparison } from '../words.ts';
import styles from './compare.module.css';

type Cell = Comparison['rows'][number]['cells'][number];

/** One cell: a sign and words for good and bad, a mark for what differs from most, a question for what is not known. */
export function MatrixCell({ cell, isMarked }: { cell: Cell; isMarked: boolean }) {
  const { say } = useWords();
  if (cell.unknown) return <NotKnown />;
  const differs = cell.differs && isMarked;
  return (
    <span className={classes(styles['value'], differs && styles['differs'])}>
      {cell.tone === 'good' ? (
        <Check size={15} strokeWidth={2.2} aria-label={say('compare.good')} className={styles['good']} />
      ) : cell.tone === 'bad' ? (
        <X size={15} strokeWidth={2.2} aria-label={say('compare.bad')} className={styles['bad']} />
      ) : null}
      <span>{cell.text}</span>
      {differs ? (
        <span className={styles['mark']} title={say('compare.differs')}>
          ≠<VisuallyHidden> {say('compare.differsAfter')}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  );
}

/** Something to ask. */
export function NotKnown() {
  const { say } = useWords();
  return (
    <span className={styles['unknown']}>
      <CircleHelp size={15} strokeWidth={1.9} aria-hidden="true" />
      {say('compare.toAsk')}
    </span>
  );
}
