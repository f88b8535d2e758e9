import { sumByCurrency } from '#shared/domain/money.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Chosen } from './use-chosen.ts';
import styles from './payments.module.css';

/** What is picked out, and what can be said of it; told to screen readers as it changes. */
export function ChosenBar({ chosen, onAssign }: { chosen: Chosen; onAssign: () => void }) {
  const { say } = useWords();
  const format = useFormat();
  const picked = [...chosen.payments.values()];
  const { sums } = sumByCurrency(picked);
  return (
    <div role="status" className={picked.length === 0 ? styles['noBar'] : styles['bar']}>
      {picked.length === 0 ? null : (
        <>
          <span>{say('paymentsPage.chosen', { n: picked.length, sum: format.sums(sums) })}</span>
          <span className={styles['gap']} />
          <Button onPress={chosen.clear}>{say('paymentsPage.chosen.clear')}</Button>
          <Button variant="primary" onPress={onAssign}>
            {say('paymentsPage.chosen.assign')}
          </Button>
        </>
      )}
    </div>
  );
}
