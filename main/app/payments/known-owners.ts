import { z } from 'zod';
import type { Money } from '#shared/domain/money.ts';
import { contractPaid, type Paid, type PaidContract } from '#shared/domain/recognition/attach.ts';
import { keyOfIdentifier } from '#shared/domain/recognition/group-payments.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { calendarDate } from '#shared/records/values.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';
import { knownAround, storedIdentifiers, tellingOf, type StoredIdentifier } from '../identifiers/known-before.ts';
import { identifyingWith } from '../identifiers/learn.ts';
import { paymentFields, paymentIn } from './payment-row.ts';

/** Whom a payment went to and what for, as far as it is known. */
export interface Owner {
  readonly supplierId: string | null;
  readonly contractId: string | null;
}

/** Where nothing tells whom a payment went to. */
export const nobody: Owner = { supplierId: null, contractId: null };

/**
 * Finds whom payments went to by what suppliers are known by, and for which contract: the one of the mandate, else the one
 * whose sum and day are clearly nearest.
 */
export function knownOwners(context: Pick<QueryContext, 'sqlite'>): (payment: PaymentFacts) => Owner {
  const identified = new Map<string, Owner>();
  for (const identifier of storedIdentifiers(context)) {
    const key = keyOf(identifier);
    const { supplierId, contractId } = identifier;
    if (key !== null) identified.set(key, { supplierId, contractId });
  }
  if (identified.size === 0) return () => nobody;
  const contractsOf = paidContracts(context.sqlite);
  const identifiersOf = identifyingWith(knownAround(context));
  return (payment) => {
    const [found] = identifiersOf(payment).flatMap((each) => identified.get(keyOf(each) ?? '') ?? []);
    if (found === undefined || found.supplierId === null) return nobody;
    if (found.contractId !== null) return found;
    const { id, bookedOn, amount } = payment;
    const paid = { id, bookedOn, amount: { ...amount, amount: -amount.amount } };
    return { ...found, contractId: amount.amount >= 0 ? null : contractPaid(paid, contractsOf(found.supplierId)) };
  };
}

/** What an identifier and the payments it tells have in common. */
function keyOf({ kind, value }: Pick<StoredIdentifier, 'kind' | 'value'>): string | null {
  if (kind === 'mandate') return `mandate ${value}`;
  const [telling] = tellingOf({ kind, value, supplierId: '', contractId: null });
  return telling === undefined ? null : keyOfIdentifier(telling.kind, telling.value);
}

/** So many of the latest payments of a contract tell when it is paid. */
const latest = 24;

const contractRow = z.object({
  contractId: z.string(),
  amount: z.int().nullable().catch(null),
  currency: z.string().nullable().catch(null),
  cycleCount: z.int().nullable().catch(null),
  cycleUnit: z.enum(['day', 'week', 'month', 'year']).nullable().catch(null),
  endsOn: calendarDate.nullable().catch(null),
});
const paidRow = z.object(paymentFields);

/** Reads the contracts with a supplier that are paid again and again, each with its latest payments; once for each supplier. */
function paidContracts(sqlite: QueryContext['sqlite']): (supplierId: string) => readonly PaidContract[] {
  const contracts = prepareOnce<[string]>(
    sqlite,
    `SELECT c.id AS contractId, p.amount, p.currency, p.cycleCount, p.cycleUnit, e.endsOn FROM contracts c
     JOIN relationships r ON r.id = c.relationshipId
     LEFT JOIN prices p ON p.id = (SELECT id FROM prices WHERE contractId = c.id AND deletedAt IS NULL
       ORDER BY effectiveFrom DESC, rowid DESC LIMIT 1)
     LEFT JOIN exits e ON e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
     WHERE r.supplierId = ? AND c.deletedAt IS NULL`,
  );
  const paid = prepareOnce<[string]>(
    sqlite,
    `SELECT id, bookedOn, -amount AS amount, currency FROM (
       SELECT id, bookedOn, amount, currency, rowid AS place FROM payments
       WHERE contractId = ? AND amount < 0 AND deletedAt IS NULL ORDER BY bookedOn DESC, rowid DESC LIMIT ${latest})
     ORDER BY bookedOn, place`,
  );
  const known = new Map<string, readonly PaidContract[]>();
  return (supplierId) => {
    const before = known.get(supplierId);
    if (before !== undefined) return before;
    const read = contracts.all(supplierId).flatMap((row): PaidContract[] => {
      const { contractId, amount, currency, cycleCount, cycleUnit, endsOn } = contractRow.parse(row);
      if (cycleCount === null || cycleUnit === null) return [];
      const price = amount === null || currency === null ? null : { amount, currency };
      const payments = paid.all(contractId).flatMap((each): Paid[] => paymentIn(paidRow.parse(each)));
      const perCycle = isPaidTwice(price, payments) ? 2 : 1;
      return [{ contractId, cycle: { n: cycleCount, unit: cycleUnit }, perCycle, price, endsOn, paid: payments }];
    });
    known.set(supplierId, read);
    return read;
  };
}

/** Whether the last payment was half of the price, as where it is paid twice in each cycle. */
function isPaidTwice(price: Money | null, paid: readonly Paid[]): boolean {
  const last = paid.at(-1)?.amount.amount;
  return price !== null && last !== undefined && Math.abs(last * 2 - price.amount) <= 2;
}
