import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { PaidAmount } from '#renderer/domain-views/payments/paid-amount.tsx';
import { useFormat } from '#renderer/format/index.ts';
import styles from './payment-lines.module.css';

export type BookedPayment = OutputOf<'payments.list'>[number];

export interface PaymentLinesProps {
  readonly label: string;
  readonly payments: readonly BookedPayment[];
  /** What stands between the day and the amount. */
  readonly about: (payment: BookedPayment) => ReactNode;
}

/** A few payments: the day, what it was, and the amount. */
export function PaymentLines({ label, payments, about }: PaymentLinesProps) {
  const format = useFormat();
  return (
    <ul className={styles['lines']} aria-label={label}>
      {payments.map((payment) => (
        <li key={payment.id} className={styles['line']}>
          <time dateTime={payment.bookedOn}>{format.shortDay(payment.bookedOn)}</time>
          <span className={styles['about']}>{about(payment)}</span>
          <PaidAmount money={payment} />
        </li>
      ))}
    </ul>
  );
}
