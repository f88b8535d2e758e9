import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { urgencyBy } from '#shared/domain/palgorithms/urgency.ts';
import type { OutputOf } from '#shared/api/api.ts';

type ContractState = OutputOf<'contracts.list'>[number]['state'];
type RelationshipState = OutputOf<'relationships.list'>[number]['state'];
type ExitState = OutputOf<'exits.list'>[number]['state'];

/** How near a day is, in the bands that nudges use, so that one day has one colour everywhere. */
export function nearness(date: CalendarDate, today: CalendarDate): 'now' | 'soon' | 'later' {
  return urgencyBy(date, today, null);
}

/** Where a contract stands, in words. */
export const contractStateWords: Record<ContractState, string> = {
  not_started: 'Not started yet',
  running: 'Running',
  leaving: 'Leaving',
  ended_unconfirmed: 'Ended for me, the supplier does not know yet',
  ended: 'Ended',
};

/** Where a relationship stands, in words. */
export const relationshipStateWords: Record<RelationshipState, string> = {
  current: 'Current',
  leaving: 'Leaving',
  ended_unconfirmed: 'Ended for me, not confirmed',
  past: 'Past',
  empty: 'No contract yet',
};

/** Where an exit stands, in words. */
export const exitStateWords: Record<ExitState, string> = {
  decided: 'Decided, no notice sent yet',
  sent: 'Notice sent, not confirmed yet',
  acknowledged: 'Confirmed by the supplier',
  ended: 'Ended',
  ended_unconfirmed: 'Ended for me, the supplier does not know yet',
  withdrawn: 'Taken back',
};
