import { Link } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { isLetBe } from '#shared/domain/detail-changes/who-to-tell.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ChangeRecord } from './change-record.ts';
import styles from './data-page.module.css';

const none: readonly ChangeRecord[] = [];

/** Changes of details of which somebody is still to be told, each with how far that has come; older ones one press away. */
export function Changes() {
  const format = useFormat();
  const { say } = useWords();
  const changes = useOperation('data.changes', {}).value ?? none;
  const isOpen = ({ left, validFrom }: ChangeRecord): boolean =>
    left > 0 && (validFrom === null || !isLetBe(validFrom, format.today));
  const open = changes.filter(isOpen);
  const over = changes.filter((change) => !isOpen(change));
  if (changes.length === 0) return null;
  return (
    <section className={styles['changes']} aria-label={say('data.changes.heading')}>
      {open.length === 0 ? null : <ChangeList changes={open} />}
      {over.length === 0 ? null : (
        <details>
          <summary>{say('data.changes.over', { n: over.length })}</summary>
          <ChangeList changes={over} />
        </details>
      )}
    </section>
  );
}

function ChangeList({ changes }: { changes: readonly ChangeRecord[] }) {
  const format = useFormat();
  const { say } = useWords();
  return (
    <ul>
      {changes.map(({ id, kind, validFrom, personName, told, of }) => (
        <li key={id} className={styles['change']}>
          <Link to="/data/changes/$changeId" params={{ changeId: id }}>
            {say(`data.changes.title.${kind}`)}
          </Link>
          <span className={styles['soft']}>
            {[
              ...(personName === null ? [] : [personName]),
              ...(validFrom === null ? [] : [say('data.changes.from', { day: format.day(validFrom) })]),
              say('data.changes.toldOf', { told, of }),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
