import { partsOfDay, toDayInYear, type DayNumber } from '../calendar-date.ts';
import type { DayOfYear } from './terms.ts';

/** The first of the days of the year on or after a day; `Infinity` when there are none. */
export function nextDayOfYear(days: readonly DayOfYear[], from: DayNumber): DayNumber {
  if (!Number.isFinite(from)) return from;
  const { year } = partsOfDay(from);
  const ahead = days
    .flatMap(({ month, day }) => [toDayInYear(year, month, day), toDayInYear(year + 1, month, day)])
    .filter((found) => found >= from);
  return Math.min(Infinity, ...ahead);
}

/** Whether a day is one of the days of the year. */
export function isDayOfYear(days: readonly DayOfYear[], day: DayNumber): boolean {
  if (!Number.isFinite(day)) return false;
  const { year, month } = partsOfDay(day);
  return days.some((one) => one.month === month && toDayInYear(year, one.month, one.day) === day);
}
