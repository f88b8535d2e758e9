import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { drawn, type Weighed } from './commitments.ts';
import styles from './costs.module.css';

/** Sums, each currency in a line of its own; below them what they come to in the person's currency, where that is another. */
export function Amounts({ sums, home, nothing }: Weighed & { nothing: string }) {
  const format = useFormat();
  const { say } = useWords();
  if (sums.length === 0) return nothing;
  const isSaid = sums.length === 1 && sums[0]?.currency === home?.currency;
  return (
    <span className={styles['sums']}>
      {sums.map((sum) => (
        <span key={sum.currency}>{format.money(sum)}</span>
      ))}
      {home === null || isSaid ? null : (
        <span className={styles['soft']}>{say('costs.total.about', { sum: home })}</span>
      )}
    </span>
  );
}

/** Amounts as bars, for the eye alone: the figures stand beside them. */
export function Bars({ scale, ...weighed }: Weighed & { scale: ReadonlyMap<string, number> }) {
  return (
    <span className={styles['bars']} aria-hidden="true">
      {drawn(weighed)
        .filter(({ amount }) => amount > 0)
        .map(({ amount, currency }) => (
          <span
            key={currency}
            className={styles['bar']}
            style={{ width: `${(amount / Math.max(scale.get(currency) ?? amount, 1)) * 100}%` }}
          />
        ))}
    </span>
  );
}
