import { fromDayNumber, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { periodInWords, type Period } from '../period.ts';
import { periodBefore } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
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
export function window(
  question: WindowQuestion,
  formatDate?: FormatDate,
): {
  readonly opens: CalendarDate | null;
  readonly closes: CalendarDate | null;
  readonly working: readonly string[];
} {
  const say = dayWriter(formatDate);
  const calendar = calendarWithout(question);
  const anchor = toDayNumber(question.anchor);
  const opens = periodBefore(anchor, question.earliestBefore, calendar);
  const closes = periodBefore(anchor, question.latestBefore, calendar);
  const working = [
    `${periodInWords(question.earliestBefore)} before ${say(anchor)} is ${say(opens)}; ${periodInWords(question.latestBefore)} before it is ${say(closes)}.`,
    'Both days lie in the window. For your own notice to a supplier use the latest day for a notice instead.',
  ];
  if (opens > closes) working.push('The window closes before it opens: please check which of the two is the longer.');
  return { opens: fromDayNumber(opens), closes: fromDayNumber(closes), working };
}
