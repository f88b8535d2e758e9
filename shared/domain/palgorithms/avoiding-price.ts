import { addDays, lastDayThat, type CalendarDate } from '../calendar-date.ts';
import type { ContractFacts } from './facts.ts';
import { dayToActBy } from './sending.ts';

/** Whether and until when a notice still ends a contract before a price takes over. */
export interface WayOut {
  /** The last day to give notice, by the strictest reading that can still be kept; null where no notice avoids the price. */
  readonly actBy: CalendarDate | null;
  /** The same by the plain reading. */
  readonly deadline: CalendarDate | null;
  /** The last day of the contract by a notice today; null when not known. */
  readonly endsOn: CalendarDate | null;
}

/** So many ends of terms ahead are looked at for a rule by which the contract can be left. */
const mostTerms = 40;

/**
 * By when notice has to be given so that a price is never paid. Each day is asked of the terms themselves; a later notice
 * never ends a contract sooner, but where a term ends and another rule holds from then on. Between `today` and the day
 * before `from`.
 */
export function wayOutBefore(
  { outlookOn }: Pick<ContractFacts, 'outlookOn'>,
  from: CalendarDate,
  today: CalendarDate,
): WayOut {
  const avoids = (day: CalendarDate): boolean => {
    const end = outlookOn(day)?.earliestExit ?? null;
    return end !== null && end < from;
  };
  const endsOn = outlookOn(today)?.earliestExit ?? null;
  const lastDay = addDays(from, -1);
  let first = today;
  let deadline = lastDayThat(first, lastDay, avoids);
  for (let terms = 0; deadline === null && terms < mostTerms; terms += 1) {
    const termEnd = outlookOn(first)?.currentTermEnd ?? null;
    if (termEnd === null || termEnd < first || termEnd >= lastDay) break;
    first = addDays(termEnd, 1);
    deadline = lastDayThat(first, lastDay, avoids);
  }
  if (deadline === null) return { actBy: null, deadline, endsOn };
  const then = outlookOn(deadline);
  const actBy = then?.nextNoticeDeadline === deadline ? dayToActBy(then, deadline, today) : deadline;
  return { actBy, deadline, endsOn };
}
