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
        <div>
          <Title entry={entry} />
          {entry.details.length === 0 ? null : <p className={styles['soft']}>{entry.details.join(' · ')}</p>}
        </div>
        {isAtSupplier || withWhom === null ? null : <span className={styles['soft']}>{withWhom}</span>}
      </div>
    </div>
  );
}

/** Entries that come from an exit, whose id they then have. */
const ofExits: ReadonlySet<StoryEntry['kind']> = new Set([
  'exit_decided',
  'notice_sent',
  'exit_acknowledged',
  'exit_withdrawn',
]);

/** What is seen on the page of how it goes with a supplier. */
const ofStanding: ReadonlySet<StoryEntry['kind']> = new Set(['judged', 'recommended', 'exchange']);

function Title({ entry: { id, kind, title, subject, needId, supplierId, contractId } }: { entry: StoryEntry }) {
  if (kind === 'document') {
    return (
      <Link to="/documents/$documentId" params={{ documentId: id }}>
        {title}
      </Link>
    );
  }
  if (ofExits.has(kind)) {
    return (
      <Link to="/exits/$exitId" params={{ exitId: id }}>
        {title}
      </Link>
    );
  }
  if (subject?.type === 'relationship' && ofStanding.has(kind)) {
    return (
      <Link to="/relationships/$relationshipId/standing" params={{ relationshipId: subject.id }}>
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
