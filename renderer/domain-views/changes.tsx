import type { OutputOf } from '#shared/api/api.ts';
import styles from './changes.module.css';
import { useWords } from '#renderer/words/index.ts';

type Change = OutputOf<'history.get'>['changes'][number];

/** Every field that something changed, or would change, before and after, record by record. */
export function Changes({ changes, total }: { changes: readonly Change[]; total: number }) {
  const { say } = useWords();
  const shown = changes.filter((change) => change.kind !== 'changed' || change.fields.length > 0);
  if (shown.length === 0) return <p className={styles['none']}>{say('historyPage.noFields')}</p>;
  return (
    <div className={styles['changes']}>
      {shown.map((change) => (
        <div key={`${change.record} ${change.recordId}`}>
          <p className={styles['record']}>
            {say('historyPage.change', {
              kind: change.kind === 'removed' ? 'other' : change.kind,
              record: change.record,
              name: change.recordName === null ? 'none' : 'other',
              recordName: change.recordName ?? '',
            })}
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
        <p className={styles['soft']}>{say('historyPage.moreChanges', { count: total - changes.length })}</p>
      ) : null}
    </div>
  );
}

function BeforeAndAfter({ before, after }: { before: string | null; after: string | null }) {
  const { say } = useWords();
  return (
    <>
      {before === null ? null : <del className={styles['before']}>{before}</del>}
      {before !== null && after !== null ? ' → ' : null}
      {after === null ? null : <span>{after}</span>}
      {before === null && after === null ? (
        <span className={styles['soft']}>{say('historyPage.emptyValue')}</span>
      ) : null}
    </>
  );
}
