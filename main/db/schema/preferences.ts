import { sql } from 'drizzle-orm';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { record } from './record.ts';

/** The person's preferences: one row for each that differs from its default. */
export const preferences = sqliteTable(
  'preferences',
  {
    ...record,
    name: text().notNull(),
    /** JSON. */
    value: text().notNull(),
  },
  (table) => [
    uniqueIndex('preferences_once')
      .on(table.name)
      .where(sql`"deletedAt" IS NULL`),
  ],
);
