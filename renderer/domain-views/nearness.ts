import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { urgencyBy } from '#shared/domain/palgorithms/urgency.ts';

/** How near a day is, in the bands that nudges use, so that one day has one colour everywhere. */
export function nearness(date: CalendarDate, today: CalendarDate): 'now' | 'soon' | 'later' {
  return urgencyBy(date, today, null);
}
