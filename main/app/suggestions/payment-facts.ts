import { z } from 'zod';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';
import { paymentFields, paymentIn, paymentText } from '../payments/payment-row.ts';

const row = z.object({
  ...paymentFields,
  accountId: z.string(),
  counterparty: paymentText,
  iban: paymentText,
  creditorId: paymentText,
  mandate: paymentText,
  purpose: paymentText,
});

/** Payments that are for no contract yet, as recognition sees them. One that can not be read is left out. */
export function unassignedPayments({ sqlite }: Pick<QueryContext, 'sqlite'>): PaymentFacts[] {
  const rows = prepareOnce<[]>(
    sqlite,
    `SELECT id, bankAccountId AS accountId, bookedOn, amount, currency, counterparty, iban, creditorId, mandate, purpose
     FROM payments WHERE deletedAt IS NULL AND contractId IS NULL ORDER BY bookedOn, rowid`,
  );
  const facts: PaymentFacts[] = [];
  const once = eachOnce();
  // One row after the other: of a hundred thousand nothing stays but what is handed on.
  for (const each of rows.iterate()) {
    const [payment] = paymentIn(row.parse(each));
    if (payment === undefined) continue;
    const { accountId, amount, counterparty, iban } = payment;
    facts.push({
      ...payment,
      accountId: once(accountId),
      amount: { ...amount, currency: once(amount.currency) },
      counterparty: counterparty === null ? null : once(counterparty),
      iban: iban === null ? null : once(iban),
    });
  }
  return facts;
}

/** Gives a text that was given before for the same one: statements name the same few again and again. */
function eachOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, text);
    return text;
  };
}
