import { isCalendarDate, type CalendarDate } from './calendar-date.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in a date of a mail, such as `Tue, 03 Nov 2026 09:15:00 +0100`; null where it names none. */
export function dayInMailDate(date: string): CalendarDate | null {
  const [, day = '', month = '', year = ''] = /\b(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})\b/i.exec(date) ?? [];
  const number = String(months.indexOf(month.toLowerCase()) + 1);
  const text = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}
