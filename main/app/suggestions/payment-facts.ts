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
  const rows = prepareOnce(
    sqlite,
    `SELECT id, bankAccountId AS accountId, bookedOn, amount, currency, counterparty, iban, creditorId, mandate, purpose
     FROM payments WHERE deletedAt IS NULL AND contractId IS NULL ORDER BY bookedOn, rowid`,
  ).all();
  return rows.flatMap((each): PaymentFacts[] => paymentIn(row.parse(each)));
}
