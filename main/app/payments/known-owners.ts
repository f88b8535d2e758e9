import { keyOfIdentifier, type Known } from '#shared/domain/recognition/group-payments.ts';
import type { PaymentFacts } from '#shared/domain/recognition/payment-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { QueryContext } from '../handler.ts';
import { identifyingWith } from '../identifiers/learn.ts';

/** Whom a payment went to and what for, as far as it is known. */
export interface Owner {
  readonly supplierId: string | null;
  readonly contractId: string | null;
}

interface PaidContract {
  readonly contractId: string;
  readonly supplierId: string;
  readonly amount: number;
  readonly currency: string;
}

/** How far a sum may be from the one paid last for a contract and still be taken for it, where nothing else says so. */
const nearEnough = 0.3;
const nobody: Owner = { supplierId: null, contractId: null };

/**
 * Finds whom payments went to by what suppliers are known by, and for which contract: the one of the mandate, else the only
 * one that was last paid with about that sum.
 */
export function knownOwners({ sqlite }: Pick<QueryContext, 'sqlite'>, known: Known): (payment: PaymentFacts) => Owner {
  const identified = new Map<string, Owner>();
  for (const { kind, value, supplierId, contractId } of storedIdentifiers(sqlite)) {
    const key = keyOf(kind, value);
    if (key !== null) identified.set(key, { supplierId, contractId });
  }
  if (identified.size === 0) return () => nobody;
  const paid = Map.groupBy(lastPaid(sqlite), ({ supplierId }) => supplierId);
  const identifiersOf = identifyingWith(known);
  return (payment) => {
    const [found] = identifiersOf(payment).flatMap(({ kind, value }) => identified.get(keyOf(kind, value) ?? '') ?? []);
    if (found === undefined || found.supplierId === null) return nobody;
    if (found.contractId !== null) return found;
    const { amount, currency } = payment.amount;
    const near = (paid.get(found.supplierId) ?? []).filter(
      (last) => last.currency === currency && Math.abs(last.amount - amount) <= Math.abs(last.amount) * nearEnough,
    );
    return { ...found, contractId: near.length === 1 ? (near[0]?.contractId ?? null) : null };
  };
}

/** What an identifier and the payments it tells have in common. */
function keyOf(kind: string, value: string): string | null {
  if (kind === 'mandate') return `mandate ${value}`;
  return kind === 'creditor_id' || kind === 'iban' || kind === 'name' || kind === 'domain'
    ? keyOfIdentifier(kind, value)
    : null;
}

function storedIdentifiers(sqlite: QueryContext['sqlite']): ({ kind: string; value: string } & Owner)[] {
  return prepareOnce<[], { kind: string; value: string } & Owner>(
    sqlite,
    `SELECT i.kind, i.value, i.supplierId, c.id AS contractId FROM identifiers i
     JOIN suppliers s ON s.id = i.supplierId AND s.deletedAt IS NULL
     LEFT JOIN contracts c ON c.id = i.contractId AND c.deletedAt IS NULL
     WHERE i.deletedAt IS NULL AND i.kind IS NOT NULL AND i.value IS NOT NULL ORDER BY i.rowid`,
  ).all();
}

/** What was last paid for each contract of which payments are known. */
function lastPaid(sqlite: QueryContext['sqlite']): PaidContract[] {
  return prepareOnce<[], PaidContract>(
    sqlite,
    `SELECT p.contractId, r.supplierId, p.amount, p.currency, max(p.bookedOn)
     FROM payments p JOIN contracts c ON c.id = p.contractId AND c.deletedAt IS NULL
     JOIN relationships r ON r.id = c.relationshipId
     WHERE p.deletedAt IS NULL AND p.amount < 0 GROUP BY p.contractId`,
  ).all();
}
