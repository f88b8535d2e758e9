import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './set-up-checklist.module.css';

/** What the supplier promised with a contract. Nothing where nothing was promised. */
export function Promises({ contractId }: { contractId: string }) {
  const { say } = useWords();
  const format = useFormat();
  const promises = useOperation('promises.list', { contractId });
  if (promises.value === undefined || promises.value.length === 0) return null;
  return (
    <section aria-label={say('views.promises')} className={styles['list']}>
      <h4>{say('views.promises')}</h4>
      <ul className={styles['promises']}>
        {promises.value.map((promise) => (
          <li key={promise.id}>
            {promise.text}
            {promise.dueOn === null ? null : <span className={styles['soft']}> · {format.both(promise.dueOn)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
