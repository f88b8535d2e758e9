import { fromDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { periodInWords } from '../period.ts';
import type { Notice, NoticeAnchor } from './terms.ts';

/** Writes a day for a sentence. */
export type SayDay = (day: DayNumber) => string;

/** How sentences write days: in the format of the door, or `YYYY-MM-DD`. */
export function dayWriter(formatDate: (date: CalendarDate) => string = (date) => date): SayDay {
  return (day) => {
    const date = fromDayNumber(day);
    return date === null ? 'a day outside the years 1600 to 9999' : formatDate(date);
  };
}

/** "once", "twice", "5 times". */
export function timesInWords(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${times} times`;
}

const anchorWords: Record<NoticeAnchor, string> = {
  term_end: ' to the end of the term',
  month_end: ' to the end of a month',
  quarter_end: ' to the end of a quarter',
  half_year_end: ' to the end of a half-year',
  year_end: ' to the end of a year',
  any_time: ' at any time',
};

/** "6 weeks to the end of a quarter". */
export function noticeInWords(notice: Notice): string {
  return `${notice.n === 0 ? 'possible without a notice period' : periodInWords(notice)}${anchorWords[notice.anchor]}`;
}
