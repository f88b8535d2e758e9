import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';

/** How pressing a nudge is. */
export const urgencies = ['now', 'soon', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** Below this many days left a nudge is `now`, below the next it is `soon`. Each number of days falls in one band. */
const daysOfNow = 14;
const daysOfSoon = 45;

/**
 * How pressing a nudge is: by the days left, and never `now` for the sake of money when no money is at stake.
 * `stake` null means that it is not known, or not about money.
 */
export function urgencyBy(lastDay: CalendarDate, today: CalendarDate, stake: Money | null): Urgency {
  const daysLeft = differenceInDays(lastDay, today);
  if (daysLeft < daysOfNow) return stake !== null && stake.amount === 0 ? 'soon' : 'now';
  return daysLeft < daysOfSoon ? 'soon' : 'later';
}

/** The days from which on what has to be done by a last day is more pressing than before. */
export function urgencyRisesOn(lastDay: CalendarDate): CalendarDate[] {
  return [daysOfSoon, daysOfNow].map((days) => addDays(lastDay, 1 - days));
}
