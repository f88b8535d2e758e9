import { fromDayNumber, monthsAfterDay, toDayNumber, type CalendarDate } from '../calendar-date.ts';
import { message } from '../message.ts';
import { countOf, type Period } from '../period.ts';
import type { Message } from '../words.ts';
import { lastDayOfTerm } from './arithmetic.ts';
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
 * of the one before it (BGB § 190). The list ends early where a date would lie outside the years 1000 to 9999.
 */
export function renewals(question: RenewalsQuestion): {
  readonly dates: readonly CalendarDate[];
  readonly working: readonly Message[];
} {
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
  const opening = message('calculator.renewals.opening', { step, start: question.startsOn });
  return { dates, working: [opening, ...explanations[convention]] };
}

const explanations: Record<RenewalConvention, readonly Message[]> = {
  civil: [message('calculator.renewals.civil'), message('calculator.renewals.civilShort')],
  billing_clamp: [message('calculator.renewals.billed'), message('calculator.renewals.billedShort')],
  bgb190_chained: [message('calculator.renewals.chained'), message('calculator.renewals.chainedShort')],
};
