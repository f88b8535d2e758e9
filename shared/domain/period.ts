import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';

/** What a period is counted in. Business days need a working week and holidays beside them. */
export const periodUnits = ['day', 'week', 'month', 'year', 'business_day'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of time as contracts state it: `{ n: 6, unit: 'week' }`. `n` is a whole number, 0 or more. */
export interface Period {
  readonly n: number;
  readonly unit: PeriodUnit;
}

/** The kinds of counting behind the units: weeks are days, years are months. */
export type PeriodFamily = 'days' | 'months' | 'business_days';

/** A period reduced to one of three countings: 2 weeks are 14 days, 2 years are 24 months. */
export interface PeriodCount {
  readonly family: PeriodFamily;
  readonly count: number;
}

/** The day on which a period that begins on another is over and the next begins; business days count as days of the calendar. */
export function afterPeriod(day: CalendarDate, period: Period): CalendarDate {
  const { family, count } = countOf(period);
  return family === 'months' ? addMonths(day, count) : addDays(day, count);
}

/** Reduces a period to days, months or business days. */
export function countOf(period: Period): PeriodCount {
  switch (period.unit) {
    case 'day':
      return { family: 'days', count: period.n };
    case 'week':
      return { family: 'days', count: period.n * 7 };
    case 'month':
      return { family: 'months', count: period.n };
    case 'year':
      return { family: 'months', count: period.n * 12 };
    case 'business_day':
      return { family: 'business_days', count: period.n };
  }
}
