import type { OutputOf } from '#shared/api/api.ts';
import { addDays } from '#shared/domain/calendar-date.ts';
import { sumByCurrency } from '#shared/domain/money.ts';
import { useOperation } from '#renderer/data/index.ts';
import { PaymentNotes } from '#renderer/domain-views/payment-notes.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { ErrorMessage, Section, Spinner, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { ContractLink } from './contract-link.tsx';
import styles from './costs.module.css';
import { useShownPortion } from './shown-portion.tsx';

type Payment = OutputOf<'payments.due'>[number];

const daysAhead = 30;
const portion = 30;

/** What leaves in the next 30 days. */
export function NextPayments() {
  const { say } = useWords();
  const format = useFormat();
  const { value, failure } = useOperation('payments.due', {
    from: format.today,
    to: addDays(format.today, daysAhead),
  });
  const payments = value ?? [];
  const { sums } = sumByCurrency(payments);
  return (
    <Section
      title={say('costs.next.title')}
      lead={payments.length === 0 ? undefined : say('costs.next.lead', { sums: format.sums(sums), n: payments.length })}
    >
      {failure === null ? null : <ErrorMessage>{failure.message}</ErrorMessage>}
      {value === undefined && failure === null ? <Spinner /> : null}
      {value?.length === 0 ? <p className={styles['soft']}>{say('costs.next.none')}</p> : null}
      {payments.length === 0 ? null : <PaymentTable payments={payments} />}
    </Section>
  );
}

function PaymentTable({ payments }: { payments: readonly Payment[] }) {
  const { say } = useWords();
  const { shown, more } = useShownPortion(payments, portion);
  return (
    <>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('costs.next.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('costs.next.day')}</th>
            <th scope="col">{say('costs.next.what')}</th>
            <th scope="col" className={styles['amount']}>
              {say('costs.next.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((payment) => (
            <PaymentRow key={`${payment.contractId} ${payment.on}`} payment={payment} />
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const format = useFormat();
  const { on } = payment;
  return (
    <tr>
      <td>
        {format.day(on)} <span className={styles['soft']}>{format.distance(on)}</span>
      </td>
      <td className={styles['name']}>
        <span className={styles['lines']}>
          <ContractLink of={payment} />
          <PaymentNotes of={payment} />
        </span>
      </td>
      <td className={styles['amount']}>{format.money(payment)}</td>
    </tr>
  );
}
