import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** A date written out in a test. */
export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}
