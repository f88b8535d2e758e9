declare const calendarDateBrand: unique symbol;

/** A day on the calendar as `YYYY-MM-DD`, without time or zone. Made by `parseCalendarDate`, never by a cast. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** Whether the text is a real day, written `YYYY-MM-DD`, between the years 1600 and 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1600 || month < 1 || month > 12 || day < 1) return false;
  const monthLengths = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (monthLengths[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
