import { sql } from 'drizzle-orm';
import { real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { date, record } from './record.ts';

/** One of `fromCurrency` is `rate` of `toCurrency` on a day, by a source. */
export const exchangeRates = sqliteTable(
  'exchange_rates',
  {
    ...record,
    fromCurrency: text().notNull(),
    toCurrency: text().notNull(),
    rate: real().notNull(),
    quotedOn: date().notNull(),
    source: text().notNull(),
  },
  (table) => [
    uniqueIndex('exchange_rates_once')
      .on(table.fromCurrency, table.toCurrency)
      .where(sql`"deletedAt" IS NULL`),
  ],
);
