import { fromDayNumber, toDayNumber, type CalendarDate, type DayNumber } from '../calendar-date.ts';
import { workingCalendar } from '../calculator/working-calendar.ts';
import { findTerms, isOver, type Findings } from './findings.ts';
import { wayOut } from './notice-rules.ts';
import { endOfTerm } from './term-series.ts';
import type { OutlookOptions } from './terms-outlook.ts';
import type { Terms } from './terms.ts';
import type { WayOut } from './way-out.ts';

/**
 * What a coming day is: the last for a notice, of a term, of a right, of a trial, of a probation, of a promised price,
 * or the first of a renewed term, or the first for a notice.
 */
export const comingKinds = [
  'notice',
  'term_end',
  'renewal',
  'cooling_off',
  'trial',
  'probation',
  'notice_window',
  'price_guarantee',
] as const;
export type ComingKind = (typeof comingKinds)[number];

/** A day ahead that matters. */
export interface ComingDay {
  readonly date: CalendarDate;
  readonly kind: ComingKind;
  /** The last day of the contract that a notice by `date`, or from it on, leads to; null for other kinds. */
  readonly endsOn: CalendarDate | null;
}

/** How many days of one kind are listed for one contract, unless asked otherwise: a year of monthly terms. */
const usualLimit = 12;

/**
 * The days that matter from `asOf` up to and with `until`, soonest first: notice deadlines and renewals, several when
 * terms are short, but at most `limit` of each; the end of a term after which nothing renews; the ends of the
 * cooling-off time and the trial. In an open-ended time only the next deadline is listed, because waiting past it
 * binds nobody to a new term.
 */
export function deadlinesAhead(
  terms: Terms,
  asOf: CalendarDate,
  until: CalendarDate,
  options: OutlookOptions & { readonly limit?: number } = {},
): readonly ComingDay[] {
  const findings = findTerms(terms, asOf, workingCalendar(options));
  const { series, coolingOffEnd, trialEnd, probationEnd } = findings;
  const guarantee = terms.priceGuaranteedUntil == null ? null : toDayNumber(terms.priceGuaranteedUntil);
  if (isOver(series, findings.asOf)) return [];
  const from = findings.asOf;
  const horizon = toDayNumber(until);
  const limit = options.limit ?? usualLimit;
  const coming = [
    ...comingNotices(findings, horizon, limit),
    ...comingRenewals(findings, horizon, limit),
    ...(series.after === 'renews' ? [] : single(series.firstEnd, 'term_end', from, horizon)),
    ...single(coolingOffEnd, 'cooling_off', from, horizon),
    ...single(trialEnd, 'trial', from, horizon),
    ...single(probationEnd, 'probation', from, horizon),
    ...single(guarantee, 'price_guarantee', from, horizon),
  ];
  return coming.toSorted((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1));
}

function single(day: DayNumber | null, kind: ComingKind, from: DayNumber, horizon: DayNumber): ComingDay[] {
  if (day === null || day < from || day > horizon) return [];
  const date = fromDayNumber(day);
  return date === null ? [] : [{ date, kind, endsOn: null }];
}

function comingNotices(findings: Findings, horizon: DayNumber, limit: number): ComingDay[] {
  const { terms, series, asOf, wayOut: first, probationEnd } = findings;
  const days: ComingDay[] = [];
  let way: WayOut | null = afterFreeProbation(findings, first);
  let listed = 0;
  while (way !== null && way.deadline !== null && way.deadline <= horizon && listed < limit) {
    const date = fromDayNumber(way.deadline);
    if (date === null || (listed > 0 && costsOneDay(findings, way))) break;
    const endsOn = fromDayNumber(way.endsOn);
    days.push(...single(way.opensOn, 'notice_window', asOf, horizon).map((opening) => ({ ...opening, endsOn })));
    days.push({ date, kind: 'notice', endsOn });
    listed += 1;
    if (way.term === null && !bindsFurther(terms, way)) break;
    const next = way.by === 'probation' ? Math.max(way.deadline, probationEnd ?? -Infinity) : way.deadline;
    way = afterFreeProbation(findings, wayOut(terms, series, next + 1));
  }
  return days;
}

/** Whether a day later ends the contract just that day later, as in the open-ended time after a first term. */
function costsOneDay({ terms, series }: Findings, way: WayOut): boolean {
  if (way.deadline === null || way.term !== null || way.by !== 'notice') return false;
  const next = wayOut(terms, series, way.deadline + 1);
  return next !== null && next.deadline === null && next.endsOn <= way.endsOn + 1;
}

/** A probation that can be left on any day hides no deadline of the time after it. */
function afterFreeProbation({ terms, series, probationEnd }: Findings, way: WayOut | null): WayOut | null {
  const free = way !== null && way.by === 'probation' && way.deadline === null && probationEnd !== null;
  return free ? wayOut(terms, series, probationEnd + 1) : way;
}

/** Whether waiting past the deadline binds until another agreed day, or for longer, as the end of a term would. */
function bindsFurther({ endDates }: Terms, { by }: WayOut): boolean {
  return by === 'break' || by === 'exit_from' || by === 'probation' || (endDates != null && endDates.length > 0);
}

function comingRenewals({ series, term }: Findings, horizon: DayNumber, limit: number): ComingDay[] {
  const days: ComingDay[] = [];
  if (series.after !== 'renews' || term === null) return days;
  for (let number = term; days.length < limit; number += 1) {
    const first = endOfTerm(series, number) + 1;
    const date = first > horizon ? null : fromDayNumber(first);
    if (date === null) break;
    days.push({ date, kind: 'renewal', endsOn: null });
  }
  return days;
}
