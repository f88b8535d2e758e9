import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
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
  const isLongTerm = (): boolean =>
    currentTermStart !== null && currentTermEnd !== null && isLong(currentTermStart, currentTermEnd, 1);
  if (earliestExit === null || exitIfMissed === null) return isLongTerm();
  return isLong(earliestExit, exitIfMissed, 0) || (earliestExit === initialTermEnd && isLongTerm());
}

/**
 * Whether there are more days between two than a contract that rolls on adds, `more` counted in. Long lists ask it of
 * every row, and three months apart is enough without counting days.
 */
function isLong(from: CalendarDate, to: CalendarDate, more: number): boolean {
  const months =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return months > 2 || (months > 0 && differenceInDays(to, from) + more > daysOfRolling);
}
