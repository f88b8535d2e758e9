import { addDays, differenceInDays, parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { TermsOutlook } from '../terms/outlook.ts';
import { lastAnsweredOn, type NudgeDecision } from './decision.ts';
import type { ContractFacts, PriceFact } from './facts.ts';
import { stakeOfMissing, type Priced } from './stake.ts';

/** From how many times the money or the days on it is another deadline than the one that was dismissed. */
const muchMore = 1.5;

/** What of a contract its deadlines are weighed by. */
type Weighed = Pick<ContractFacts, 'decisions' | 'outlookOn'> & Priced;

/**
 * What tells one telling of a deadline from the next: its day, with the number of the telling from the second on. Null
 * while the person does not want to hear of it: they said "never again" of this deadline or of one like it. A dismissal
 * silences the deadline and the later ones of the same terms until the terms are corrected and the dismissed day is no
 * deadline any more, because it may have been dismissed for being wrong, and until missing the deadline costs or binds
 * half as much again as the dismissed one did by what was known then. What was dismissed twice is weighed by both.
 */
export function deadlineOccurrence(facts: Weighed, deadline: CalendarDate): string | null {
  const dismissals = facts.decisions.flatMap((decision) => {
    const dismissed = decision.answer === 'dismissed' ? answeredDeadline(decision) : null;
    const stands = dismissed !== null && facts.outlookOn(dismissed)?.nextNoticeDeadline === dismissed;
    return stands ? [{ dismissed, decision }] : [];
  });
  if (!dismissals.every((one) => weighsMuchMore(facts, one, deadline))) return null;
  const times = dismissals.filter(({ dismissed }) => dismissed === deadline).length;
  return times === 0 ? deadline : `${deadline} ${times + 1}`;
}

/** The deadline an answer was given to; null for an answer to something else. */
function answeredDeadline({ palgorithm, occurrence }: NudgeDecision): CalendarDate | null {
  return palgorithm === 'notice_deadline' ? parseCalendarDate(occurrence.split(' ')[0] ?? '') : null;
}

function weighsMuchMore(
  facts: Weighed,
  { dismissed, decision }: { readonly dismissed: CalendarDate; readonly decision: NudgeDecision },
  deadline: CalendarDate,
): boolean {
  const [then, now] = [facts.outlookOn(dismissed), facts.outlookOn(deadline)];
  if (then === null || now === null) return false;
  const [daysThen, daysNow] = [daysOfMissing(then), daysOfMissing(now)];
  if (daysThen > 0 && daysNow >= daysThen * muchMore) return true;
  const { pausedFrom = null, pausedUntil = null } = facts;
  const known = facts.prices.filter((price) => wasKnown(price, decision));
  const [before, after] = [
    stakeOfMissing({ prices: known, pausedFrom, pausedUntil }, then),
    stakeOfMissing(facts, now),
  ];
  if (after === null || after.amount === 0) return false;
  if (before === null) return true;
  return before.currency === after.currency && after.amount >= before.amount * muchMore;
}

/** Whether a price had been written down when the person answered; by its days where the instants are not known. */
function wasKnown(
  { enteredAt, effectiveFrom, announcedOn }: PriceFact,
  { answeredAt, answeredOn }: NudgeDecision,
): boolean {
  if (enteredAt !== undefined && answeredAt !== undefined) return enteredAt <= answeredAt;
  return effectiveFrom === null || effectiveFrom <= answeredOn || (announcedOn !== null && announcedOn <= answeredOn);
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

/** The last day on which the person answered a last day for notice of the contract; null where they never did. */
export function deadlineAnsweredOn({ decisions }: Pick<ContractFacts, 'decisions'>): CalendarDate | null {
  return lastAnsweredOn(decisions.filter(({ palgorithm }) => palgorithm === 'notice_deadline'));
}

/** When the person last answered the last day for notice that is a certain day; null where they did not. */
export function thatDeadlineAnsweredOn(
  { decisions }: Pick<ContractFacts, 'decisions'>,
  deadline: CalendarDate,
): CalendarDate | null {
  return lastAnsweredOn(decisions.filter((decision) => answeredDeadline(decision) === deadline));
}

/**
 * Whether the person answered the last day for notice on which one still avoids a price, and knew the price then: it was
 * said with that day, and both were decided.
 */
export function isPriceDecided({ decisions, outlookOn }: Weighed, price: PriceFact): boolean {
  const from = price.effectiveFrom;
  if (from === null) return false;
  const avoids = (day: CalendarDate): boolean => {
    const end = outlookOn(day)?.earliestExit ?? null;
    return end !== null && end < from;
  };
  return decisions.some((decision) => {
    const day = answeredDeadline(decision);
    return day !== null && wasKnown(price, decision) && avoids(day) && !avoids(addDays(day, 1));
  });
}
