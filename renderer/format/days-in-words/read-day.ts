import type { ParsedResult } from 'chrono-node';
import {
  addDays,
  addMonths,
  compareDates,
  differenceInDays,
  endOf,
  parseCalendarDate,
  toDayNumber,
  weekdayIndex,
  type CalendarDate,
} from '#shared/domain/calendar-date.ts';
import { daysOfWeekday } from './days-of-weekday.ts';
import type { WordsOfDays } from './words-of-days.ts';

/**
 * What words say of a day: one day; several that they may mean, of which the person has to choose; one that the field
 * does not take; or nothing that is understood.
 */
export type DayReading =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'choose'; readonly days: readonly CalendarDate[]; readonly why: 'twoWays' | 'partly' | 'period' }
  | { readonly kind: 'outside'; readonly day: CalendarDate }
  | { readonly kind: 'nothing' };

/** Where words are read: the day the program calls today, and the days the field takes, both ends included. */
export interface DayFrame {
  readonly today: CalendarDate;
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
}

/** Reads the words of a day. A time of day beside it is passed over; what may mean two days is never decided here. */
export type ReadDay = (text: string, frame: DayFrame) => DayReading;

/** What may be meant, and why it is not sure; `why` is null where it is. */
interface Meaning {
  readonly days: readonly CalendarDate[];
  readonly why: 'twoWays' | 'partly' | 'period' | null;
}

const nothing: DayReading = { kind: 'nothing' };
/** Within so many days a day without a year is taken for the nearest; farther away it might as well be the other. */
const nearEnough = 92;

/** The reader of one language. */
export function readsWith(words: WordsOfDays): ReadDay {
  return (typed, frame) => {
    const text = words.prepared(
      typed
        .trim()
        .toLowerCase()
        .replaceAll(/\s+/g, ' ')
        .replace(/[!?,;]+$/, ''),
    );
    if (text === '') return nothing;
    const meanings = words
      .find(text, noonOf(frame.today))
      .filter((found) => found.length > 0)
      .map((found) => meaningOf(found, text, frame, words));
    const days = inOrder(meanings.flatMap((meaning) => meaning.days));
    const why = meanings.find((meaning) => meaning.why !== null)?.why ?? null;
    return weighed({ days, why }, frame);
  };
}

function weighed({ days, why }: Meaning, { earliest, latest }: DayFrame): DayReading {
  const taken = days.filter(
    (day) =>
      (earliest === null || compareDates(day, earliest) >= 0) && (latest === null || compareDates(day, latest) <= 0),
  );
  const [first] = taken;
  if (first === undefined) return days[0] === undefined ? nothing : { kind: 'outside', day: days[0] };
  if (taken.length === 1 && (why === null || why === 'twoWays')) return { kind: 'day', day: first };
  return { kind: 'choose', days: taken, why: why ?? 'twoWays' };
}

function meaningOf(found: readonly ParsedResult[], text: string, frame: DayFrame, words: WordsOfDays): Meaning {
  const [first, second] = found;
  if (first === undefined) return { days: [], why: null };
  const ofWeek = second === undefined ? null : weekdayOfWeek(first, second, text, frame, words);
  if (ofWeek !== null) return ofWeek;
  const meaning = meaningOfOne(first, text, frame, words);
  if (second === undefined && isAllOf(text, first, words)) return meaning;
  const others = found.slice(1, 3).flatMap((other) => meaningOfOne(other, text, frame, words).days);
  return { days: [...meaning.days, ...others], why: 'partly' };
}

/** Whether nothing else stands beside what was found; a span of days is more than one day. */
function isAllOf(text: string, { index, text: found, end }: ParsedResult, words: WordsOfDays): boolean {
  if (end !== undefined && end !== null) return false;
  const beside = `${text.slice(0, index)} ${text.slice(index + found.length)}`.split(' ').filter((word) => word !== '');
  return !words.vague.test(text) && beside.every((word) => words.beside.test(word));
}

function meaningOfOne(found: ParsedResult, text: string, frame: DayFrame, words: WordsOfDays): Meaning {
  const { start } = found;
  const is = (part: 'day' | 'month' | 'year' | 'weekday') => start.isCertain(part);
  const day = dayFrom(start.get('year'), start.get('month'), start.get('day'));
  // Hours from now lead to a day only by the clock, which is not asked.
  if (found.tags().has('result/relativeDateAndTime') || day === null) return { days: [], why: null };
  if (is('day')) {
    if (is('weekday') && start.get('weekday') !== weekdayIndex(toDayNumber(day))) return { days: [day], why: 'partly' };
    if (!is('year')) return inSomeYear(day, frame.today);
    return isRelative(found) ? afterDays(day, text, words) : { days: [day], why: null };
  }
  if (is('weekday')) return daysOfWeekday(weekdayIndex(toDayNumber(day)), text, frame.today, words);
  if (isRelative(found)) return afterMonths(found, text, frame.today, words);
  if (!is('month') && !is('year'))
    return words.week.test(text) ? { days: weekAround(frame.today), why: 'period' } : none;
  const startsOn = parseCalendarDate(`${day.slice(0, 8)}01`) ?? day;
  return { days: [startsOn, endOf(startsOn, 'month')], why: 'period' };
}

const none: Meaning = { days: [], why: null };

function isRelative(found: ParsedResult): boolean {
  return found.tags().has('result/relativeDate');
}

/** "in two weeks" is a day; "next week" is seven, of which its Monday and its Friday are offered. */
function afterDays(day: CalendarDate, text: string, words: WordsOfDays): Meaning {
  if (words.monthOrYear.test(text)) return { days: [day], why: 'partly' };
  if (!isOneOfSeveral(text, words)) return { days: [day], why: null };
  if (/\d|\b(two|three|four|zwei|drei|vier)\b/.test(text) || !words.week.test(text))
    return { days: [day], why: 'partly' };
  return { days: weekAround(day), why: 'period' };
}

/**
 * Whole months and years from today, as contracts count them: a month after 31 January is 28 February. Chrono would run
 * over into March, so it is asked from the first of the month, which no month is too short for.
 */
function afterMonths(found: ParsedResult, text: string, today: CalendarDate, words: WordsOfDays): Meaning {
  const firstOfMonth = parseCalendarDate(`${today.slice(0, 8)}01`);
  const start = firstOfMonth === null ? undefined : words.find(found.text, noonOf(firstOfMonth))[0]?.[0]?.start;
  const month = start?.get('month') ?? null;
  const year = start?.get('year') ?? null;
  if (month === null || year === null) return none;
  const months = (year - Number(today.slice(0, 4))) * 12 + month - Number(today.slice(5, 7));
  const day = addMonths(today, months);
  if (!isOneOfSeveral(text, words)) return { days: [day], why: null };
  const span = start?.isCertain('month') === true ? 'month' : 'year';
  const startsOn = parseCalendarDate(span === 'month' ? `${day.slice(0, 8)}01` : `${day.slice(0, 4)}-01-01`) ?? day;
  return { days: inOrder([startsOn, day, endOf(day, span)]), why: 'period' };
}

function isOneOfSeveral(text: string, words: WordsOfDays): boolean {
  return [words.next, words.last, words.this, words.coming, words.recent].some((pattern) => pattern.test(text));
}

/** A day of a month without a year: the nearest where it is clearly that one, else the ones before and after today. */
function inSomeYear(day: CalendarDate, today: CalendarDate): Meaning {
  const year = Number(today.slice(0, 4));
  const days = [-1, 0, 1].flatMap((more) => parseCalendarDate(`${String(year + more)}${day.slice(4)}`) ?? []);
  const far = (one: CalendarDate) => Math.abs(differenceInDays(one, today));
  const near = days.filter((one) => far(one) <= nearEnough);
  if (near.length === 1) return { days: near, why: null };
  const before = days.findLast((one) => compareDates(one, today) <= 0);
  const after = days.find((one) => compareDates(one, today) >= 0);
  return { days: inOrder([before, after].flatMap((one) => one ?? [])), why: 'twoWays' };
}

/** "next week Friday", "Freitag nächster Woche": a day of the week that the other words name. */
function weekdayOfWeek(
  first: ParsedResult,
  second: ParsedResult,
  text: string,
  { today }: DayFrame,
  words: WordsOfDays,
): Meaning | null {
  const named = [first, second].find(({ start }) => start.isCertain('weekday') && !start.isCertain('day'));
  const week = [first, second].find((one) => one !== named && isRelative(one) && words.week.test(one.text));
  const beside = text.replace(first.text, '').replace(second.text, '').trim();
  if (named === undefined || week === undefined || !(beside === '' || words.beside.test(beside))) return null;
  const { start } = week;
  const some = dayFrom(start.get('year'), start.get('month'), start.get('day'));
  const weekday = named.start.get('weekday');
  if (some === null || weekday === null || !isOneOfSeveral(week.text, words)) return null;
  const [monday] = weekAround(some);
  // Whether a week begins or ends with Sunday is not the same everywhere.
  if (weekday === 0) return { days: [addDays(monday, -1), addDays(monday, 6)], why: 'twoWays' };
  return { days: [addDays(monday, weekday - 1)], why: differenceInDays(some, today) === 0 ? 'partly' : null };
}

function weekAround(day: CalendarDate): readonly [CalendarDate, CalendarDate] {
  const monday = addDays(day, -((weekdayIndex(toDayNumber(day)) + 6) % 7));
  return [monday, addDays(monday, 4)];
}

function inOrder(days: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Set(days)].toSorted(compareDates);
}

function dayFrom(year: number | null, month: number | null, day: number | null): CalendarDate | null {
  if (year === null || month === null || day === null) return null;
  return parseCalendarDate(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`);
}

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The middle of a day on this machine's clock: from there no change of summer time leads to another day. */
function noonOf(day: CalendarDate): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 12);
}
