import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { classes, rowAfterKey, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PaymentCells } from './payment-cells.tsx';
import type { Chosen } from './use-chosen.ts';
import { usePayments, type BookedPayment, type PaymentsWanted } from './use-payments.ts';
import styles from './payment-table.module.css';

export interface PaymentTableProps {
  readonly wanted: PaymentsWanted;
  /** How many there are of those. */
  readonly count: number;
  readonly chosen: Chosen;
  /** Told of the payment the person wants to say something of, where none is picked out. */
  readonly onAssign: (payment: BookedPayment) => void;
}

const rowHeight = 58;
const columns = ['chosen', 'day', 'other', 'what', 'amount'] as const;

/**
 * Payments of any number. Only the rows in view are in the page, and only those near it are fetched. It takes the focus
 * as a whole: the arrow keys move the current row, Space picks it out, Shift with an arrow the rows gone over, Enter says
 * whom they went to.
 */
export function PaymentTable({ wanted, count, chosen, onAssign }: PaymentTableProps) {
  const { say } = useWords();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, count - 1);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The current row stays in the page wherever one scrolls, so that it can still be named as the active one.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return active < 0 || shown.includes(active) ? shown : [...shown, active].toSorted((one, other) => one - other);
    },
  });
  const paymentAt = usePayments(wanted, firstInView(virtualizer.range?.startIndex ?? 0));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const payment = paymentAt(active);
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (payment === undefined) return;
      if (event.key === ' ') chosen.toggle(payment);
      else onAssign(payment);
      return;
    }
    if (event.key === 'Escape' && chosen.payments.size > 0) return chosen.clear();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const next = rowAfterKey(event.key, active, count, page);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey) chosen.add(between(active, next).flatMap((place) => paymentAt(place) ?? []));
    setCurrent(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={say('paymentsPage.list')}
      aria-describedby={`${gridId}-keys`}
      aria-multiselectable="true"
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active < 0 ? undefined : `${gridId}-${active}`}
      className={styles['grid']}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              className={classes(styles['headCell'], column === 'amount' && styles['number'], styles[column])}
            >
              {column === 'chosen' ? (
                <VisuallyHidden>{say('paymentsPage.column.chosen')}</VisuallyHidden>
              ) : (
                say(`paymentsPage.column.${column}`)
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const payment = paymentAt(item.index);
          const isChosen = payment !== undefined && chosen.payments.has(payment.id);
          return (
            // Keys are handled by the grid, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- see aria-activedescendant
            <div
              key={item.key}
              id={`${gridId}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={isChosen}
              className={classes(
                styles['row'],
                styles['bodyRow'],
                item.index === active && styles['current'],
                isChosen && styles['isChosen'],
              )}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                if (payment === undefined || (event.target instanceof Element && event.target.closest('a') !== null))
                  return;
                setCurrent(item.index);
                if (event.shiftKey) chosen.add(between(active, item.index).flatMap((place) => paymentAt(place) ?? []));
                else chosen.toggle(payment);
              }}
            >
              {payment === undefined ? (
                <div role="gridcell" aria-colspan={columns.length} className={styles['waiting']}>
                  <VisuallyHidden>{say('ui.moment')}</VisuallyHidden>
                </div>
              ) : (
                <PaymentCells payment={payment} isChosen={isChosen} isCurrent={item.index === active} />
              )}
            </div>
          );
        })}
      </div>
      <div id={`${gridId}-keys`} hidden>
        {say('paymentsPage.keys')}
      </div>
    </div>
  );
}

/** A little before what is in view, so that what was just passed is still at hand. */
function firstInView(start: number): number {
  return Math.max(0, start - 30);
}

/** The places from one to another, in order, both included. */
function between(one: number, other: number): number[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
