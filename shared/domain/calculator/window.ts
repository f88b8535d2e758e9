import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { Period } from '../period.ts';
import type { Message } from '../words.ts';
import { periodBefore } from './arithmetic.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';

/** A window before a day. */
export interface WindowQuestion extends FreeDays {
  readonly anchor: CalendarDate;
  readonly earliestBefore: Period;
  readonly latestBefore: Period;
}

/**
 * A window "between X and Y before a day", by plain subtraction (reading O10): the days it opens and closes, both in
 * it. Not for own notices, which `latestNotice` counts.
 */
export function window(question: WindowQuestion): {
  readonly opens: CalendarDate | null;
  readonly closes: CalendarDate | null;
  readonly working: readonly Message[];
} {
  const calendar = calendarWithout(question);
  const anchor = toDayNumber(question.anchor);
  const opens = periodBefore(anchor, question.earliestBefore, calendar);
  const closes = periodBefore(anchor, question.latestBefore, calendar);
  const { earliestBefore, latestBefore } = question;
  const days = { opens: fromDayNumber(opens), closes: fromDayNumber(closes) };
  const working = [
    message('calculator.window.days', { anchor: question.anchor, earliestBefore, latestBefore, ...days }),
    message('calculator.window.bothIn'),
  ];
  if (opens > closes) working.push(message('calculator.window.reversed'));
  return { ...days, working };
}
