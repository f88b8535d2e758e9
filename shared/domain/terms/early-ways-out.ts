import { toDayNumber, type DayNumber } from '../calendar-date.ts';
import { lastDayOfTerm } from '../calculator/arithmetic.ts';
import { countOf } from '../period.ts';
import { firstEndFrom } from './allowed-ends.ts';
import { overAfter } from './notice-reach.ts';
import { endOfTerm, numberOfTermWith, termSeries, type TermSeries } from './term-series.ts';
import type { ExitFrom, Notice, Terms } from './terms.ts';
import { wayTo, type WayOut } from './way-out.ts';

/** The ways out that clauses beside the ordinary notice open for a notice that arrives on `received`. */
export function earlyWaysOut(terms: Terms, series: TermSeries, received: DayNumber): readonly WayOut[] {
  if (terms.probation == null && terms.breakDates == null && terms.exitFrom == null) return [];
  return [
    inProbation(terms, series, received),
    onBreakDate(terms, series, received),
    onCountedExit(terms, series, received),
  ].filter((way) => way !== null);
}

/** The last day of the probation, on which a notice may still arrive; null when there is none. */
export function lastDayOfProbation({ probation }: Terms, { start, calendar }: TermSeries): DayNumber | null {
  return probation == null ? null : lastDayOfTerm(start, countOf(probation.length), calendar);
}

/** The rule of the probation as a rule for notice. */
export function probationNotice({ notice }: NonNullable<Terms['probation']>): Notice {
  return { n: notice.n, unit: notice.unit, anchor: notice.anchor ?? 'any_time' };
}

function inProbation(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const last = lastDayOfProbation(terms, series);
  if (terms.probation == null || last === null || received > last) return null;
  const notice = probationNotice(terms.probation);
  const soonest = Math.max(overAfter(received, notice, series.calendar), series.start);
  const end = firstEndFrom({ ...terms, endDates: null, notEndDates: null }, series, notice, soonest);
  const way = wayTo(end.day, notice, series, { term: null, by: 'probation' });
  const lastArrival = Math.min(way.lastArrival, last);
  return { ...way, lastArrival, deadline: end.free ? null : lastArrival };
}

/** The rule for the break dates; null when it is not known. */
export function breakRule({ breakNotice, notice }: Terms): Notice | null {
  return breakNotice == null ? notice : { n: breakNotice.n, unit: breakNotice.unit, anchor: 'term_end' };
}

/** The first break date on or after a day; `Infinity` when there is none. */
export function breakDateFrom({ breakDates }: Terms, from: DayNumber): DayNumber {
  return Math.min(Infinity, ...(breakDates ?? []).map(toDayNumber).filter((date) => date >= from));
}

function onBreakDate(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const notice = breakRule(terms);
  if (notice === null || terms.breakDates == null) return null;
  const endsOn = breakDateFrom(terms, Math.max(overAfter(received, notice, series.calendar), series.start));
  return endsOn === Infinity ? null : wayTo(endsOn, notice, series, { term: null, by: 'break' });
}

/** The exits that `exitFrom` counts, laid out as terms of which each ends with an exit. */
export function exitSeries({ startsOn }: Terms, { after, every }: ExitFrom, { calendar }: TermSeries): TermSeries {
  return termSeries({ startsOn, initialTerm: after, renewal: every, notice: null }, calendar);
}

function onCountedExit(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const { exitFrom, notice } = terms;
  if (exitFrom == null) return null;
  const exits = exitSeries(terms, exitFrom, series);
  const { firstEnd } = series;
  const later = terms.noticeAfterInitial ?? notice;
  const wayBy = (rule: Notice, from: DayNumber): WayOut => {
    const soonest = Math.max(overAfter(received, rule, series.calendar), from);
    const endsOn = endOfTerm(exits, numberOfTermWith(exits, soonest));
    return wayTo(endsOn, rule, series, { term: null, by: 'exit_from' });
  };
  if (firstEnd === null) return later === null ? null : wayBy(later, series.start);
  if (received <= firstEnd) {
    if (notice === null) return null;
    const within = wayBy(notice, series.start);
    if (within.endsOn <= firstEnd) return within;
  }
  return later === null ? null : wayBy(later, firstEnd + 1);
}
