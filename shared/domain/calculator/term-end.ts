import { fromDayNumber, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { countOf, periodInWords, type Period } from '../period.ts';
import { lastDayOfTerm } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';

/** A term that starts on a day. */
export interface TermEndQuestion extends FreeDays {
  readonly startsOn: CalendarDate;
  readonly initialTerm: Period;
}

/**
 * The last day of a first term whose start day counts, in two readings: `civil` by the civil codes (reading O2), and
 * `billingClamp` as billing systems count that renew on the last day of a short month, one day earlier there.
 */
export function termEnd(
  question: TermEndQuestion,
  formatDate?: FormatDate,
): {
  readonly civil: CalendarDate | null;
  readonly billingClamp: CalendarDate | null;
  readonly working: readonly string[];
} {
  const say = dayWriter(formatDate);
  const start = toDayNumber(question.startsOn);
  const term = countOf(question.initialTerm);
  const civil = lastDayOfTerm(start, term, calendarWithout(question));
  const billed = term.family === 'months' ? monthsAfterDay(start, term.count) - 1 : civil;
  const working = [
    `${say(start)} counts as the first day; ${periodInWords(question.initialTerm)} from there end on ${say(civil)}.`,
  ];
  if (billed < civil) {
    working.push(
      'The month it ends in has no such day, so the term runs to the end of that month.',
      `Billing systems often renew on the last day of such a month; then the last day is ${say(billed)}.`,
    );
  }
  return { civil: fromDayNumber(civil), billingClamp: fromDayNumber(billed), working };
}
