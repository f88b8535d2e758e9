import { Check } from 'lucide-react';
import { PaidAmount } from '#renderer/domain-views/payments/paid-amount.tsx';
import { useFormat } from '#renderer/format/index.ts';
import { classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { BookedPayment } from './use-payments.ts';
import styles from './payment-table.module.css';

/** The cells of one payment: picked out or not, the day, who and what for by the bank and by the household, the amount. */
export function PaymentCells(props: { payment: BookedPayment; isChosen: boolean; isCurrent: boolean }) {
  const { payment, isChosen, isCurrent } = props;
  const format = useFormat();
  const { say } = useWords();
  const { bookedOn, counterparty, purpose, amount, currency } = payment;
  return (
    <>
      <div role="gridcell" className={styles['chosen']}>
        <span className={classes(styles['box'], isChosen && styles['boxOn'])} aria-hidden="true">
          {isChosen ? <Check size={14} strokeWidth={2.5} /> : null}
        </span>
      </div>
      <div role="gridcell" className={styles['day']}>
        <time dateTime={bookedOn}>{format.shortDay(bookedOn)}</time>
      </div>
      <div role="gridcell" className={styles['other']}>
        <div className={styles['cut']}>{counterparty ?? say('paymentsPage.nobodyNamed')}</div>
        <div className={classes(styles['cut'], styles['soft'])}>{purpose}</div>
      </div>
      <div role="gridcell" className={styles['what']}>
        <Whom payment={payment} isCurrent={isCurrent} />
      </div>
      <div role="gridcell" className={styles['number']}>
        <PaidAmount money={{ amount, currency }} />
      </div>
    </>
  );
}

/** Its links are reached by Tab in the current row alone: not every row is to be gone through. */
function Whom({ payment, isCurrent }: { payment: BookedPayment; isCurrent: boolean }) {
  const { supplierId, supplierName, contractId, contractName } = payment;
  if (supplierId === null) return null;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <>
      <div className={styles['cut']}>
        <a href={`#/suppliers/${supplierId}`} tabIndex={tabIndex}>
          {supplierName}
        </a>
      </div>
      {contractId === null ? null : (
        <div className={classes(styles['cut'], styles['soft'])}>
          <a href={`#/suppliers/${supplierId}?contract=${contractId}`} tabIndex={tabIndex}>
            {contractName}
          </a>
        </div>
      )}
    </>
  );
}
