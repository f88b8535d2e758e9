import { useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { SuggestionRecord } from './suggestion-record.ts';
import styles from './suggestions.module.css';

/** So many of the latest are shown as evidence. */
const mostShown = 24;

/** The payments a suggestion comes from, the latest first, as the bank writes them. */
export function PaymentsOfSuggestion({ suggestion: { paymentIds } }: { suggestion: SuggestionRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const read = useOperation('payments.list', { ids: paymentIds.slice(-mostShown) });
  return (
    <>
      <Awaited of={read} />
      <table className={styles['payments']}>
        <caption className={styles['caption']}>{say('suggestions.payments')}</caption>
        <tbody>
          {(read.value ?? []).map((payment) => (
            <tr key={payment.id}>
              <td className={styles['day']}>{format.shortDay(payment.bookedOn)}</td>
              <td>
                {payment.counterparty}
                {payment.purpose === null ? null : <span className={styles['soft']}> {payment.purpose}</span>}
              </td>
              <td className={styles['amount']}>{format.signedMoney(payment)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paymentIds.length > mostShown ? (
        <p className={styles['soft']}>{say('suggestions.earlier', { n: paymentIds.length - mostShown })}</p>
      ) : null}
    </>
  );
}
