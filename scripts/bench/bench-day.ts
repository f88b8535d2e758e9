import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

function known(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

/** The day everything is measured on, whenever it is measured. */
export const benchToday = known('2026-11-22');
export const benchNow = Date.parse(`${benchToday}T12:00:00Z`);
