import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { openNeedStates } from '#shared/domain/needs/need-states.ts';
import type { PriceFact } from '#shared/domain/palgorithms/facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { Sqlite } from '../pass-context.ts';

interface PriceRow {
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
}

/** Reads a contract's prices, the earliest first; ties in the order they were entered. */
export function priceReader(sqlite: Sqlite): (contractId: string) => PriceFact[] {
  const statement = prepareOnce<[string], PriceRow>(
    sqlite,
    `SELECT id, amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom, announcedOn, exitRightUntil,
       (SELECT d.id FROM documents d WHERE d.id = documentId AND d.deletedAt IS NULL) AS documentId
     FROM prices WHERE contractId = ? AND deletedAt IS NULL ORDER BY effectiveFrom, rowid`,
  );
  return (contractId) => statement.all(contractId).flatMap((row) => priceFactOf(row) ?? []);
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
  };
}

const priceAhead = `SELECT DISTINCT contractId FROM prices
  WHERE deletedAt IS NULL AND effectiveFrom IS NOT NULL AND (effectiveFrom > @asOf OR exitRightUntil >= @asOf)`;

/** The contracts a price change still lies ahead of, or still gives a right to leave. */
export function contractsWithPriceAhead(
  sqlite: Sqlite,
  asOf: CalendarDate,
  ids: readonly string[] | 'all',
): ReadonlySet<string> {
  if (ids === 'all') return new Set(sqlite.prepare<[{ asOf: string }], string>(priceAhead).pluck().all({ asOf }));
  return new Set(
    prepareOnce<[{ asOf: string; ids: string }], string>(
      sqlite,
      `${priceAhead} AND contractId IN (SELECT value FROM json_each(@ids))`,
    )
      .pluck()
      .all({ asOf, ids: JSON.stringify(ids) }),
  );
}

const severalPrices = (among: string): string =>
  `SELECT contractId FROM prices WHERE deletedAt IS NULL ${among} GROUP BY contractId HAVING count(*) > 1`;

/** The contracts of which more than one price is known. */
export function contractsWithSeveralPrices(sqlite: Sqlite, ids: readonly string[] | 'all'): ReadonlySet<string> {
  if (ids === 'all') return new Set(prepareOnce<[], string>(sqlite, severalPrices('')).pluck().all());
  return new Set(
    prepareOnce<[string], string>(sqlite, severalPrices('AND contractId IN (SELECT value FROM json_each(?))'))
      .pluck()
      .all(JSON.stringify(ids)),
  );
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

/** Reads the latest need a contract raised that is still to be decided; null when there is none. */
export function openNeedReader(sqlite: Sqlite): (contractId: string) => string | null {
  const statement = prepareOnce<[string], string>(
    sqlite,
    `SELECT id FROM needs WHERE causeContractId = ? AND deletedAt IS NULL
         AND state IN (${openNeedStates.map((state) => `'${state}'`).join(', ')}) ORDER BY rowid DESC LIMIT 1`,
  ).pluck();
  return (contractId) => statement.get(contractId) ?? null;
}
