import { useOperation } from '#renderer/data/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PromiseLine } from './promises-of.tsx';
import styles from './set-up-checklist.module.css';

/** What the supplier promised with a contract, and what became of each. Nothing where nothing was promised. */
export function Promises({ contractId }: { contractId: string }) {
  const { say } = useWords();
  const promises = useOperation('promises.list', { contractId });
  if (promises.value === undefined || promises.value.length === 0) return null;
  return (
    <section aria-label={say('views.promises')} className={styles['list']}>
      <h4>{say('views.promises')}</h4>
      <ul className={styles['promises']}>
        {promises.value.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} />
        ))}
      </ul>
    </section>
  );
}
