import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import type { StoryEntry } from './use-story.ts';
import styles from './timeline.module.css';

/** One fact: when, what, and with whom; it leads to what it is about. */
export function StoryLine({ entry, isAtSupplier }: { entry: StoryEntry; isAtSupplier: boolean }) {
  const format = useFormat();
  const withWhom = entry.supplierName ?? entry.subjectName;
  return (
    <div className={styles['entry']}>
      <time dateTime={entry.on}>{format.shortDay(entry.on)}</time>
      <div className={styles['what']}>
        <Title entry={entry} />
        {isAtSupplier || withWhom === null ? null : <span className={styles['soft']}>{withWhom}</span>}
      </div>
    </div>
  );
}

function Title({ entry: { id, kind, title, subject, needId, supplierId, contractId } }: { entry: StoryEntry }) {
  if (kind === 'document') {
    return (
      <Link to="/documents/$documentId" params={{ documentId: id }}>
        {title}
      </Link>
    );
  }
  if (subject?.type === 'problem') {
    return (
      <Link to="/problems/$problemId" params={{ problemId: subject.id }}>
        {title}
      </Link>
    );
  }
  if (needId !== null) {
    return (
      <Link to="/needs/$needId" params={{ needId }}>
        {title}
      </Link>
    );
  }
  if (supplierId === null) return <span>{title}</span>;
  return (
    <Link
      to="/suppliers/$supplierId"
      params={{ supplierId }}
      search={contractId === null ? {} : { contract: contractId }}
    >
      {title}
    </Link>
  );
}
