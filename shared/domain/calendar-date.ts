import { addMonths as addMonthsToInstant } from 'date-fns/addMonths';
import { constructFromSymbol } from 'date-fns/constants';
import { lastDayOfMonth as lastDayOfMonthOfInstant } from 'date-fns/lastDayOfMonth';
import { lastDayOfQuarter as lastDayOfQuarterOfInstant } from 'date-fns/lastDayOfQuarter';
import { lastDayOfYear as lastDayOfYearOfInstant } from 'date-fns/lastDayOfYear';

declare const calendarDateBrand: unique symbol;

/** A day on the calendar as `YYYY-MM-DD`, without time or zone. Made by `parseCalendarDate`, never by a cast. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/**
 * A day as a whole number: days since 1970-01-01, negative before. Sums on it reach beyond the years that can be
 * written; `Infinity` and `-Infinity` stand for "further than anybody counts". `fromDayNumber` leads back.
 */
export type DayNumber = number;

/** The days of the week as the doors write them, Sunday first. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/** A stretch of the civil calendar that has a last day. */
export type CalendarSpan = 'month' | 'quarter' | 'half_year' | 'year';

const millisecondsPerDay = 86_400_000;
/** The first year written in four digits without a nought before them, counted as if the calendar had always been today's. */
const firstYear = 1000;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/** Whether the text is a real day, written `YYYY-MM-DD`, between the years 1000 and 9999. */
export function isCalendarDate(text: string): text is CalendarDate {
  // Every day of every row of a list is asked this: a pattern would take three times as long.
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  if (year < firstYear || month < 1 || month > 12 || day < 1) return false;
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return day <= length;
}

/** The number that stands from one place up to another, in the digits 0 to 9; -1 where anything else stands there. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The text as a calendar date, or null when it is not a real day written `YYYY-MM-DD` from 1000 to 9999. */
export function parseCalendarDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * A `Date` whose calendar parts are those of UTC, so that date-fns reckons the same in every time zone, at every hour
 * and also on the days some zones have skipped altogether.
 */
class UtcInstant extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, day);
  }
  override setMonth(month: number, day = this.getUTCDate()): number {
    return this.setUTCMonth(month, day);
  }
  override setHours(hours: number, minutes = 0, seconds = 0, milliseconds = 0): number {
    return this.setUTCHours(hours, minutes, seconds, milliseconds);
  }
  [constructFromSymbol](value: Date | number | string): UtcInstant {
    return new UtcInstant(value);
  }
}

function instantOf(day: DayNumber): UtcInstant {
  return new UtcInstant(day * millisecondsPerDay);
}

function dayOf(instant: Date): DayNumber {
  return instant.getTime() / millisecondsPerDay;
}

/** The number of a day. */
export function toDayNumber(date: CalendarDate): DayNumber {
  return Date.UTC(yearOf(date), digitsAt(date, 5) - 1, digitsAt(date, 8)) / millisecondsPerDay;
}

function yearOf(date: CalendarDate): number {
  return digitsAt(date, 0) * 100 + digitsAt(date, 2);
}

function digitsAt(date: CalendarDate, index: number): number {
  return (date.charCodeAt(index) - 48) * 10 + date.charCodeAt(index + 1) - 48;
}

const firstDay = Date.UTC(firstYear, 0, 1) / millisecondsPerDay;
const lastDay = Date.UTC(9999, 11, 31) / millisecondsPerDay;

/** The day with that number, or null when it lies outside the years 1000 to 9999. */
export function fromDayNumber(day: DayNumber): CalendarDate | null {
  return day >= firstDay && day <= lastDay ? written(day) : null;
}

/**
 * How days from 1970 to 2099 are written, by their number: a pass writes the same few hundred thousands of times. What is
 * worked out over all centuries is not kept.
 */
const daysKept = Date.UTC(2100, 0, 1) / millisecondsPerDay;
const writtenDays = new Map<DayNumber, CalendarDate>();

function written(day: DayNumber): CalendarDate {
  if (day < 0 || day >= daysKept) return writtenAnew(day);
  const before = writtenDays.get(day);
  if (before !== undefined) return before;
  const date = writtenAnew(day);
  writtenDays.set(day, date);
  return date;
}

function writtenAnew(day: DayNumber): CalendarDate {
  const instant = new Date(day * millisecondsPerDay);
  const month = twoDigits[instant.getUTCMonth() + 1];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from a day within 1000 to 9999, so it is one
  return `${instant.getUTCFullYear()}-${month}-${twoDigits[instant.getUTCDate()]}` as CalendarDate;
}

function writtenWithinBounds(day: DayNumber): CalendarDate {
  return written(Math.min(Math.max(day, firstDay), lastDay));
}

/** As many sums of a day and months as a pass over a household asks for again and again; then it begins anew. */
const sumsKept = 50_000;
/** Sums of more months, or of days beyond those that are kept in writing, are rare and not kept. */
const monthsKept = 1024;
const sums = new Map<number, DayNumber>();

/** The day a number of months later (or earlier), same day of the month, or the month's last day where it has none. */
export function monthsAfterDay(day: DayNumber, months: number): DayNumber {
  if (!Number.isFinite(day) || months === 0) return day;
  const isKept = Number.isSafeInteger(months) && Math.abs(months) < monthsKept && day >= 0 && day < daysKept;
  if (!isKept) return movedByMonths(day, months);
  const sum = (day * 2 + (months < 0 ? 1 : 0)) * monthsKept + Math.abs(months);
  const before = sums.get(sum);
  if (before !== undefined) return before;
  const moved = movedByMonths(day, months);
  if (sums.size >= sumsKept) sums.clear();
  sums.set(sum, moved);
  return moved;
}

function movedByMonths(day: DayNumber, months: number): DayNumber {
  const moved = dayOf(addMonthsToInstant(instantOf(day), months));
  if (!Number.isNaN(moved)) return moved;
  return months > 0 ? Infinity : -Infinity;
}

/** The last day of the month, quarter, half-year or year the day lies in. */
export function lastDayOfSpan(day: DayNumber, span: CalendarSpan): DayNumber {
  if (!Number.isFinite(day)) return day;
  const instant = instantOf(day);
  switch (span) {
    case 'month':
      return dayOf(lastDayOfMonthOfInstant(instant));
    case 'quarter':
      return dayOf(lastDayOfQuarterOfInstant(instant));
    case 'half_year':
      return Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() < 6 ? 6 : 12, 0) / millisecondsPerDay;
    case 'year':
      return dayOf(lastDayOfYearOfInstant(instant));
  }
}

/** The year and the month, 1 to 12, of a day. */
export function partsOfDay(day: DayNumber): { readonly year: number; readonly month: number } {
  const instant = new Date(day * millisecondsPerDay);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1 };
}

/** That day of a year's month, 1 to 12, or the month's last day where it has no such day. */
export function toDayInYear(year: number, month: number, day: number): DayNumber {
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return Date.UTC(year, month - 1, Math.min(day, length)) / millisecondsPerDay;
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: DayNumber): number {
  return new Date(day * millisecondsPerDay).getUTCDate();
}

/** How many month borders lie between two days: 31 January to 1 February is one. Negative when `to` is earlier. */
export function monthBordersBetween(from: DayNumber, to: DayNumber): number {
  const start = new Date(from * millisecondsPerDay);
  const end = new Date(to * millisecondsPerDay);
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
}

/** The weekday's place in `weekdays`: 0 is Sunday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The weekday of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return weekdays[weekdayIndex(toDayNumber(date))] ?? 'sun';
}

/** The date `days` later, or earlier when negative. Sums past 1000-01-01 or 9999-12-31 stop there. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return writtenWithinBounds(toDayNumber(date) + days);
}

/** The date `weeks` later, or earlier when negative. Sums past 1000-01-01 or 9999-12-31 stop there. */
export function addWeeks(date: CalendarDate, weeks: number): CalendarDate {
  return addDays(date, weeks * 7);
}

/** The same day of the month `months` later (or earlier), or that month's last day. Stops at 1000 and 9999. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return writtenWithinBounds(monthsAfterDay(toDayNumber(date), months));
}

/** The same day `years` later (or earlier); 29 February becomes 28 February where needed. Stops at 1000 and 9999. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function differenceInDays(later: CalendarDate, earlier: CalendarDate): number {
  return toDayNumber(later) - toDayNumber(earlier);
}

/**
 * The last day from `from` to `to` of which something holds that, once it does not, never holds again; null when not even
 * of the first. The days are halved, so that few are asked about.
 */
export function lastDayThat(
  from: CalendarDate,
  to: CalendarDate,
  holds: (day: CalendarDate) => boolean,
): CalendarDate | null {
  let [good, bad] = [0, differenceInDays(to, from) + 1];
  if (bad <= 0 || !holds(from)) return null;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(addDays(from, middle))) good = middle;
    else bad = middle;
  }
  return addDays(from, good);
}

/** The last day of the month, quarter, half-year or year a date lies in. */
export function endOf(date: CalendarDate, span: CalendarSpan): CalendarDate {
  return writtenWithinBounds(lastDayOfSpan(toDayNumber(date), span));
}

/** Negative, zero or positive, for sorting dates from early to late. */
export function compareDates(one: CalendarDate, other: CalendarDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The earliest of the dates. */
export function earliestOf(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((earliest, date) => (date < earliest ? date : earliest), first);
}

/** The latest of the dates. */
export function latestOf(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((latest, date) => (date > latest ? date : latest), first);
}
