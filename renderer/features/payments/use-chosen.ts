import { useState } from 'react';
import type { BookedPayment } from './use-payments.ts';

/** The payments that are picked out, and how to pick. */
export interface Chosen {
  readonly payments: ReadonlyMap<string, BookedPayment>;
  /** Picks one out, or lets go of it. */
  readonly toggle: (payment: BookedPayment) => void;
  readonly add: (payments: readonly BookedPayment[]) => void;
  readonly clear: () => void;
}

const none: ReadonlyMap<string, BookedPayment> = new Map();

/** The payments the person picked out; they stay picked out wherever one scrolls. */
export function useChosen(): Chosen {
  const [payments, setPayments] = useState(none);
  return {
    payments,
    toggle: (payment) => {
      const next = new Map(payments);
      if (!next.delete(payment.id)) next.set(payment.id, payment);
      setPayments(next);
    },
    add: (more) => setPayments(new Map([...payments, ...more.map((payment) => [payment.id, payment] as const)])),
    clear: () => setPayments(none),
  };
}
