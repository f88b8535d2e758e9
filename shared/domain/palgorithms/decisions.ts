import { differenceInDays, parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { TermsOutlook } from '../terms/outlook.ts';
import type { ContractFacts } from './facts.ts';
import { stakeOfMissing } from './stake.ts';

/** From how many times the money or the days on it is another deadline than the one that was dismissed. */
const muchMore = 1.5;

/** What of a contract its deadlines are weighed by. */
type Weighed = Pick<ContractFacts, 'decisions' | 'prices' | 'outlookOn'>;

/**
 * Whether the person said "never again" to deadlines such as this one. A dismissal of one deadline silences the later
 * ones of the same terms. It stops doing so once the terms were corrected and the dismissed day is no deadline any more,
 * because it may have been dismissed for being wrong, and where missing the later one costs or binds half as much again.
 */
export function deadlineDismissedForGood(facts: Weighed, deadline: CalendarDate): boolean {
  return facts.decisions.some(({ palgorithm, answer, occurrence, answeredOn }) => {
    if (palgorithm !== 'notice_deadline' || answer !== 'dismissed') return false;
    const dismissed = parseCalendarDate(occurrence);
    if (dismissed === null || facts.outlookOn(dismissed)?.nextNoticeDeadline !== dismissed) return false;
    return dismissed === deadline || !weighsMuchMore(facts, { dismissed, answeredOn }, deadline);
  });
}

function weighsMuchMore(
  facts: Weighed,
  { dismissed, answeredOn }: { readonly dismissed: CalendarDate; readonly answeredOn: CalendarDate },
  deadline: CalendarDate,
): boolean {
  const [then, now] = [facts.outlookOn(dismissed), facts.outlookOn(deadline)];
  if (then === null || now === null) return false;
  const [daysThen, daysNow] = [daysOfMissing(then), daysOfMissing(now)];
  if (daysThen > 0 && daysNow >= daysThen * muchMore) return true;
  const known = facts.prices.filter(
    ({ effectiveFrom, announcedOn }) =>
      effectiveFrom === null || effectiveFrom <= answeredOn || (announcedOn !== null && announcedOn <= answeredOn),
  );
  const [before, after] = [stakeOfMissing({ prices: known }, then), stakeOfMissing(facts, now)];
  if (after === null || after.amount === 0) return false;
  if (before === null) return true;
  return before.currency === after.currency && after.amount >= before.amount * muchMore;
}

/** How many days missing a deadline adds; none where that is not known. */
function daysOfMissing({ earliestExit, exitIfMissed }: TermsOutlook): number {
  return earliestExit === null || exitIfMissed === null ? 0 : differenceInDays(exitIfMissed, earliestExit);
}

/** Whether the person decided about a deadline, or took an exit back, from one day on and before another. */
export function decidedBetween(facts: ContractFacts, from: CalendarDate, before: CalendarDate): boolean {
  const within = (day: string | null): boolean => day !== null && day >= from && day < before;
  return (
    within(facts.exitWithdrawnOn) ||
    facts.decisions.some(({ palgorithm, occurrence }) => palgorithm === 'notice_deadline' && within(occurrence))
  );
}
