import {
  addDays,
  addMonths,
  addYears,
  endOf,
  parseCalendarDate,
  type CalendarDate,
} from '#shared/domain/calendar-date.ts';

/** Days as the demo household's facts name them, so that the same things are near whatever today is. */
export interface DemoDays {
  readonly today: CalendarDate;
  ago(days: number): CalendarDate;
  ahead(days: number): CalendarDate;
  /** The first day of the month so many months before this one; negative for months ahead. */
  monthStart(monthsAgo: number): CalendarDate;
  /** 1 January so many years before this year. */
  yearStart(yearsAgo: number): CalendarDate;
  /** The start of a contract whose term of so many months, counted from there, ends on the day. */
  startOfTermEnding(lastDay: CalendarDate, months: number): CalendarDate;
}

/** The days seen from one day. */
export function demoDays(today: CalendarDate): DemoDays {
  return {
    today,
    ago: (days) => addDays(today, -days),
    ahead: (days) => addDays(today, days),
    monthStart: (monthsAgo) => addDays(endOf(addMonths(today, -monthsAgo - 1), 'month'), 1),
    yearStart: (yearsAgo) => parseCalendarDate(`${addYears(today, -yearsAgo).slice(0, 4)}-01-01`) ?? today,
    startOfTermEnding: (lastDay, months) => addMonths(addDays(lastDay, 1), -months),
  };
}
