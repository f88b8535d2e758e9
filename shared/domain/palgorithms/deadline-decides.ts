import { differenceInDays } from '../calendar-date.ts';
import type { KeptOutlook } from './facts.ts';
import { daysOfRolling } from './lead-days.ts';

/** What is needed of an outlook to tell whether its deadline decides anything. */
export type DecidingDays = Pick<
  KeptOutlook,
  'earliestExit' | 'exitIfMissed' | 'currentTermStart' | 'currentTermEnd' | 'initialTermEnd'
>;

/**
 * Whether letting the next notice deadline pass decides something: it binds for longer than a month, or it is the one
 * that ends a first term of more than a month. A contract that merely rolls on has such a day every month, and none of
 * them is near in any sense that matters.
 */
export function deadlineDecides({
  earliestExit,
  exitIfMissed,
  currentTermStart,
  currentTermEnd,
  initialTermEnd,
}: DecidingDays): boolean {
  const termDays =
    currentTermStart === null || currentTermEnd === null ? 0 : differenceInDays(currentTermEnd, currentTermStart) + 1;
  const added =
    earliestExit === null || exitIfMissed === null ? termDays : differenceInDays(exitIfMissed, earliestExit);
  return (
    added > daysOfRolling || (termDays > daysOfRolling && earliestExit !== null && earliestExit === initialTermEnd)
  );
}
