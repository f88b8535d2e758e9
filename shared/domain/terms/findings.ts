import { toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { periodAfter, periodBefore } from '../calculator/arithmetic.ts';
import { workingDayOnOrBefore, type WorkingCalendar } from '../calculator/working-calendar.ts';
import { exitSeries, lastDayOfProbation } from './early-ways-out.ts';
import { latestFor } from './notice-reach.ts';
import { wayOut } from './notice-rules.ts';
import type { TermPhase } from './outlook.ts';
import { endOfTerm, endsInShortMonth, numberOfTermWith, termSeries, type TermSeries } from './term-series.ts';
import { isByWorkingDay, type Terms } from './terms.ts';
import type { WayOut } from './way-out.ts';

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
  readonly probationEnd: DayNumber | null;
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
  const found = isOver(series, asOf) ? null : wayOut(terms, series, asOf);
  const deadline = found?.deadline ?? null;
  return {
    terms,
    series,
    asOf,
    phase: phaseOf(series, asOf, term, coolingOffEnd, trialEnd),
    term,
    coolingOffEnd,
    trialEnd,
    probationEnd: lastDayOfProbation(terms, series),
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

/** The last day of a contract that ends by itself; null when it does not. */
export function ownEnd({ series }: Findings): DayNumber | null {
  return series.after === 'ends' ? series.firstEnd : null;
}

/** The last day of the contract when the deadline is missed; null when that is not known. */
export function endIfMissed(findings: Findings): DayNumber | null {
  return findings.wayOutIfMissed?.endsOn ?? ownEnd(findings);
}

/**
 * The deadline by the strictest reading (decision 0010), never later than the plain one: one day less of term where a
 * supplier may bill on the last day of a short month, plain subtraction where the notice has a window, and a working
 * day where business days are counted. Never before the window for the notice opens.
 */
export function cautiousDeadline(findings: Findings, way: WayOut): DayNumber | null {
  if (way.deadline === null) return null;
  const { calendar } = findings.series;
  const { notice, endsOn } = way;
  const end = maySuppliersEndEarlier(findings, way) ? endsOn - 1 : endsOn;
  let deadline = end < endsOn ? Math.min(way.deadline, latestFor(end, notice, calendar)) : way.deadline;
  if (isByWorkingDay(notice)) return deadline;
  if (way.opensOn !== null) deadline = Math.min(deadline, periodBefore(end, notice, calendar));
  if (notice.unit === 'business_day') deadline = workingDayOnOrBefore(deadline, calendar);
  return Math.max(deadline, way.opensOn ?? -Infinity);
}

/** Whether the end is that of a term in a short month, which billing systems let end one day earlier. */
export function maySuppliersEndEarlier({ terms, series }: Findings, { by, term, endsOn }: WayOut): boolean {
  if (by !== 'exit_from' || terms.exitFrom == null) return term !== null && endsInShortMonth(series, terms, term);
  const exits = exitSeries(terms, terms.exitFrom, series);
  const counted = { startsOn: terms.startsOn, initialTerm: terms.exitFrom.after, renewal: terms.exitFrom.every };
  return endsInShortMonth(exits, { ...counted, notice: null }, numberOfTermWith(exits, endsOn));
}
