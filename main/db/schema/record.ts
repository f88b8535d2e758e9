import { integer, text } from 'drizzle-orm/sqlite-core';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** Columns every record has. Times are milliseconds since 1970 UTC; a deleted record keeps its row. */
export const record = {
  id: text().primaryKey(),
  createdAt: integer().notNull(),
  changedAt: integer().notNull(),
  deletedAt: integer(),
};

/** A calendar date as text. */
export const date = () => text().$type<CalendarDate>();

/** Nothing is ever removed by following a reference. */
export const restrict = { onDelete: 'restrict', onUpdate: 'restrict' } as const;
