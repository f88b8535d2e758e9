import { fromDayNumber, monthsAfterDay, toDayNumber, type CalendarDate, type Weekday } from '../calendar-date.ts';
import { countOf, type Period, type PeriodUnit } from '../period.ts';
import { lastDayOfTerm, latestDayBefore, periodAfter, periodBefore } from './arithmetic.ts';
import { calendarWithHolidays, workingDayOnOrAfter, workingDayOnOrBefore } from './working-calendar.ts';

/** The free days of the week (Saturday and Sunday when absent) and the holidays (none when absent). */
export interface FreeDays {
  readonly weekend?: readonly Weekday[] | null;
  readonly holidays?: readonly CalendarDate[] | null;
}

/** Whether a last day that falls on a free day stays, or moves to a neighbouring working day. */
export const rolls = ['none', 'next_working_day', 'previous_working_day'] as const;
export type Roll = (typeof rolls)[number];

/** How a series of renewals is counted; see `renewals`. */
export const renewalConventions = ['civil', 'billing_clamp', 'bgb190_chained'] as const;
export type RenewalConvention = (typeof renewalConventions)[number];

/** How long a message is on its way. A working day is a business day by another name. */
export interface Transit {
  readonly n: number;
  readonly unit: PeriodUnit | 'working_day';
}

/**
 * The last day of a period that starts with an event (rules.md O1, O8, O9). The event's day does not count unless
 * `triggerDayCounts`. `weekend` matters for business days only; a roll always skips Saturday, Sunday and the holidays.
 * The date is null when it lies outside the years 1600 to 9999, here and in all operations of the calculator.
 */
export function periodEnd(
  input: {
    readonly trigger: CalendarDate;
    readonly period: Period;
    readonly triggerDayCounts: boolean;
    readonly roll: Roll;
  } & FreeDays,
): { readonly date: CalendarDate | null } {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const trigger = toDayNumber(input.trigger);
  const end =
    input.triggerDayCounts && input.period.n > 0
      ? lastDayOfTerm(trigger, countOf(input.period), calendar)
      : periodAfter(trigger, input.period, calendar);
  const rollCalendar = calendarWithHolidays(null, input.holidays);
  switch (input.roll) {
    case 'none':
      return { date: fromDayNumber(end) };
    case 'next_working_day':
      return { date: fromDayNumber(workingDayOnOrAfter(end, rollCalendar)) };
    case 'previous_working_day':
      return { date: fromDayNumber(workingDayOnOrBefore(end, rollCalendar)) };
  }
}

/**
 * The last day of a first term whose start day counts, in two readings: `civil` by the civil codes (rules.md O2), and
 * `billingClamp` as billing systems count that renew on the last day of a short month, one day earlier there.
 */
export function termEnd(input: { readonly startsOn: CalendarDate; readonly initialTerm: Period } & FreeDays): {
  readonly civil: CalendarDate | null;
  readonly billingClamp: CalendarDate | null;
} {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const start = toDayNumber(input.startsOn);
  const term = countOf(input.initialTerm);
  const civil = fromDayNumber(lastDayOfTerm(start, term, calendar));
  if (term.family !== 'months') return { civil, billingClamp: civil };
  return { civil, billingClamp: fromDayNumber(monthsAfterDay(start, term.count) - 1) };
}

/**
 * The last day on which a notice may arrive for a contract to end on `targetEnd` (rules.md O4). `legal` is the
 * arithmetical limit. `safe` differs only for business days: the last working day up to the limit.
 */
export function latestNotice(input: { readonly targetEnd: CalendarDate; readonly notice: Period } & FreeDays): {
  readonly safe: CalendarDate | null;
  readonly legal: CalendarDate | null;
} {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const limit = latestDayBefore(toDayNumber(input.targetEnd), input.notice, calendar);
  const legal = fromDayNumber(limit);
  if (input.notice.unit !== 'business_day') return { safe: legal, legal };
  return { safe: fromDayNumber(workingDayOnOrBefore(limit, calendar)), legal };
}

/**
 * "At least n days before the renewal date" in two readings (rules.md 1.3): `literal` is the renewal date minus the
 * period; `safe` leaves the whole period clear before the last day of the term, one day earlier.
 */
export function noticeBeforeRenewalDate(
  input: { readonly renewalDate: CalendarDate; readonly notice: Period } & FreeDays,
): { readonly safe: CalendarDate | null; readonly literal: CalendarDate | null } {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const renewal = toDayNumber(input.renewalDate);
  return {
    safe: fromDayNumber(latestDayBefore(renewal - 1, input.notice, calendar)),
    literal: fromDayNumber(periodBefore(renewal, input.notice, calendar)),
  };
}

/**
 * The last working day to post something that must arrive by a deadline. Working days are counted back from the
 * deadline, free days skipped; other periods are taken off the deadline. Never later than the deadline.
 */
export function sendBy(input: { readonly receiptDeadline: CalendarDate; readonly transit: Transit } & FreeDays): {
  readonly date: CalendarDate | null;
} {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const { n, unit } = input.transit;
  const transit: Period = { n, unit: unit === 'working_day' ? 'business_day' : unit };
  const latest = latestDayBefore(toDayNumber(input.receiptDeadline), transit, calendar);
  return { date: fromDayNumber(workingDayOnOrBefore(latest, calendar)) };
}

/**
 * The first `count` renewals of a contract that goes on in equal steps. `civil`: the last day of each term, always
 * counted from the start (rules.md O3). `billing_clamp`: the renewal dates of billing systems, counted from the start
 * and stopped at the end of short months. `bgb190_chained`: the last day of each term, every term counted from the end
 * of the one before it (BGB § 190). The list ends early where a date would lie outside the years 1600 to 9999.
 */
export function renewals(
  input: {
    readonly startsOn: CalendarDate;
    readonly step: Period;
    readonly count: number;
    readonly convention: RenewalConvention;
  } & FreeDays,
): { readonly dates: readonly CalendarDate[] } {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const start = toDayNumber(input.startsOn);
  const { family, count: length } = countOf(input.step);
  const dates: CalendarDate[] = [];
  let termStart = start;
  for (let number = 1; number <= input.count; number += 1) {
    // Counted in business days, each term from the one before is the same as all terms from the start.
    const chained = input.convention === 'bgb190_chained' || family === 'business_days';
    const lastDay = chained
      ? lastDayOfTerm(termStart, { family, count: length }, calendar)
      : lastDayOfTerm(start, { family, count: length * number }, calendar);
    termStart = lastDay + 1;
    const billed = family === 'months' ? monthsAfterDay(start, length * number) : termStart;
    const date = fromDayNumber(input.convention === 'billing_clamp' ? billed : lastDay);
    if (date === null) break;
    dates.push(date);
  }
  return { dates };
}

/**
 * A window "between X and Y before a day", by plain subtraction (rules.md O10): the days it opens and closes, both in
 * it. Not for own notices, which `latestNotice` counts.
 */
export function window(
  input: { readonly anchor: CalendarDate; readonly earliestBefore: Period; readonly latestBefore: Period } & FreeDays,
): { readonly opens: CalendarDate | null; readonly closes: CalendarDate | null } {
  const calendar = calendarWithHolidays(input.weekend, input.holidays);
  const anchor = toDayNumber(input.anchor);
  return {
    opens: fromDayNumber(periodBefore(anchor, input.earliestBefore, calendar)),
    closes: fromDayNumber(periodBefore(anchor, input.latestBefore, calendar)),
  };
}
