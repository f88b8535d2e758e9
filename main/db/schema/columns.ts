import { text } from 'drizzle-orm/sqlite-core';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** A calendar date as text. */
export const date = () => text().$type<CalendarDate>();

/** Nothing is ever removed by following a reference. */
export const restrict = { onDelete: 'restrict', onUpdate: 'restrict' } as const;
