import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { countOf, type Period } from '../period.ts';
import type { Message } from '../words.ts';
import { lastDayOfTerm, periodAfter } from './arithmetic.ts';
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
 * The date is null when it lies outside the years 1000 to 9999, here and in all operations of the calculator.
 */
export function periodEnd(question: PeriodEndQuestion): {
  readonly date: CalendarDate | null;
  readonly working: readonly Message[];
} {
  const { period, triggerDayCounts, roll } = question;
  const calendar = calendarWithout(question);
  const trigger = toDayNumber(question.trigger);
  const end =
    triggerDayCounts && period.n > 0
      ? lastDayOfTerm(trigger, countOf(period), calendar)
      : periodAfter(trigger, period, calendar);
  const counted = { trigger: question.trigger, n: period.n, period, end: fromDayNumber(end) };
  const working = [
    triggerDayCounts ? message('calculator.period.counts', counted) : message('calculator.period.notCounted', counted),
  ];
  if (roll === 'none') return { date: fromDayNumber(end), working };
  const rollCalendar = calendarWithout({ holidays: question.holidays });
  const moved =
    roll === 'next_working_day' ? workingDayOnOrAfter(end, rollCalendar) : workingDayOnOrBefore(end, rollCalendar);
  const date = fromDayNumber(moved);
  if (moved === end) working.push(message('calculator.period.stays'));
  else if (roll === 'next_working_day') working.push(message('calculator.period.movesOn', { moved: date }));
  else working.push(message('calculator.period.movesBack', { moved: date }));
  return { date, working };
}
