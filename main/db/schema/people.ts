import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { record } from './record.ts';

/** Members of the household. */
export const people = sqliteTable('people', {
  ...record,
  name: text().notNull(),
});
