import { fromDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';

/** How a door writes a date, in the person's locale. */
export type FormatDate = (date: CalendarDate) => string;

/** Writes a day for a sentence. */
export type SayDay = (day: DayNumber) => string;

/** How sentences write days: in the format of the door, or `YYYY-MM-DD`. */
export function dayWriter(formatDate: FormatDate = (date) => date): SayDay {
  return (day) => {
    const date = fromDayNumber(day);
    return date === null ? 'a day outside the years 1600 to 9999' : formatDate(date);
  };
}
