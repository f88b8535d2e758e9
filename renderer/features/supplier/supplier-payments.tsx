import { Link } from '@tanstack/react-router';
import { useOperation } from '#renderer/data/index.ts';
import { Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PaymentLines } from './payment-lines.tsx';
import type { SupplierRecord } from './supplier-record.ts';
import lines from './payment-lines.module.css';
import styles from './supplier.module.css';

const shown = 5;

/** The latest payments with a supplier, as statements show them; nothing where none is known. */
export function SupplierPayments({ supplier: { id, name } }: { supplier: SupplierRecord }) {
  const { say } = useWords();
  const payments = useOperation('payments.list', { supplierId: id, limit: shown }).value ?? [];
  if (payments.length === 0) return null;
  return (
    <Section title={say('supplier.payments.title')} className={styles['beside'] ?? ''}>
      <PaymentLines
        label={say('supplier.payments.title')}
        payments={payments}
        about={({ contractName, counterparty }) => contractName ?? counterparty}
      />
      <p className={lines['all']}>
        <Link to="/payments" search={{ supplier: id }}>
          {say('supplier.payments.all', { supplier: name })}
        </Link>
      </p>
    </Section>
  );
}
