import styles from './chart.module.css';

/** How figures and names along the sides are written. */
export const axisText = { fill: 'var(--ink-soft)', fontSize: 14 } as const;

/** What the pointer is over, and its figure. */
export function Tip({ name, said }: { readonly name: string; readonly said: string }) {
  return (
    <div className={styles['tip']}>
      {name} <b>{said}</b>
    </div>
  );
}
