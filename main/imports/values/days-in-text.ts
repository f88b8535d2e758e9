import { endOf, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { foldWords } from '../text/fold-words.ts';
import { readDate } from './date.ts';
import { monthNames } from './month-names.ts';

/** Reads a day as the list it stands in writes days; null where it can be two days, or is none. */
export type ReadDay = (text: string) => CalendarDate | null;

/** A text in which each day is a word of its own, and the days in their order. */
export interface MarkedDays {
  readonly text: string;
  readonly days: readonly CalendarDate[];
}

/** The word that stands for a day. No language has it. */
export const dayMark = 'qxday';

const word = '\\p{L}+';
const written = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}',
    '\\d{1,2}([./-])\\s?\\d{1,2}\\1\\s?(?:\\d{4}|\\d{2})(?!\\d)',
    `\\d{1,2}(?:\\.|st|nd|rd|th|er|º|°)?\\s(?:of\\s|de\\s|di\\s)?${word}\\.?,?\\s(?:de\\s|del\\s|di\\s)?\\d{4}`,
    `${word}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
  ].join('|'),
  'giu',
);
const endOfSpan = new RegExp(
  `\\b(?:ende|end of|the end of|fin de|fin|finales de|eind|einde|eind van|fine|fine di)\\s(?:(${word})\\s)?(?:de\\s)?(\\d{4})\\b`,
  'giu',
);

/** What every way of writing a day has: a year of four figures, or a figure before a sign that parts days from months. */
const mayNameDay = /\d{4}|\d[./-]/u;

/** Where nothing is known of a list, a day is one that can be read in one way only. */
export const readCertainDay: ReadDay = (text) => {
  const read = /\d{4}/u.test(text) ? readDate(text, null, 2000) : null;
  return read?.kind === 'date' ? read.date : null;
};

/** Puts a mark where a text names a day: "30.06.2027", "30 June 2027", "Ende 2027", "end of June 2027". */
export function markDays(text: string, readDay: ReadDay): MarkedDays {
  if (!mayNameDay.test(text)) return { text, days: [] };
  const days: CalendarDate[] = [];
  const mark = (whole: string, day: CalendarDate | null): string => {
    if (day === null) return whole;
    days.push(day);
    return ` ${dayMark} `;
  };
  const ends = (part: string): string =>
    part.replace(endOfSpan, (whole: string, month: string | undefined, year: string) =>
      mark(whole, lastDay(month, year)),
    );
  // From left to right, so that the days stand in the order of the text.
  let marked = '';
  let from = 0;
  for (const found of text.matchAll(written)) {
    marked += ends(text.slice(from, found.index)) + mark(found[0], readDay(found[0]));
    from = found.index + found[0].length;
  }
  return { text: marked + ends(text.slice(from)), days };
}

function lastDay(month: string | undefined, year: string): CalendarDate | null {
  const number = month === undefined ? 12 : monthNames.get(foldWords(month));
  if (number === undefined) return null;
  const first = parseCalendarDate(`${year}-${String(number).padStart(2, '0')}-01`);
  return first === null ? null : endOf(first, 'month');
}
