import { addDays, type CalendarDate } from '../calendar-date.ts';

/** A stretch in which a contract stands still and costs nothing. Both days belong to it; without an end it lasts on. */
export interface Pause {
  readonly pausedFrom: CalendarDate | null;
  readonly pausedUntil: CalendarDate | null;
}

/** Whether a contract is paused on a day. A pause with an end only has always been one. */
export function isPausedOn({ pausedFrom, pausedUntil }: Pause, day: CalendarDate): boolean {
  if (pausedFrom === null && pausedUntil === null) return false;
  return (pausedFrom === null || pausedFrom <= day) && (pausedUntil === null || pausedUntil >= day);
}

/** The next day after one on which a pause begins or is over; null when none is ahead. */
export function pauseChangesAfter({ pausedFrom, pausedUntil }: Pause, day: CalendarDate): CalendarDate | null {
  if (pausedFrom !== null && pausedFrom > day) return pausedFrom;
  return pausedUntil !== null && pausedUntil >= day ? addDays(pausedUntil, 1) : null;
}

/** Whether a contract in this state goes on: it can be left, and its relationship is a present one. */
export function goesOn(state: string): boolean {
  return state === 'running' || state === 'not_started' || state === 'paused';
}
