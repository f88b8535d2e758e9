import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { foldWords } from '../text/fold-words.ts';
import { monthNames } from './month-names.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** What a date cell says. */
export type ReadDate =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'date';
      readonly date: CalendarDate;
      /** The order these figures prove, if any. */ readonly proves: DateOrder | null;
    }
  /** "03/04/2026": the third of April or the fourth of March. */
  | { readonly kind: 'ambiguous'; readonly dotted: boolean }
  /** A moment in a zone of its own that is another day in parts of the world: "2026-12-31T23:00:00.000Z". */
  | { readonly kind: 'instant'; readonly written: CalendarDate; readonly at: number }
  | { readonly kind: 'no_date' };

const noDate = { kind: 'no_date' } as const;
const empty = { kind: 'empty' } as const;
const nothing = new Set([
  '',
  'n a',
  'na',
  'none',
  'null',
  'unknown',
  'unbekannt',
  'k a',
  'tbd',
  '0000 00 00',
  'nie',
  'never',
]);
const timeOfDay =
  /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;
/** "Do., 31.12.2026": the name of the day of the week before figures, in six languages. */
const weekday =
  /^(?:mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|lun|mar|mer|mié|mie|jeu|jue|gio|ven|vie|sam|sáb|sab|dim|dom|ma|wo|vr|za|zo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica)[.,]*\s+(?=\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-])/iu;
const figures = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{1,4})\.?$/;

/**
 * Reads a day. `order` is the list's order where it is known; it is asked only for figures that can be read in two ways.
 * A month without a day, a year alone and a spreadsheet's serial number are no dates. `thisYear` places years of two digits:
 * at most twenty years ahead. A year before `firstYear` is a slip of the pen, unless whoever asks knows better.
 */
export function readDate(text: string, order: DateOrder | null, thisYear: number, firstYear = 1900): ReadDate {
  if (text.length > 60) return noDate;
  const instant = readInstant(text.trim());
  if (instant !== null) return instant;
  const plain = text.trim().replace(timeOfDay, '').replace(weekday, '').trim();
  if (nothing.has(foldWords(plain))) return empty;
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact !== null) return asDate(Number(compact[1]), Number(compact[2]), Number(compact[3]), firstYear);
  const match = figures.exec(plain);
  return match === null ? readNamedMonth(plain, thisYear, firstYear) : readFigures(match, order, thisYear, firstYear);
}

const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(?:Z|UTC|[+-]00:?00)$/;
/** From this hour of Greenwich on, it is the next day already where somebody lives who may have written midnight. */
const nextDayFrom = 10;

function readInstant(plain: string): ReadDate | null {
  const [, day = '', hour = '', minute = '', second = '00'] = moment.exec(plain) ?? [];
  const written = parseCalendarDate(day);
  if (written === null || Number(hour) < nextDayFrom) return null;
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : { kind: 'instant', written, at };
}

/** The day a moment is in a zone; without one, where the computer is. */
export function dayOfInstant(at: number, timeZone: string | undefined): CalendarDate | null {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parseCalendarDate(parts.format(at));
}

function readFigures(match: RegExpExecArray, order: DateOrder | null, thisYear: number, firstYear: number): ReadDate {
  const [, a = '', separator, b = '', c = ''] = match;
  if (a.length >= 3)
    return a.length === 4 && c.length <= 2 ? asDate(Number(a), Number(b), Number(c), firstYear) : noDate;
  if (c.length === 3 || c.length === 1) return noDate;
  const readings = new Map<DateOrder, CalendarDate>();
  const add = (name: DateOrder, year: string, month: string, day: string) => {
    const read = asDate(placeYear(year, thisYear), Number(month), Number(day), firstYear);
    if (read.kind === 'date') readings.set(name, read.date);
  };
  add('dmy', c, b, a);
  add('mdy', c, a, b);
  if (a.length === 2 && c.length === 2 && (separator === '-' || order === 'ymd')) add('ymd', a, b, c);
  const [first] = readings;
  if (first === undefined) return noDate;
  const wanted = order === null ? undefined : readings.get(order);
  if (readings.size === 1) return { kind: 'date', date: first[1], proves: first[0] };
  if (new Set(readings.values()).size === 1) return { kind: 'date', date: first[1], proves: null };
  if (wanted !== undefined) return { kind: 'date', date: wanted, proves: null };
  return { kind: 'ambiguous', dotted: separator === '.' };
}

/** "3 Feb 2025", "Feb 3, 2025", "3. März 2025", "1er janvier 2025", "3-Feb-25". */
function readNamedMonth(plain: string, thisYear: number, firstYear: number): ReadDate {
  const tokens = foldWords(plain)
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(' ')
    .filter((token) => !/^(?:of|de|del|den|der|the|le|il|el|st|nd|rd|th|er|ter|o)$/.test(token));
  const monthAt = tokens.findIndex((token) => monthNames.has(token));
  if (monthAt === -1) return noDate;
  const month = monthNames.get(tokens[monthAt] ?? '') ?? 0;
  const before = tokens.slice(0, monthAt);
  const after = tokens.slice(monthAt + 1);
  if (before.length > 1 && !/^\d+$/.test(before[0] ?? '')) before.shift();
  if (before.length === 1 && !/^\d+$/.test(before[0] ?? '')) before.shift();
  const [one = '', two = '', ...more] = [...before, ...after];
  if (more.length > 0 || !/^\d{1,4}$/.test(one) || !/^\d{1,4}$/.test(two)) return noDate;
  if (one.length === 4)
    return two.length <= 2 && before.length === 1 ? asDate(Number(one), month, Number(two), firstYear) : noDate;
  if (one.length > 2 || two.length === 1 || two.length === 3) return noDate;
  return asDate(placeYear(two, thisYear), month, Number(one), firstYear);
}

function placeYear(text: string, thisYear: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear + 20 ? century + year - 100 : century + year;
}

function asDate(year: number, month: number, day: number, firstYear: number): ReadDate {
  const date = parseCalendarDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  return date === null || year < firstYear || year > 2200 ? noDate : { kind: 'date', date, proves: null };
}
