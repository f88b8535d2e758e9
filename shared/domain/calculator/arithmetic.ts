import { dayOfMonth, lastDayOfSpan, monthsAfterDay, type DayNumber } from '../calendar-date.ts';
import { countOf, type Period, type PeriodCount } from '../period.ts';
import { workingDaysAfter, workingDaysBefore, type WorkingCalendar } from './working-calendar.ts';

/**
 * The last day of a period that an event sets off; the day of the event does not count (reading O1 and O8,
 * BGB §§ 187(1), 188). Months end on the same day of the month, or on the month's last day where it has none.
 */
export function periodAfter(event: DayNumber, period: Period, calendar: WorkingCalendar): DayNumber {
  const { family, count } = countOf(period);
  switch (family) {
    case 'days':
      return event + count;
    case 'months':
      return monthsAfterDay(event, count);
    case 'business_days':
      return workingDaysAfter(event, count, calendar);
  }
}

/**
 * The last day of a term whose first day counts (reading O2, BGB §§ 187(2), 188(2)-(3)): the day before the
 * corresponding date, or the last day of a month that has no such date. The day before the start for a count of 0.
 */
export function lastDayOfTerm(start: DayNumber, term: PeriodCount, calendar: WorkingCalendar): DayNumber {
  switch (term.family) {
    case 'days':
      return start + term.count - 1;
    case 'months': {
      const corresponding = monthsAfterDay(start, term.count);
      return lacksCorrespondingDay(start, corresponding) ? corresponding : corresponding - 1;
    }
    case 'business_days':
      return workingDaysAfter(start - 1, term.count, calendar);
  }
}

/** Whether a sum of months had to stop at the end of a shorter month. */
export function lacksCorrespondingDay(start: DayNumber, corresponding: DayNumber): boolean {
  return Number.isFinite(corresponding) && dayOfMonth(corresponding) !== dayOfMonth(start);
}

/**
 * The last day on which a notice may arrive so that its period is over by `end` (reading O4): the largest day whose
 * period, counted forward, does not pass `end`. Never moved to a later day for weekends (O9).
 */
export function latestDayBefore(end: DayNumber, notice: Period, calendar: WorkingCalendar): DayNumber {
  const { family, count } = countOf(notice);
  if (count === 0 || !Number.isFinite(end)) return end;
  switch (family) {
    case 'days':
      return end - count;
    case 'months': {
      const earlier = monthsAfterDay(end, -count);
      return lastDayOfSpan(end, 'month') === end ? lastDayOfSpan(earlier, 'month') : earlier;
    }
    case 'business_days':
      return workingDaysBefore(end + 1, count, calendar) - 1;
  }
}

/** Plain subtraction: the same day of the month earlier, or the month's last day (reading O10). Not for own notices. */
export function periodBefore(anchor: DayNumber, period: Period, calendar: WorkingCalendar): DayNumber {
  const { family, count } = countOf(period);
  switch (family) {
    case 'days':
      return anchor - count;
    case 'months':
      return monthsAfterDay(anchor, -count);
    case 'business_days':
      return workingDaysBefore(anchor, count, calendar);
  }
}
