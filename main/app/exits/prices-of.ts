import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { DatedPrice } from '#shared/domain/terms/cost.ts';
import type { Sqlite } from '../../db/database.ts';
import { priceOf } from '../contracts/contract-rows.ts';

type PriceRow = Parameters<typeof priceOf>[0] & {
  readonly contractId: string;
  readonly effectiveFrom: CalendarDate | null;
};

/** The living prices of contracts, the earliest first, by contract. */
export function pricesOf(sqlite: Sqlite, contractIds: readonly string[]): ReadonlyMap<string, readonly DatedPrice[]> {
  const rows = sqlite
    .prepare<[string], PriceRow>(
      `SELECT contractId, amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom FROM prices
       WHERE deletedAt IS NULL AND contractId IN (SELECT value FROM json_each(?)) ORDER BY effectiveFrom, rowid`,
    )
    .all(JSON.stringify(contractIds));
  return new Map(
    [...Map.groupBy(rows, ({ contractId }) => contractId)].map(([id, found]) => [
      id,
      found.flatMap((row) => {
        const price = priceOf(row);
        return price === null ? [] : [{ price, effectiveFrom: row.effectiveFrom }];
      }),
    ]),
  );
}
