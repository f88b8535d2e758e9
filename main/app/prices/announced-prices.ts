import type { OutputOf } from '#shared/api/api.ts';
import type { Sqlite } from '../../db/database.ts';
import { priceOf } from '../contracts/contract-rows.ts';

type AnnouncedPrice = OutputOf<'documents.get'>['announces'][number];
type Row = Parameters<typeof priceOf>[0] & Omit<AnnouncedPrice, 'price'>;

/** The prices that a document announces, the earliest first. */
export function pricesAnnouncedIn(sqlite: Sqlite, documentId: string): AnnouncedPrice[] {
  return sqlite
    .prepare<[string], Row>(
      `SELECT p.id AS priceId, c.id AS contractId, c.name AS contractName, r.supplierId, p.effectiveFrom,
         p.exitRightUntil, p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent
       FROM prices p JOIN contracts c ON c.id = p.contractId JOIN relationships r ON r.id = c.relationshipId
       WHERE p.documentId = ? AND p.deletedAt IS NULL AND c.deletedAt IS NULL ORDER BY p.effectiveFrom, p.rowid`,
    )
    .all(documentId)
    .flatMap((row) => {
      const price = priceOf(row);
      const { priceId, contractId, contractName, supplierId, effectiveFrom, exitRightUntil } = row;
      return price === null
        ? []
        : [{ priceId, contractId, contractName, supplierId, price, effectiveFrom, exitRightUntil }];
    });
}
