import { useFormat } from '#renderer/format/index.ts';
import type { Weighed } from './commitments.ts';
import styles from './costs.module.css';

/**
 * Sums: where several currencies come to one sum in the person's own, that sum with theirs below it; else each currency in
 * a line of its own.
 */
export function Amounts({ sums, home, nothing }: Weighed & { nothing: string }) {
  const format = useFormat();
  if (sums.length === 0) return nothing;
  const isOne = sums.length === 1 && sums[0]?.currency === home?.currency;
  if (home !== null && !isOne) {
    return (
      <span className={styles['lines']}>
        <span>{format.money(home)}</span>
        <span className={styles['parts']}>{format.sums(sums)}</span>
      </span>
    );
  }
  return (
    <span className={styles['lines']}>
      {sums.map((sum) => (
        <span key={sum.currency}>{format.money(sum)}</span>
      ))}
    </span>
  );
}
