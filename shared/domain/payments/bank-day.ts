import { addDays, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../calculator/working-calendar.ts';

/** What a person's bank does with a payment whose day is no business day: take it after, before, or on the day itself. */
export const bankDayRules = ['following', 'preceding', 'same'] as const;
export type BankDayRule = (typeof bankDayRules)[number];

/** More free days than this in a row there are nowhere. */
const mostFreeDays = 30;

/**
 * The day on which a bank takes what is due on a day: that day where it is a business day, else the next or the last one
 * before, as the bank does it. The due day itself where no business day is near.
 */
export function bankDayOf(due: CalendarDate, rule: BankDayRule, calendar: WorkingCalendar): CalendarDate {
  if (rule === 'same') return due;
  const step = rule === 'following' ? 1 : -1;
  for (let away = 0; away < mostFreeDays; away += 1) {
    const day = addDays(due, away * step);
    if (isWorkingDay(toDayNumber(day), calendar)) return day;
  }
  return due;
}
