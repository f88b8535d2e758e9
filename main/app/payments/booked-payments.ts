import { z } from 'zod';
import type { OutputOf } from '#shared/api/api.ts';
import { ok } from '#shared/domain/result.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { calendarDate } from '#shared/records/values.ts';
import { exactNumber, mostAmount } from '#shared/domain/money.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { paymentFields, paymentIn, paymentText } from './payment-row.ts';
import { conditionFor } from './wanted-payments.ts';

export type BookedPayment = OutputOf<'payments.list'>[number];

/** A row as the statement below gives it. What can not be read is null, whatever its column says. */
const row = z.object({
  ...paymentFields,
  bankAccountId: z.string(),
  valueOn: calendarDate.nullable().catch(null),
  counterparty: paymentText,
  iban: paymentText,
  creditorId: paymentText,
  mandate: paymentText,
  endToEnd: paymentText,
  purpose: paymentText,
  supplierId: paymentText,
  contractId: paymentText,
  supplierName: paymentText,
  contractName: paymentText,
});

const columns = `p.id, p.bankAccountId, p.bookedOn, p.valueOn, p.amount, p.currency, p.counterparty, p.iban, p.creditorId,
  p.mandate, p.endToEnd, p.purpose, s.id AS supplierId, c.id AS contractId, s.name AS supplierName, c.name AS contractName`;
const withNames = `LEFT JOIN suppliers s ON s.id = p.supplierId AND s.deletedAt IS NULL
  LEFT JOIN contracts c ON c.id = p.contractId AND c.deletedAt IS NULL`;

/** What statements say was paid, the latest first. */
export const listPayments: QueryHandler<'payments.list'> = (context, { limit, offset = 0, ...wanted }) => {
  const { condition, parameters } = conditionFor(context, wanted);
  // The place of a page is found before anything is joined to it: nothing is looked up for what is passed over.
  const rows = prepareOnce<[object]>(
    context.sqlite,
    `WITH page AS MATERIALIZED (
       SELECT p.rowid AS place FROM payments p WHERE ${condition}
       ORDER BY p.bookedOn DESC, p.rowid DESC LIMIT @limit OFFSET @offset)
     SELECT ${columns} FROM page JOIN payments p ON p.rowid = page.place ${withNames}
     ORDER BY p.bookedOn DESC, p.rowid DESC`,
  ).all({ ...parameters, limit: limit ?? -1, offset });
  return ok(shown(rows));
};

interface SumRow {
  readonly currency: string | null;
  readonly count: number;
  readonly received: string;
  readonly paid: string;
}

/** How many payments there are, and what they come to. */
export const sumPayments: QueryHandler<'payments.sums'> = (context, wanted) => {
  const { condition, parameters } = conditionFor(context, wanted);
  const rows = prepareOnce<[object], SumRow>(
    context.sqlite,
    `SELECT p.currency, count(*) AS count, CAST(sum(max(p.amount, 0)) AS TEXT) AS received,
       CAST(-sum(min(p.amount, 0)) AS TEXT) AS paid
     FROM payments p WHERE ${condition} AND typeof(p.amount) = 'integer' AND abs(p.amount) <= ${mostAmount}
     GROUP BY p.currency ORDER BY count DESC, p.currency`,
  ).all(parameters);
  const sums = rows.flatMap(({ currency, ...sum }) => {
    const [received, paid] = [exactNumber(BigInt(sum.received)), exactNumber(BigInt(sum.paid))];
    return currency === null || received === null || paid === null ? [] : [{ currency, received, paid }];
  });
  return ok({ count: rows.reduce((total, { count }) => total + count, 0), sums });
};

/** Payments by their ids, in no order that means anything. */
export function paymentsWith({ sqlite }: Pick<QueryContext, 'sqlite'>, ids: readonly string[]): BookedPayment[] {
  return shown(
    prepareOnce(
      sqlite,
      `SELECT ${columns} FROM payments p ${withNames} WHERE p.deletedAt IS NULL AND p.id IN (SELECT value FROM json_each(@ids))`,
    ).all({ ids: JSON.stringify(ids) }),
  );
}

/** Payments with a supplier, in no order that means anything. */
export function paymentsOf({ sqlite }: Pick<QueryContext, 'sqlite'>, supplierId: string): BookedPayment[] {
  return shown(
    prepareOnce(
      sqlite,
      `SELECT ${columns} FROM payments p ${withNames} WHERE p.deletedAt IS NULL AND p.supplierId = @supplierId`,
    ).all({ supplierId }),
  );
}

/** A payment as recognition sees it. */
export function factsOf({ bankAccountId, amount, currency, ...payment }: BookedPayment): PaymentFacts {
  const { id, bookedOn, counterparty, iban, creditorId, mandate, purpose } = payment;
  const money = { amount, currency };
  return { id, accountId: bankAccountId, bookedOn, amount: money, counterparty, iban, creditorId, mandate, purpose };
}

function shown(rows: readonly unknown[]): BookedPayment[] {
  return rows.flatMap((each) => paymentIn(row.parse(each)).map(({ amount, ...rest }) => ({ ...rest, ...amount })));
}
