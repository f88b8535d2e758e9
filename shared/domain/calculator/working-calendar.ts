import {
  fromDayNumber,
  weekdayIndex,
  weekdays,
  type CalendarDate,
  type DayNumber,
  type Weekday,
} from '../calendar-date.ts';

/** Which days count as working days. Without a weekend Saturday and Sunday are free; without holidays there are none. */
export interface WorkingDays {
  readonly weekend?: readonly Weekday[];
  readonly isHoliday?: (date: CalendarDate) => boolean;
}

/** Working days made ready for counting. Made by `workingCalendar` or `calendarWithHolidays`. */
export interface WorkingCalendar {
  readonly freeWeekdays: readonly boolean[];
  readonly workingDaysPerWeek: number;
  readonly isHoliday: ((date: CalendarDate) => boolean) | null;
}

/** Counting gives up after this many days, so that no input keeps anybody waiting. About 110 years. */
const furthestCount = 40_000;

const saturdayAndSunday: readonly Weekday[] = ['sat', 'sun'];

/** Monday to Friday, no holidays. */
export const mondayToFriday: WorkingCalendar = calendarOf(saturdayAndSunday, null);

/** Makes working days ready for counting. */
export function workingCalendar(days: WorkingDays = {}): WorkingCalendar {
  if (days.weekend === undefined && days.isHoliday === undefined) return mondayToFriday;
  return calendarOf(days.weekend ?? saturdayAndSunday, days.isHoliday ?? null);
}

/** The same from a list of holidays, as the calculator takes them. */
export function calendarWithHolidays(
  weekend: readonly Weekday[] | null | undefined,
  holidays: readonly CalendarDate[] | null | undefined,
): WorkingCalendar {
  if (holidays == null || holidays.length === 0) return calendarOf(weekend ?? saturdayAndSunday, null);
  const dates = new Set(holidays);
  return calendarOf(weekend ?? saturdayAndSunday, (date) => dates.has(date));
}

function calendarOf(weekend: readonly Weekday[], isHoliday: WorkingCalendar['isHoliday']): WorkingCalendar {
  const freeWeekdays = weekdays.map((weekday) => weekend.includes(weekday));
  return { freeWeekdays, workingDaysPerWeek: freeWeekdays.filter((free) => !free).length, isHoliday };
}

/** Whether people work on that day: no weekend, no holiday. */
export function isWorkingDay(day: DayNumber, calendar: WorkingCalendar): boolean {
  if (calendar.freeWeekdays[weekdayIndex(day)] === true) return false;
  if (calendar.isHoliday === null) return true;
  const date = fromDayNumber(day);
  return date === null || !calendar.isHoliday(date);
}

/**
 * The n-th working day after a day, which does not count itself (reading O8); the day itself when n is 0.
 * `Infinity` when there is none within some 110 years.
 */
export function workingDaysAfter(day: DayNumber, n: number, calendar: WorkingCalendar): DayNumber {
  return walk(day, n, 1, calendar);
}

/** The n-th working day before a day, which does not count itself; the day itself when n is 0. */
export function workingDaysBefore(day: DayNumber, n: number, calendar: WorkingCalendar): DayNumber {
  return walk(day, n, -1, calendar);
}

function walk(from: DayNumber, n: number, step: 1 | -1, calendar: WorkingCalendar): DayNumber {
  const beyond = step * Infinity;
  if (n === 0 || !Number.isFinite(from)) return from;
  if (calendar.workingDaysPerWeek === 0) return beyond;
  let day = from;
  let left = n;
  if (calendar.isHoliday === null) {
    // One working day is left to walk, so that the walk ends on a working day.
    const wholeWeeks = Math.floor((n - 1) / calendar.workingDaysPerWeek);
    day += step * wholeWeeks * 7;
    left -= wholeWeeks * calendar.workingDaysPerWeek;
  }
  for (let walked = 0; walked < furthestCount; walked += 1) {
    day += step;
    if (isWorkingDay(day, calendar)) left -= 1;
    if (left === 0) return day;
  }
  return beyond;
}

/** How many working days lie after `from` up to and with `to`; `Infinity` when the days are too many to count. */
export function workingDaysWithin(from: DayNumber, to: DayNumber, calendar: WorkingCalendar): number {
  let day = from;
  let count = 0;
  if (calendar.isHoliday === null && to > from) {
    const wholeWeeks = Math.floor((to - from) / 7);
    day += wholeWeeks * 7;
    count = wholeWeeks * calendar.workingDaysPerWeek;
  }
  if (to - day > furthestCount) return Infinity;
  while (day < to) {
    day += 1;
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** The day itself when people work on it, else the last working day before it. The day itself when there is none. */
export function workingDayOnOrBefore(day: DayNumber, calendar: WorkingCalendar): DayNumber {
  const found = workingDaysBefore(day + 1, 1, calendar);
  return Number.isFinite(found) ? found : day;
}

/** The day itself when people work on it, else the first working day after it. The day itself when there is none. */
export function workingDayOnOrAfter(day: DayNumber, calendar: WorkingCalendar): DayNumber {
  const found = workingDaysAfter(day - 1, 1, calendar);
  return Number.isFinite(found) ? found : day;
}
