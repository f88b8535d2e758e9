import type { CalendarDate, Weekday } from '../calendar-date.ts';
import { calendarWithHolidays, type WorkingCalendar } from './working-calendar.ts';

/** The free days of the week (Saturday and Sunday when absent) and the holidays (none when absent). */
export interface FreeDays {
  readonly weekend?: readonly Weekday[] | null;
  readonly holidays?: readonly CalendarDate[] | null;
}

/** The working days that the free days leave. */
export function calendarWithout({ weekend, holidays }: FreeDays): WorkingCalendar {
  return calendarWithHolidays(weekend, holidays);
}
