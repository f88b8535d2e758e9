import {
  addDays,
  addMonths,
  compareDates,
  dayOfMonth,
  endOf,
  toDayNumber,
  type CalendarDate,
} from './calendar-date.ts';

/** One month with what falls into it. */
export interface MonthAhead<Coming> {
  readonly firstDay: CalendarDate;
  readonly dates: readonly Coming[];
}

/** The twelve months from today's on, each with its dates in order; dates outside of them are left out. */
export function yearMonths<Coming extends { readonly on: CalendarDate }>(
  today: CalendarDate,
  dates: readonly Coming[],
): readonly MonthAhead<Coming>[] {
  const byMonth = Map.groupBy(
    dates.filter(({ on }) => on >= today),
    ({ on }) => on.slice(0, 7),
  );
  return Array.from({ length: 12 }, (_, index) => {
    const firstDay = addMonths(firstOf(today), index);
    const own = byMonth.get(firstDay.slice(0, 7)) ?? [];
    return { firstDay, dates: own.toSorted((one, other) => compareDates(one.on, other.on)) };
  });
}

/** The last day of the twelve months from today's on. */
export function stripEnd(today: CalendarDate): CalendarDate {
  return endOf(addMonths(firstOf(today), 11), 'month');
}

function firstOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - dayOfMonth(toDayNumber(date)));
}
