import {
  addDays,
  addMonths,
  addWeeks,
  toDayNumber,
  weekdayOf,
  type CalendarDate,
} from '#shared/domain/calendar-date.ts';
import type { TrueCycle } from './household.ts';

export type Shift = 'next' | 'before' | 'none';

/** The days a contract falls due from a first day up to the last, before banks move them. */
export function dueDays(cycle: TrueCycle, first: CalendarDate, anchor: number, last: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let count = 0; count < 400; count += 1) {
    const day =
      cycle.unit === 'week'
        ? addWeeks(first, count * cycle.n)
        : onDay(addMonths(monthOf(first), count * cycle.n), anchor);
    if (day > last) break;
    if (day >= first) days.push(day);
    if (cycle.times === 2) {
      const second = onDay(addMonths(monthOf(first), count), Math.min(anchor + 14, 30));
      if (second <= last && second >= first) days.push(second);
    }
  }
  return days;
}

function monthOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - Number(day.slice(8)));
}

/** That day of the month a date begins, or its last one. */
function onDay(firstOfMonth: CalendarDate, day: number): CalendarDate {
  const next = addMonths(firstOfMonth, 1);
  const found = addDays(firstOfMonth, day - 1);
  return found < next ? found : addDays(next, -1);
}

/** The day a bank books what is due on a day. */
export function bookedOn(due: CalendarDate, shift: Shift): CalendarDate {
  if (shift === 'none') return due;
  let day = due;
  while (isFree(day)) day = addDays(day, shift === 'next' ? 1 : -1);
  return day;
}

function isFree(day: CalendarDate): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 'sat' || weekday === 'sun') return true;
  if (['01-01', '05-01', '12-25', '12-26'].includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  const away = toDayNumber(day) - easter;
  return away === -2 || away === 1;
}

/** Easter Sunday of the western churches as a day number. */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, date) / 86_400_000;
}
