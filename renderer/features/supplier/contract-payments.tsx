import { Link } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { partOf } from './contract-facts.tsx';
import { PaymentLines, type BookedPayment } from './payment-lines.tsx';
import type { ContractRecord } from './supplier-record.ts';
import styles from './payment-lines.module.css';

const shown = 3;

/** The last payments for a contract, and what was paid against its price where that differs; nothing where none is known. */
export function ContractPayments({ contract }: { contract: ContractRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const payments = useOperation('payments.list', { contractId: contract.id, limit: shown }).value ?? [];
  if (payments.length === 0) return null;
  const differing = differingFrom(contract, payments);
  return (
    <section aria-label={say('supplier.payments.title')}>
      <h4 className={styles['title']}>{say('supplier.payments.title')}</h4>
      <PaymentLines
        label={say('supplier.payments.of', { contract: contract.name })}
        payments={payments}
        about={({ counterparty, purpose }) => purpose ?? counterparty}
      />
      {differing === null ? null : (
        <p className={styles['differs']}>
          {say('supplier.payments.differs', { ...differing, day: format.day(differing.on) })}
        </p>
      )}
      {payments.length < shown ? null : (
        <p className={styles['all']}>
          <Link to="/payments" search={{ supplier: payments[0]?.supplierId ?? undefined, contract: contract.id }}>
            {say('supplier.payments.all', { supplier: contract.name })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** The last payment, where it was neither the price of its day nor the person's part of it. */
function differingFrom({ price, prices }: ContractRecord, payments: readonly BookedPayment[]) {
  const last = payments.find(({ amount }) => amount < 0);
  if (last === undefined) return null;
  const then = prices.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= last.bookedOn)?.price;
  const agreed = then ?? price;
  if (agreed === null || agreed.currency !== last.currency) return null;
  const part = partOf(agreed);
  const paid = { amount: -last.amount, currency: last.currency };
  if (paid.amount === agreed.amount || paid.amount === part.amount) return null;
  return { paid, part, on: last.bookedOn };
}
