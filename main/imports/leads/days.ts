import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** Times outside of these years are a mistake of a program, such as 1601 or 1970 for "never". Milliseconds. */
const [earliest, latest] = [Date.UTC(1980, 0, 1), Date.UTC(2200, 0, 1)];

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant (milliseconds since 1970 UTC) in a time zone; the computer's when none is named. Null for "never". */
export function dayOfInstant(instant: number, timeZone = ''): CalendarDate | null {
  if (!(instant > earliest && instant < latest)) return null;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      ...(timeZone === '' ? {} : { timeZone }),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const text = format.format(new Date(instant));
  return isCalendarDate(text) ? text : null;
}

/** The day in a time as programs export it: seconds or milliseconds since 1970, or a date with or without a time. */
export function dayInTime(text: string, timeZone?: string): CalendarDate | null {
  const time = text.trim();
  if (/^\d{9,10}(?:\.\d{1,6})?$/.test(time)) return dayOfInstant(Number(time) * 1000, timeZone);
  if (/^\d{12,13}$/.test(time)) return dayOfInstant(Number(time), timeZone);
  const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\S{5,40}))?$/.exec(time) ?? [];
  if (!isCalendarDate(day)) return null;
  if (/(?:Z|[+-]\d{2}:?\d{2})$/.test(clock)) return dayOfInstant(Date.parse(`${day}T${clock}`), timeZone);
  return dayOfInstant(Date.UTC(Number(day.slice(0, 4)), 1, 1), 'UTC') === null ? null : day;
}
