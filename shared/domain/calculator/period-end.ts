import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { countOf, periodInWords, type Period } from '../period.ts';
import { lastDayOfTerm, periodAfter } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from './working-calendar.ts';

/** Whether a last day that falls on a free day stays, or moves to a neighbouring working day. */
export const rolls = ['none', 'next_working_day', 'previous_working_day'] as const;
export type Roll = (typeof rolls)[number];

/** A period set off by an event. */
export interface PeriodEndQuestion extends FreeDays {
  readonly trigger: CalendarDate;
  readonly period: Period;
  readonly triggerDayCounts: boolean;
  readonly roll: Roll;
}

/**
 * The last day of a period that starts with an event (reading O1, O8, O9). The event's day does not count unless
 * `triggerDayCounts`. `weekend` matters for business days only; a roll always skips Saturday, Sunday and the holidays.
 * The date is null when it lies outside the years 1600 to 9999, here and in all operations of the calculator.
 */
export function periodEnd(
  question: PeriodEndQuestion,
  formatDate?: FormatDate,
): { readonly date: CalendarDate | null; readonly working: readonly string[] } {
  const { period, triggerDayCounts, roll } = question;
  const say = dayWriter(formatDate);
  const calendar = calendarWithout(question);
  const trigger = toDayNumber(question.trigger);
  const end =
    triggerDayCounts && period.n > 0
      ? lastDayOfTerm(trigger, countOf(period), calendar)
      : periodAfter(trigger, period, calendar);
  const working = [
    `${say(trigger)} ${triggerDayCounts ? 'counts as the first day' : 'is not counted'}; ${periodInWords(period)} end on ${say(end)}.`,
  ];
  if (roll === 'none') return { date: fromDayNumber(end), working };
  const rollCalendar = calendarWithout({ holidays: question.holidays });
  const moved =
    roll === 'next_working_day' ? workingDayOnOrAfter(end, rollCalendar) : workingDayOnOrBefore(end, rollCalendar);
  const where = roll === 'next_working_day' ? 'next working day' : 'last working day before it';
  working.push(
    moved === end
      ? 'That is a working day, so it stays.'
      : `That is a Saturday, a Sunday or a holiday, so it moves to the ${where}, ${say(moved)}.`,
  );
  return { date: fromDayNumber(moved), working };
}
