import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** The day that a field tells, as everything else takes it; null while none stands there. */
export function enteredDay(text: string | null): CalendarDate | null {
  return text === null ? null : parseCalendarDate(text);
}
