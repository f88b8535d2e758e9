import { sql } from 'drizzle-orm';
import { uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** The person's preferences: one row for each that differs from its default. */
export const preferences = tableOf(records.preferences, (table) => [
  uniqueIndex('preferences_once')
    .on(table.name)
    .where(sql`"deletedAt" IS NULL`),
]);
