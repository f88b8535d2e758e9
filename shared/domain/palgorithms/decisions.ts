import { parseCalendarDate, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts } from './facts.ts';

/**
 * Whether the person said "never again" to this deadline, for the terms as they still are. A dismissal of one deadline
 * silences the later ones of the same terms; it stops doing so once the terms were corrected and the dismissed day is
 * no deadline any more, because it may have been dismissed for being wrong.
 */
export function deadlineDismissedForGood(facts: ContractFacts): boolean {
  return facts.decisions.some(({ palgorithm, answer, occurrence }) => {
    if (palgorithm !== 'notice_deadline' || answer !== 'dismissed') return false;
    const deadline = parseCalendarDate(occurrence);
    return deadline !== null && facts.outlookOn(deadline)?.nextNoticeDeadline === deadline;
  });
}

/** Whether the person decided about a deadline, or took an exit back, from one day on and before another. */
export function decidedBetween(facts: ContractFacts, from: CalendarDate, before: CalendarDate): boolean {
  const within = (day: string | null): boolean => day !== null && day >= from && day < before;
  return (
    within(facts.exitWithdrawnOn) ||
    facts.decisions.some(({ palgorithm, occurrence }) => palgorithm === 'notice_deadline' && within(occurrence))
  );
}
