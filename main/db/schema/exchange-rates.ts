import { sql } from 'drizzle-orm';
import { uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** One of `fromCurrency` is `rate` of `toCurrency` on a day, by a source. */
export const exchangeRates = tableOf(records.exchange_rates, (table) => [
  uniqueIndex('exchange_rates_once')
    .on(table.fromCurrency, table.toCurrency)
    .where(sql`"deletedAt" IS NULL`),
]);
