import type { OutputOf } from '#shared/api/api.ts';
import { useFormat } from '#renderer/format/index.ts';
import styles from './history.module.css';

type Change = OutputOf<'history.get'>['changes'][number];

/** Every field an entry changed, before and after, record by record. */
export function Changes({ changes, total }: { changes: readonly Change[]; total: number }) {
  const format = useFormat();
  const shown = changes.filter((change) => change.kind !== 'changed' || change.fields.length > 0);
  if (shown.length === 0) return <p className={styles['none']}>No field that is shown anywhere was changed.</p>;
  return (
    <div className={styles['changes']}>
      {shown.map((change) => (
        <div key={`${change.record} ${change.recordId}`}>
          <p className={styles['record']}>
            {kindInWords(change.kind)} {change.record}
            {change.recordName === null ? '' : ` “${change.recordName}”`}
          </p>
          {change.fields.length === 0 ? null : (
            <dl className={styles['fields']}>
              {change.fields.map((field) => (
                <div key={field.field}>
                  <dt>{field.field}</dt>
                  <dd>
                    <BeforeAndAfter before={field.before} after={field.after} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
      {total > changes.length ? (
        <p className={styles['soft']}>and {format.number(total - changes.length)} more changes of the same kind</p>
      ) : null}
    </div>
  );
}

function BeforeAndAfter({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      {before === null ? null : <del className={styles['before']}>{before}</del>}
      {before !== null && after !== null ? ' → ' : null}
      {after === null ? null : <span>{after}</span>}
      {before === null && after === null ? <span className={styles['soft']}>empty</span> : null}
    </>
  );
}

function kindInWords(kind: Change['kind']): string {
  switch (kind) {
    case 'added':
      return 'Added';
    case 'changed':
      return 'Changed';
    case 'removed':
      return 'Removed';
  }
}
