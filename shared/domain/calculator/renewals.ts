import { fromDayNumber, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { countOf, periodInWords, type Period } from '../period.ts';
import { lastDayOfTerm } from './arithmetic.ts';
import { dayWriter, type FormatDate } from './day-writer.ts';
import { calendarWithout, type FreeDays } from './free-days.ts';

/** How a series of renewals is counted; see `renewals`. */
export const renewalConventions = ['civil', 'billing_clamp', 'bgb190_chained'] as const;
export type RenewalConvention = (typeof renewalConventions)[number];

/** A contract that goes on in equal steps. */
export interface RenewalsQuestion extends FreeDays {
  readonly startsOn: CalendarDate;
  readonly step: Period;
  readonly count: number;
  readonly convention: RenewalConvention;
}

/**
 * The first `count` renewals of a contract that goes on in equal steps. `civil`: the last day of each term, always
 * counted from the start (reading O3). `billing_clamp`: the renewal dates of billing systems, counted from the start
 * and stopped at the end of short months. `bgb190_chained`: the last day of each term, every term counted from the end
 * of the one before it (BGB § 190). The list ends early where a date would lie outside the years 1600 to 9999.
 */
export function renewals(
  question: RenewalsQuestion,
  formatDate?: FormatDate,
): { readonly dates: readonly CalendarDate[]; readonly working: readonly string[] } {
  const { convention, step } = question;
  const calendar = calendarWithout(question);
  const start = toDayNumber(question.startsOn);
  const { family, count: length } = countOf(step);
  // Counted in business days, each term from the one before is the same as all terms from the start.
  const chained = convention === 'bgb190_chained' || family === 'business_days';
  const dates: CalendarDate[] = [];
  let termStart = start;
  for (let number = 1; number <= question.count; number += 1) {
    const lastDay = chained
      ? lastDayOfTerm(termStart, { family, count: length }, calendar)
      : lastDayOfTerm(start, { family, count: length * number }, calendar);
    termStart = lastDay + 1;
    const billed = family === 'months' ? monthsAfterDay(start, length * number) : termStart;
    const date = fromDayNumber(convention === 'billing_clamp' ? billed : lastDay);
    if (date === null) break;
    dates.push(date);
  }
  const opening = `Terms of ${periodInWords(step)} from ${dayWriter(formatDate)(start)}, that day counted.`;
  return { dates, working: [opening, ...explanations[convention]] };
}

const explanations: Record<RenewalConvention, readonly string[]> = {
  civil: [
    'Each date is the last day of a term, counted from the very first day.',
    'Where a month has no such day, the term runs to the end of the month.',
  ],
  billing_clamp: [
    'Each date is the day a new term starts and is paid, counted from the very first day.',
    'Where a month has no such day, it is the last day of the month.',
  ],
  bgb190_chained: [
    'Each date is the last day of a term, counted from the end of the term before it (BGB § 190).',
    'After a short month the following terms may end later than counted from the first day.',
  ],
};
