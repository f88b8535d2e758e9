import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { nearness } from '#renderer/domain-views/nearness.ts';
import { classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SupplierRecord, TimelineRecord } from './supplier-record.ts';
import styles from './story.module.css';

/** What is next, nearest first, and then the story so far, latest first. */
export function Story({ supplier }: { supplier: SupplierRecord }) {
  const { today } = useFormat();
  const { say } = useWords();
  const isAhead = (entry: TimelineRecord) => entry.kind.startsWith('ahead_') || entry.on > today;
  const told = withoutEchoes(supplier.timeline);
  // The day for notice of a contract that merely rolls on comes every month, and is no reason to look up.
  const decides = ({ kind, contractId }: TimelineRecord) =>
    kind !== 'ahead_notice_deadline' ||
    supplier.relationships.some(({ contracts }) =>
      contracts.some((contract) => contract.id === contractId && contract.deadlineDecides),
    );
  const ahead = told.filter(isAhead);
  const soFar = told.filter((entry) => !isAhead(entry)).toReversed();
  return (
    <>
      {ahead.length === 0 ? null : (
        <section className={styles['section']}>
          <h2>{say('supplier.story.next')}</h2>
          <Entries entries={ahead} isAhead decides={decides} />
        </section>
      )}
      <section className={styles['section']}>
        <h2>{say('supplier.story.soFar')}</h2>
        {soFar.length === 0 ? (
          <p className={styles['none']}>{say('supplier.story.none')}</p>
        ) : (
          <Entries entries={soFar} isAhead={false} />
        )}
        <p className={styles['whole']}>
          <Link to="/timeline" search={{ supplier: supplier.id }}>
            {say('supplier.story.whole')}
          </Link>
        </p>
      </section>
    </>
  );
}

/** "Started" and "Ended" say nothing where a contract of the same day says it by name. */
function withoutEchoes(timeline: readonly TimelineRecord[]): readonly TimelineRecord[] {
  const has = (on: string, kind: TimelineRecord['kind']) =>
    timeline.some((entry) => entry.on === on && entry.kind === kind);
  return timeline.filter(
    (entry) =>
      !(entry.kind === 'relationship_started' && has(entry.on, 'contract_started')) &&
      !(entry.kind === 'relationship_ended' && has(entry.on, 'contract_ended')),
  );
}

const deadlineKinds = new Set<TimelineRecord['kind']>([
  'ahead_notice_deadline',
  'ahead_trial_end',
  'ahead_cooling_off_end',
]);

function Entries({
  entries,
  isAhead,
  decides = () => true,
}: {
  entries: readonly TimelineRecord[];
  isAhead: boolean;
  decides?: (entry: TimelineRecord) => boolean;
}) {
  const format = useFormat();
  return (
    <ol className={styles['story']}>
      {entries.map((entry) => (
        <li
          key={entry.interactionId ?? `${entry.on} ${entry.kind} ${entry.contractId ?? ''} ${entry.text}`}
          className={classes(
            styles['entry'],
            isAhead && styles['ahead'],
            isAhead && deadlineKinds.has(entry.kind) && decides(entry) && styles[nearness(entry.on, format.today)],
          )}
        >
          <time dateTime={entry.on}>{format.shortDay(entry.on)}</time>
          <span>
            {entry.text}
            {isAhead ? <span className={styles['soft']}> {format.distance(entry.on)}</span> : null}
            {entry.details.length === 0 ? null : <span className={styles['details']}>{entry.details.join(' · ')}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
