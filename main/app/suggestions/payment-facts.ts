import { z } from 'zod';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { calendarDate } from '#shared/records/values.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';

const text = z.string().nullable().catch(null);
const row = z.object({
  id: z.string(),
  accountId: z.string(),
  bookedOn: calendarDate.nullable().catch(null),
  amount: z.int().nullable().catch(null),
  currency: text,
  counterparty: text,
  iban: text,
  creditorId: text,
  mandate: text,
  purpose: text,
});

/** Payments that are for no contract yet, as recognition sees them. One that can not be read is left out. */
export function unassignedPayments({ sqlite }: Pick<QueryContext, 'sqlite'>): PaymentFacts[] {
  const rows = prepareOnce(
    sqlite,
    `SELECT id, bankAccountId AS accountId, bookedOn, amount, currency, counterparty, iban, creditorId, mandate, purpose
     FROM payments WHERE deletedAt IS NULL AND contractId IS NULL ORDER BY bookedOn, rowid`,
  ).all();
  return rows.flatMap((each): PaymentFacts[] => {
    const { bookedOn, amount, currency, ...rest } = row.parse(each);
    return bookedOn === null || amount === null || currency === null
      ? []
      : [{ ...rest, bookedOn, amount: { amount, currency } }];
  });
}
