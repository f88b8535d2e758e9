import { addDays, latestOf, type CalendarDate } from '../calendar-date.ts';

/**
 * The last day of a contract that is left for a change of its price: the day before the new price, or the day on which the
 * right is used where that has come already.
 */
export function endForPriceChange(effectiveFrom: CalendarDate, used: CalendarDate): CalendarDate {
  return latestOf(addDays(effectiveFrom, -1), used);
}
