import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { urgencyBy } from '#shared/domain/palgorithms/urgency.ts';
import type { OutputOf } from '#shared/api/api.ts';

type RelationshipState = OutputOf<'relationships.list'>[number]['state'];

/** How near a day is, in the bands that nudges use, so that one day has one colour everywhere. */
export function nearness(date: CalendarDate, today: CalendarDate): 'now' | 'soon' | 'later' {
  return urgencyBy(date, today, null);
}

/** Where a relationship may stand, in the order in which a list is sorted by it. */
export const relationshipStates: readonly RelationshipState[] = [
  'current',
  'ended_unconfirmed',
  'leaving',
  'empty',
  'past',
];
