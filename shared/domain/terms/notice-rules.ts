import { lastDayOfSpan, type CalendarSpan, type DayNumber } from '../calendar-date.ts';
import { latestDayBefore, periodAfter } from '../calculator/arithmetic.ts';
import { endOfTerm, numberOfTermWith, type TermSeries } from './term-series.ts';
import type { Notice, NoticeAnchor, Terms } from './terms.ts';

/** The way out that a notice opens when it arrives on a given day. */
export interface WayOut {
  /** The last day of the contract. */
  readonly endsOn: DayNumber;
  /** The last day on which a notice still opens this way out; null where every day of waiting costs just that day. */
  readonly deadline: DayNumber | null;
  /** The rule that decides. */
  readonly notice: Notice;
  /** The number of the term whose end this is; null when the contract ends at another point. */
  readonly term: number | null;
}

/**
 * The earliest way out for a notice that arrives on `received` (reading O4 to O7); null when the rule for it is not
 * known. Not for contracts that end by themselves.
 *
 * Where another rule holds after the first term, each end is judged by the rule in force on that day: the first term's
 * own end by the first rule, every later end by the later rule.
 */
export function wayOut(terms: Terms, series: TermSeries, received: DayNumber): WayOut | null {
  const later = terms.noticeAfterInitial ?? null;
  const { firstEnd } = series;
  if (firstEnd === null) {
    const notice = later ?? terms.notice;
    return notice === null ? null : wayOutOfOpenTime(series, notice, received, series.start);
  }
  if (later === null) {
    return terms.notice === null ? null : wayOutUnderOneRule(series, terms.notice, received, firstEnd);
  }
  if (received <= firstEnd) {
    if (terms.notice === null) return null;
    const inTime = periodAfter(received, terms.notice, series.calendar) <= firstEnd;
    if (inTime && allowsEndOn(terms.notice.anchor, firstEnd)) {
      return to(firstEnd, terms.notice, series, 0);
    }
  }
  if (later.anchor === 'term_end' && series.after === 'renews') {
    return wayOutAtTermEnd(series, later, received, 1);
  }
  return wayOutOfOpenTime(series, later, received, firstEnd + 1);
}

function wayOutUnderOneRule(
  series: TermSeries,
  notice: Notice,
  received: DayNumber,
  firstEnd: DayNumber,
): WayOut | null {
  if (notice.anchor === 'term_end' && series.after === 'renews') return wayOutAtTermEnd(series, notice, received, 0);
  return wayOutOfOpenTime(series, notice, received, firstEnd);
}

function wayOutAtTermEnd(series: TermSeries, notice: Notice, received: DayNumber, fromTerm: number): WayOut {
  const over = periodAfter(received, notice, series.calendar);
  const term = Math.max(fromTerm, numberOfTermWith(series, over));
  return to(endOfTerm(series, term), notice, series, term);
}

/** @param floor the first day the contract may end on; until then an earlier notice does not end it sooner */
function wayOutOfOpenTime(series: TermSeries, notice: Notice, received: DayNumber, floor: DayNumber): WayOut {
  const over = periodAfter(received, notice, series.calendar);
  const soonest = Math.max(over, floor);
  const span = spanOf(notice.anchor);
  if (span !== null) {
    const endsOn = lastDayOfSpan(soonest, span);
    return to(endsOn, notice, series, endsOn === series.firstEnd ? 0 : null);
  }
  if (series.firstEnd !== null && over <= floor) {
    return to(floor, notice, series, floor === series.firstEnd ? 0 : null);
  }
  return { endsOn: soonest, deadline: null, notice, term: null };
}

function to(endsOn: DayNumber, notice: Notice, series: TermSeries, term: number | null): WayOut {
  return { endsOn, deadline: latestDayBefore(endsOn, notice, series.calendar), notice, term };
}

/** Whether a contract may end on that day as far as the anchor goes: any day, or only the end of a month or the like. */
export function allowsEndOn(anchor: NoticeAnchor, day: DayNumber): boolean {
  const span = spanOf(anchor);
  return span === null || lastDayOfSpan(day, span) === day;
}

/** The stretch of the calendar an anchor ends with; null for the end of a term and for any day. */
export function spanOf(anchor: NoticeAnchor): CalendarSpan | null {
  switch (anchor) {
    case 'term_end':
    case 'any_time':
      return null;
    case 'month_end':
      return 'month';
    case 'quarter_end':
      return 'quarter';
    case 'half_year_end':
      return 'half_year';
    case 'year_end':
      return 'year';
  }
}
