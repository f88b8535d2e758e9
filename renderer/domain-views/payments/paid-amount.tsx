import type { Money } from '#shared/domain/money.ts';
import { useFormat } from '#renderer/format/index.ts';
import { classes } from '#renderer/ui/index.ts';
import styles from './paid-amount.module.css';

/** What was paid, or received: the sign and the weight of the letters tell which. */
export function PaidAmount({ money }: { money: Money }) {
  const format = useFormat();
  return (
    <span className={classes(styles['amount'], money.amount > 0 && styles['received'])}>
      {money.amount > 0 ? `+${format.money(money)}` : format.money(money)}
    </span>
  );
}
