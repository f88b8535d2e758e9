import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { openNeedStates } from '#shared/domain/needs/need-states.ts';
import type { PriceFact } from '#shared/domain/palgorithms/facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { noneAtHand, readAhead, type AtHand } from '../../db/read-ahead.ts';
import type { Sqlite } from '../pass-context.ts';

interface PriceRow {
  contractId: string;
  id: string;
  /** Null where the stored price cannot be read; it then counts for nothing. */
  amount: number | null;
  currency: string | null;
  cycleCount: number | null;
  cycleUnit: 'day' | 'week' | 'month' | 'year' | null;
  sharePercent: number | null;
  effectiveFrom: CalendarDate | null;
  announcedOn: CalendarDate | null;
  exitRightUntil: CalendarDate | null;
  /** The living document that announced it. */
  documentId: string | null;
  createdAt: number;
}

const pricesSql = `SELECT contractId, id, amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom, announcedOn,
    exitRightUntil, createdAt,
    CASE WHEN documentId IS NOT NULL THEN (SELECT d.id FROM documents d WHERE d.id = documentId AND d.deletedAt IS NULL) END
      AS documentId
  FROM prices WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL ORDER BY effectiveFrom, rowid`;

/** Reads a contract's prices, the earliest first; ties in the order they were entered. */
export function priceReader(sqlite: Sqlite, atHand: AtHand = noneAtHand): (contractId: string) => PriceFact[] {
  const rowsOf = readAhead<PriceRow>(sqlite, pricesSql, atHand, ({ contractId }) => contractId);
  return (contractId) => rowsOf(contractId).flatMap((row) => priceFactOf(row) ?? []);
}

function priceFactOf(row: PriceRow): PriceFact | null {
  if (row.amount === null || row.currency === null || row.sharePercent === null) return null;
  return {
    id: row.id,
    price: {
      amount: row.amount,
      currency: row.currency,
      every: row.cycleCount === null || row.cycleUnit === null ? null : { n: row.cycleCount, unit: row.cycleUnit },
      sharePercent: row.sharePercent,
    },
    effectiveFrom: row.effectiveFrom,
    announcedOn: row.announcedOn,
    exitRightUntil: row.exitRightUntil,
    documentId: row.documentId,
    enteredAt: row.createdAt,
  };
}

/** The last day on which an exit from the contract was taken back; null when never. */
export function lastWithdrawal(sqlite: Sqlite, contractId: string): CalendarDate | null {
  return (
    prepareOnce<[string], CalendarDate | null>(
      sqlite,
      'SELECT max(withdrawnOn) FROM exits WHERE contractId = ? AND deletedAt IS NULL',
    )
      .pluck()
      .get(contractId) ?? null
  );
}

const openNeedsSql = `SELECT id, causeContractId AS "of" FROM needs
  WHERE causeContractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
    AND state IN (${openNeedStates.map((state) => `'${state}'`).join(', ')}) ORDER BY rowid DESC`;

/** Reads the latest need a contract raised that is still to be decided; null when there is none. */
export function openNeedReader(sqlite: Sqlite, atHand: AtHand): (contractId: string) => string | null {
  const needsOf = readAhead<{ readonly id: string; readonly of: string }>(sqlite, openNeedsSql, atHand, ({ of }) => of);
  return (contractId) => needsOf(contractId)[0]?.id ?? null;
}
