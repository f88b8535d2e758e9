import type { OutputOf } from '#shared/api/api.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './payment-notes.module.css';

/** What is to be known of a payment's day: that it is only estimated, and when the bank takes it. */
export function PaymentNotes({
  of: { on, businessDay, estimatedFrom },
}: {
  of: Pick<OutputOf<'payments.due'>[number], 'on' | 'businessDay' | 'estimatedFrom'>;
}) {
  const { say } = useWords();
  return (
    <>
      {estimatedFrom === null ? null : (
        <span className={styles['note']}>
          {say(estimatedFrom === 'start' ? 'costs.next.estimatedStart' : 'costs.next.estimatedPrice')}
        </span>
      )}
      {businessDay === on ? null : (
        <span className={styles['note']}>{say('costs.next.businessDay', { day: businessDay })}</span>
      )}
    </>
  );
}
