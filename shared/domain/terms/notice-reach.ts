import { lastDayOfSpan, monthsAfterDay, toDayInYear, type DayNumber } from '../calendar-date.ts';
import { latestDayBefore, periodAfter, periodBefore } from '../calculator/arithmetic.ts';
import { workingCalendar, workingDaysAfter, type WorkingCalendar } from '../calculator/working-calendar.ts';
import { isByWorkingDay, type Notice, type PeriodNotice, type WorkingDayNotice } from './terms.ts';

/** Saturday's place in the week. */
const saturday = 6;

/** The first day on which a contract may be over when the notice arrives on `received`. */
export function overAfter(received: DayNumber, notice: Notice, calendar: WorkingCalendar): DayNumber {
  if (!isByWorkingDay(notice)) return periodAfter(received, notice, calendar);
  if (!Number.isFinite(received)) return received;
  const inTime = received <= workingDayIn(received, notice, calendar);
  return monthEndAfter(received, notice.endsAfterMonths + (inTime ? 0 : 1));
}

/** The last day on which a notice may arrive for a contract to be over by `end`: the inverse of `overAfter`. */
export function latestFor(end: DayNumber, notice: Notice, calendar: WorkingCalendar): DayNumber {
  if (!isByWorkingDay(notice)) return latestDayBefore(end, notice, calendar);
  if (!Number.isFinite(end)) return end;
  const reached = lastDayOfSpan(end, 'month') === end ? end : monthEndAfter(end, -1);
  return workingDayIn(monthEndAfter(reached, -notice.endsAfterMonths), notice, calendar);
}

/**
 * The first day on which a notice for that end counts, by plain subtraction (reading O10); null where it may come as
 * early as one likes. Never after the last day for it.
 */
export function windowFor(end: DayNumber, notice: Notice, calendar: WorkingCalendar): DayNumber | null {
  if (isByWorkingDay(notice) || notice.notBefore == null || !Number.isFinite(end)) return null;
  return Math.min(periodBefore(end, notice.notBefore, calendar), latestFor(end, notice, calendar));
}

/** Whether the window of a notice opens after the last day for it, to the end of whichever month. */
export function leavesNoWindow(notice: PeriodNotice): boolean {
  const { notBefore } = notice;
  if (notBefore == null) return false;
  const calendar = workingCalendar();
  const ends = Array.from({ length: 12 }, (_, month) => toDayInYear(2001, month + 1, 31));
  return ends.every((end) => periodBefore(end, notBefore, calendar) > latestFor(end, notice, calendar));
}

/** The n-th working day of the month a day lies in, Saturdays counted; the month's last day where it has fewer. */
function workingDayIn(day: DayNumber, { workingDayOfMonth }: WorkingDayNotice, calendar: WorkingCalendar): DayNumber {
  const last = lastDayOfSpan(day, 'month');
  return Math.min(last, workingDaysAfter(monthEndAfter(day, -1), workingDayOfMonth, withSaturdays(calendar)));
}

/** The last day of the month some months after that of a day. */
function monthEndAfter(day: DayNumber, months: number): DayNumber {
  return lastDayOfSpan(monthsAfterDay(day, months), 'month');
}

/** The same calendar with Saturday a working day: the earlier reading of "Werktag". */
function withSaturdays(calendar: WorkingCalendar): WorkingCalendar {
  if (calendar.freeWeekdays[saturday] !== true) return calendar;
  return {
    ...calendar,
    freeWeekdays: calendar.freeWeekdays.map((free, weekday) => free && weekday !== saturday),
    workingDaysPerWeek: calendar.workingDaysPerWeek + 1,
  };
}
