import { differenceInDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaking.ts';
import { instantFormat, namesLocale } from '#shared/messages/tongue.ts';

/** Days as the person reads them, for one locale and one day that is called today. */
export interface DateFormat {
  /** "Fri 4 Dec", with the year where it is not this year's: "Sun 31 Jan 2027". */
  day(date: CalendarDate): string;
  /** The same without the weekday: "4 Dec", "31 Jan 2027". */
  shortDay(date: CalendarDate): string;
  /** "Friday 4 December 2026". */
  longDay(date: CalendarDate): string;
  /** "today", "tomorrow", "in 12 days", "3 days ago"; whole months and years where days would be hard to picture. */
  distance(date: CalendarDate): string;
  /** Both ways: "in 12 days, Fri 4 Dec". */
  both(date: CalendarDate): string;
  /** "November 2026". */
  month(date: CalendarDate): string;
  /** "Nov". */
  shortMonth(date: CalendarDate): string;
  /** An instant as day and time of day: "Fri 4 Dec, 14:05". */
  moment(instant: number): string;
}

/** Writes days by the speaker's locale; their names, and what is said of them, in its language. */
export function dateFormat(speaker: Speaker, today: CalendarDate): DateFormat {
  const locale = namesLocale(speaker.language, speaker.locale);
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: CalendarDate) => inHouseStyle(locale, format.format(noonOf(date)));
  };
  const day = make({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayOfYear = make({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const shortDay = make({ day: 'numeric', month: 'short' });
  const shortDayOfYear = make({ day: 'numeric', month: 'short', year: 'numeric' });
  const moment = instantFormat(speaker, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const isThisYear = (date: CalendarDate) => date.slice(0, 4) === today.slice(0, 4);
  // A day in the first months of next year is plain without its year: from November, "Thu 14 Jan" is the next one.
  const isNear = (date: CalendarDate) => isThisYear(date) || Math.abs(differenceInDays(date, today)) < 60;
  const format = {
    day: (date: CalendarDate) => (isNear(date) ? day(date) : dayOfYear(date)),
    shortDay: (date: CalendarDate) => (isThisYear(date) ? shortDay(date) : shortDayOfYear(date)),
    longDay: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    distance: (date: CalendarDate) => speaker.say(distanceInWords(differenceInDays(date, today))),
    month: make({ month: 'long', year: 'numeric' }),
    shortMonth: make({ month: 'short' }),
    moment: (instant: number) => moment.format(instant),
  };
  return {
    ...format,
    both: (date) => speaker.say(message('format.both', { distance: format.distance(date), day: format.day(date) })),
  };
}

/** A distance from today in words; `days` is negative for the past. */
export function distanceInWords(days: number): Message {
  const size = Math.abs(days);
  const isPast = days < 0;
  if (size < 100) {
    return isPast ? message('format.distancePast', { days: size }) : message('format.distance', { days: size });
  }
  if (size < 700) {
    const months = Math.round(size / 30.44);
    return message(isPast ? 'format.distanceMonthsPast' : 'format.distanceMonths', { months });
  }
  const years = Math.round(size / 365.25);
  return message(isPast ? 'format.distanceYearsPast' : 'format.distanceYears', { years });
}

/** Day-first English drops the comma after the weekday: "Fri, 4 Dec" is "Fri 4 Dec". Other ways of writing stay. */
function inHouseStyle(locale: string, text: string): string {
  return locale.startsWith('en') ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text;
}

function noonOf(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);
}
