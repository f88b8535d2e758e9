import type { DayNumber } from '../calendar-date.ts';
import { allowsEndOn, firstEndFrom } from './allowed-ends.ts';
import { overAfter } from './notice-reach.ts';
import { earlyWaysOut } from './early-ways-out.ts';
import type { TermSeries } from './term-series.ts';
import { isByWorkingDay, type Notice, type Terms } from './terms.ts';
import { soonestOf, wayTo, type WayOut } from './way-out.ts';

/**
 * The earliest way out for a notice that arrives on `received` (reading O4 to O7), by whichever clause; null when the
 * rule for it is not known, or the contract ends by itself before any.
 */
export function wayOut(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const ordinary = series.after === 'ends' ? null : ordinaryWayOut(terms, series, received);
  const early = earlyWaysOut(terms, series, received).filter(
    ({ endsOn }) => endsOn <= lastKnownEnd(terms, series, received),
  );
  if (early.length === 0) return ordinary;
  const found = soonestOf([...early, ordinary]);
  const byItself = series.after === 'ends' && found !== null && found.endsOn >= (series.firstEnd ?? Infinity);
  return byItself ? null : found;
}

/** As long as only the rule after the first term is known, nothing is known of ends after that term. */
function lastKnownEnd({ notice, noticeAfterInitial }: Terms, { firstEnd }: TermSeries, received: DayNumber): DayNumber {
  const waits = notice === null && noticeAfterInitial != null && firstEnd !== null && received <= firstEnd;
  return waits ? firstEnd : Infinity;
}

/**
 * The way out that the notice alone opens. Where another rule holds after the first term, each end is judged by the
 * rule in force on that day: the first term's own end by the first rule, every later end by the later rule.
 */
export function ordinaryWayOut(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const later = terms.noticeAfterInitial ?? null;
  const { firstEnd } = series;
  if (firstEnd === null) {
    const notice = later ?? terms.notice;
    return notice === null || terms.exitFrom != null ? null : wayBy(terms, series, notice, received, series.start);
  }
  if (later === null) {
    return terms.notice === null ? null : wayUnderOneRule(terms, series, terms.notice, received, firstEnd);
  }
  if (received <= firstEnd) {
    if (terms.notice === null) return null;
    const inTime = overAfter(received, terms.notice, series.calendar) <= firstEnd;
    if (inTime && allowsEndOn(terms, terms.notice, firstEnd)) {
      return wayTo(firstEnd, terms.notice, series, { term: 0 });
    }
  }
  return goesOnByExits(terms, series, later) ? null : wayBy(terms, series, later, received, firstEnd + 1);
}

function wayUnderOneRule(
  terms: Terms,
  series: TermSeries,
  notice: Notice,
  received: DayNumber,
  firstEnd: DayNumber,
): WayOut | null {
  if (!goesOnByExits(terms, series, notice)) return wayBy(terms, series, notice, received, firstEnd);
  const inTime = overAfter(received, notice, series.calendar) <= firstEnd && allowsEndOn(terms, notice, firstEnd);
  return inTime ? wayTo(firstEnd, notice, series, { term: 0 }) : null;
}

/** Whether an open-ended time can be left only on the days that `exitFrom` counts, since the rule names no others. */
export function goesOnByExits(terms: Terms, series: TermSeries, notice: Notice): boolean {
  return (
    terms.exitFrom != null && series.after === 'open_ended' && !isByWorkingDay(notice) && notice.anchor === 'term_end'
  );
}

/** @param floor the first day the contract may end on; until then an earlier notice does not end it sooner */
function wayBy(terms: Terms, series: TermSeries, notice: Notice, received: DayNumber, floor: DayNumber): WayOut {
  const over = overAfter(received, notice, series.calendar);
  const end = firstEndFrom(terms, series, notice, Math.max(over, floor));
  const bound = !end.free || (series.firstEnd !== null && end.day === firstEndFrom(terms, series, notice, floor).day);
  const way = wayTo(end.day, notice, series, { term: end.term ?? (end.day === series.firstEnd ? 0 : null) });
  return bound ? way : { ...way, deadline: null, opensOn: null, term: null };
}
