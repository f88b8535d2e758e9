import { z } from 'zod';
import type { OutputOf } from '#shared/api/api.ts';
import { ok } from '#shared/domain/result.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { calendarDate } from '#shared/records/values.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';

export type BookedPayment = OutputOf<'payments.list'>[number];

const text = z.string().nullable();

/** A row as the statement below gives it. What can not be read is null, whatever its column says. */
const row = z.object({
  id: z.string(),
  bankAccountId: z.string(),
  bookedOn: calendarDate.nullable(),
  valueOn: calendarDate.nullable(),
  amount: z.int().nullable(),
  currency: text,
  counterparty: text,
  iban: text,
  creditorId: text,
  mandate: text,
  endToEnd: text,
  purpose: text,
  supplierId: text,
  contractId: text,
  supplierName: text,
  contractName: text,
});

const columns = `p.id, p.bankAccountId, p.bookedOn, p.valueOn, p.amount, p.currency, p.counterparty, p.iban, p.creditorId,
  p.mandate, p.endToEnd, p.purpose, s.id AS supplierId, c.id AS contractId, s.name AS supplierName, c.name AS contractName`;
const named = `payments p
  LEFT JOIN suppliers s ON s.id = p.supplierId AND s.deletedAt IS NULL
  LEFT JOIN contracts c ON c.id = p.contractId AND c.deletedAt IS NULL`;

/** Which column each wish is about. */
const wishes = {
  supplierId: 'p.supplierId = @supplierId',
  contractId: 'p.contractId = @contractId',
  bankAccountId: 'p.bankAccountId = @bankAccountId',
  from: 'p.bookedOn >= @from',
  to: 'p.bookedOn <= @to',
  ids: 'p.id IN (SELECT value FROM json_each(@ids))',
} as const;

/** What statements say was paid, the latest first. */
export const listPayments: QueryHandler<'payments.list'> = (context, { search, limit, offset = 0, ...wanted }) => {
  const given = Object.entries(wishes).filter(([name]) => Reflect.get(wanted, name) !== undefined);
  const conditions = ['p.deletedAt IS NULL', ...given.map(([, condition]) => condition)];
  const words = foldForSearch(search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const statement = prepareOnce(
    context.sqlite,
    `SELECT ${columns} FROM ${named} WHERE ${conditions.join(' AND ')} ORDER BY p.bookedOn DESC, p.rowid DESC
     ${words.length === 0 && limit !== undefined ? 'LIMIT @limit OFFSET @offset' : ''}`,
  );
  const ids = wanted.ids === undefined ? {} : { ids: JSON.stringify(wanted.ids) };
  const parameters = { ...wanted, ...ids, ...(words.length === 0 && limit !== undefined ? { limit, offset } : {}) };
  const found = shown(statement.all(parameters)).filter((payment) => words.length === 0 || holds(payment, words));
  return ok(words.length === 0 ? found : found.slice(offset, limit === undefined ? undefined : offset + limit));
};

/** Payments by their ids, in no order that means anything. */
export function paymentsWith({ sqlite }: Pick<QueryContext, 'sqlite'>, ids: readonly string[]): BookedPayment[] {
  return shown(
    prepareOnce(
      sqlite,
      `SELECT ${columns} FROM ${named} WHERE p.deletedAt IS NULL AND p.id IN (SELECT value FROM json_each(@ids))`,
    ).all({ ids: JSON.stringify(ids) }),
  );
}

/** Payments with a supplier, in no order that means anything. */
export function paymentsOf({ sqlite }: Pick<QueryContext, 'sqlite'>, supplierId: string): BookedPayment[] {
  return shown(
    prepareOnce(sqlite, `SELECT ${columns} FROM ${named} WHERE p.deletedAt IS NULL AND p.supplierId = @supplierId`).all(
      { supplierId },
    ),
  );
}

/** A payment as recognition sees it. */
export function factsOf({ bankAccountId, amount, currency, ...payment }: BookedPayment): PaymentFacts {
  const { id, bookedOn, counterparty, iban, creditorId, mandate, purpose } = payment;
  const money = { amount, currency };
  return { id, accountId: bankAccountId, bookedOn, amount: money, counterparty, iban, creditorId, mandate, purpose };
}

/** One of which the day or the sum can not be read is no payment that could be shown; it is listed with what can not be read. */
function shown(rows: readonly unknown[]): BookedPayment[] {
  return rows.flatMap((each) => {
    const { bookedOn, amount, currency, ...rest } = row.parse(each);
    return bookedOn === null || amount === null || currency === null ? [] : [{ ...rest, bookedOn, amount, currency }];
  });
}

function holds(
  { counterparty, purpose, supplierName, contractName }: BookedPayment,
  words: readonly string[],
): boolean {
  const held = foldForSearch([counterparty, purpose, supplierName, contractName].join(' '));
  return words.every((word) => held.includes(word));
}
