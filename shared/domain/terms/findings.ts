import { toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { latestDayBefore, periodAfter } from '../calculator/arithmetic.ts';
import { workingDayOnOrBefore, type WorkingCalendar } from '../calculator/working-calendar.ts';
import { wayOut, type WayOut } from './notice-rules.ts';
import type { TermPhase } from './outlook.ts';
import { endOfTerm, endsInShortMonth, numberOfTermWith, termSeries, type TermSeries } from './term-series.ts';
import type { Terms } from './terms.ts';

/** What was found out about terms on one day, in day numbers, before it is written down as an outlook. */
export interface Findings {
  readonly terms: Terms;
  readonly series: TermSeries;
  readonly asOf: DayNumber;
  readonly phase: TermPhase;
  /** The number of the current term, the first before the start, the last when over; null in an open-ended time. */
  readonly term: number | null;
  readonly coolingOffEnd: DayNumber | null;
  readonly trialEnd: DayNumber | null;
  /** The way out when notice arrives on that day; null when unknown, not needed or over. */
  readonly wayOut: WayOut | null;
  /** The way out when notice arrives the day after the deadline; null where there is no deadline. */
  readonly wayOutIfMissed: WayOut | null;
}

/** Finds out where a contract stands on a day and how it can be left. */
export function findTerms(terms: Terms, date: CalendarDate, calendar: WorkingCalendar): Findings {
  const asOf = toDayNumber(date);
  const series = termSeries(terms, calendar);
  const { firstEnd } = series;
  const openEnded = firstEnd === null || (series.after === 'open_ended' && asOf > firstEnd);
  const term = openEnded ? null : series.after === 'renews' ? numberOfTermWith(series, asOf) : 0;
  const coolingOffEnd =
    terms.coolingOff == null || terms.coolingOff.n === 0
      ? null
      : periodAfter(toDayNumber(coolingOffFrom(terms)), terms.coolingOff, calendar);
  const trialEnd = terms.trialEndsOn == null ? null : toDayNumber(terms.trialEndsOn);
  const found = series.after === 'ends' ? null : wayOut(terms, series, asOf);
  const deadline = found?.deadline ?? null;
  return {
    terms,
    series,
    asOf,
    phase: phaseOf(series, asOf, term, coolingOffEnd, trialEnd),
    term,
    coolingOffEnd,
    trialEnd,
    wayOut: found,
    wayOutIfMissed: deadline === null || !Number.isFinite(deadline) ? null : wayOut(terms, series, deadline + 1),
  };
}

/** The day from which the right to withdraw is counted; it does not count itself. */
export function coolingOffFrom({ startsOn, concludedOn, receivedOn }: Terms): CalendarDate {
  return receivedOn ?? concludedOn ?? startsOn;
}

function phaseOf(
  series: TermSeries,
  asOf: DayNumber,
  term: number | null,
  coolingOffEnd: DayNumber | null,
  trialEnd: DayNumber | null,
): TermPhase {
  if (isOver(series, asOf)) return 'ended';
  if (asOf < series.start) return 'not_started';
  if (coolingOffEnd !== null && asOf <= coolingOffEnd) return 'cooling_off';
  if (trialEnd !== null && asOf <= trialEnd) return 'trial';
  if (term === null) return 'open_ended';
  return term > 0 ? 'renewed' : 'initial_term';
}

/** Whether a contract that ends by itself has done so before that day. */
export function isOver(series: TermSeries, day: DayNumber): boolean {
  return series.after === 'ends' && day > endOfTerm(series, 0);
}

/**
 * The deadline by the strictest reading (decision 0010), never later than the plain one: one day less of term where a
 * supplier may bill on the last day of a short month, and a working day where business days are counted.
 */
export function cautiousDeadline({ terms, series }: Findings, way: WayOut): DayNumber | null {
  if (way.deadline === null) return null;
  const { notice, term, endsOn } = way;
  const shorter = term !== null && endsInShortMonth(series, terms, term);
  const deadline = shorter ? latestDayBefore(endsOn - 1, notice, series.calendar) : way.deadline;
  return notice.unit === 'business_day' ? workingDayOnOrBefore(deadline, series.calendar) : deadline;
}
