import { fromDayNumber, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { countOf, type Period } from '../period.ts';
import type { Message } from '../words.ts';
import { lastDayOfTerm } from './arithmetic.ts';
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
export function termEnd(question: TermEndQuestion): {
  readonly civil: CalendarDate | null;
  readonly billingClamp: CalendarDate | null;
  readonly working: readonly Message[];
} {
  const start = toDayNumber(question.startsOn);
  const term = countOf(question.initialTerm);
  const civil = lastDayOfTerm(start, term, calendarWithout(question));
  const billed = term.family === 'months' ? monthsAfterDay(start, term.count) - 1 : civil;
  const { startsOn, initialTerm } = question;
  const days = { civil: fromDayNumber(civil), billingClamp: fromDayNumber(billed) };
  const working = [
    message('calculator.term.counted', { start: startsOn, n: initialTerm.n, term: initialTerm, end: days.civil }),
  ];
  if (billed < civil) {
    working.push(
      message('calculator.term.shortMonth'),
      message('calculator.term.billed', { billed: days.billingClamp }),
    );
  }
  return { ...days, working };
}
