import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts, KeptOutlook } from './facts.ts';
import { daysOfRolling, fittedLeadDays } from './lead-days.ts';

/** Shortest stretch, in days, that counts as a year. */
const daysOfYear = 365;

/** The leads of a notice deadline that decides about so many days. */
export function leadDaysFor(
  atStake: number,
  settings: { readonly leadDays: readonly number[]; readonly yearlyLeadDays: readonly number[] },
): readonly number[] {
  return fittedLeadDays(atStake >= daysOfYear ? settings.yearlyLeadDays : settings.leadDays, atStake);
}

/**
 * How many days of contract the decision is about: what missing it adds, or the first term where this deadline is the
 * first way out. Null when it is no decision of its own: the contract rolls on by a month at most, whenever one asks.
 */
export function daysDecidedAbout(facts: ContractFacts, outlook: KeptOutlook, deadline: CalendarDate): number | null {
  const { earliestExit, exitIfMissed, currentTermStart, currentTermEnd } = outlook;
  const termDays =
    currentTermStart === null || currentTermEnd === null ? 0 : differenceInDays(currentTermEnd, currentTermStart) + 1;
  const added =
    earliestExit === null || exitIfMissed === null ? termDays : differenceInDays(exitIfMissed, earliestExit);
  if (added > daysOfRolling) return Math.max(added, outlook.renewedTimes === 0 ? termDays : 0);
  if (termDays <= daysOfRolling || outlook.renewedTimes > 0 || facts.terms === null) return null;
  const first = facts.outlookOn(facts.terms.startsOn)?.nextNoticeDeadline;
  return first === deadline ? termDays : null;
}
