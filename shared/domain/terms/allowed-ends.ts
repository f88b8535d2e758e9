import { lastDayOfSpan, toDayInYear, type CalendarSpan, type DayNumber } from '../calendar-date.ts';
import { isDayOfYear, nextDayOfYear } from './days-of-year.ts';
import { endOfTerm, numberOfTermWith, type TermSeries } from './term-series.ts';
import { isByWorkingDay, type DayOfYear, type Notice, type NoticeAnchor, type Terms } from './terms.ts';

/** Ends are looked for this often before it is taken that there are none: more than the days of a year. */
const mostTries = 400;

/** A day on which a contract may end. */
export interface AllowedEnd {
  readonly day: DayNumber;
  /** The number of the term that ends on it; null when none does. */
  readonly term: number | null;
  /** Whether any other day would do as well. */
  readonly free: boolean;
}

/**
 * The first day on or after `from` on which a contract may end as far as its days of the year and the notice's anchor
 * go. Its `day` is `Infinity` when there is none.
 */
export function firstEndFrom(terms: Terms, series: TermSeries, notice: Notice, from: DayNumber): AllowedEnd {
  const excluded = terms.notEndDates ?? [];
  let end = anyEndFrom(terms, series, notice, from);
  if (excluded.length === 0) return end;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (!isDayOfYear(excluded, end.day)) return end;
    end = anyEndFrom(terms, series, notice, end.day + 1);
  }
  return { ...end, day: Infinity };
}

function anyEndFrom(terms: Terms, series: TermSeries, notice: Notice, from: DayNumber): AllowedEnd {
  const fixed = (day: DayNumber): AllowedEnd => ({ day, term: day === series.firstEnd ? 0 : null, free: false });
  if (terms.endDates != null && terms.endDates.length > 0) return fixed(nextDayOfYear(terms.endDates, from));
  const span = spanOf(notice);
  if (span !== null) return fixed(lastDayOfSpan(from, span));
  if (endsWithTerm(series, notice)) {
    const term = numberOfTermWith(series, from);
    return { day: endOfTerm(series, term), term, free: false };
  }
  return { day: from, term: null, free: true };
}

/** Whether its days of the year leave a contract any day on which it can end. */
export function hasDayToEnd(terms: Pick<Terms, 'endDates' | 'notEndDates' | 'notice' | 'noticeAfterInitial'>): boolean {
  const excluded = terms.notEndDates ?? [];
  if (excluded.length === 0) return true;
  const rules = [terms.notice, terms.noticeAfterInitial ?? null];
  const allowed = [terms.endDates ?? [], ...rules.map((rule) => (rule === null ? [] : lastDaysOfSpans(rule)))];
  return allowed.every((days) => days.length === 0 || days.some((day) => !isExcluded(excluded, day)));
}

/** The days of the year on which the stretches of the calendar end that a rule names; none where it names none. */
function lastDaysOfSpans(notice: Notice): readonly DayOfYear[] {
  const span = spanOf(notice);
  if (span === null) return [];
  const every = monthsOfSpan[span];
  return Array.from({ length: 12 / every }, (_, index) => ({ month: (index + 1) * every, day: 31 }));
}

const monthsOfSpan: Record<CalendarSpan, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** Whether days of the year leave out this one in every year. */
function isExcluded(excluded: readonly DayOfYear[], { month, day }: DayOfYear): boolean {
  return [2000, 2001].every((year) => isDayOfYear(excluded, toDayInYear(year, month, day)));
}

/** Whether a contract may end on that day as far as its days of the year and the notice's anchor go. */
export function allowsEndOn(terms: Terms, notice: Notice, day: DayNumber): boolean {
  if (isDayOfYear(terms.notEndDates ?? [], day)) return false;
  if (terms.endDates != null && terms.endDates.length > 0) return isDayOfYear(terms.endDates, day);
  const span = spanOf(notice);
  return span === null || lastDayOfSpan(day, span) === day;
}

/** Whether the rule leads to the end of a term, and there are further terms. */
export function endsWithTerm(series: TermSeries, notice: Notice): boolean {
  return series.after === 'renews' && !isByWorkingDay(notice) && notice.anchor === 'term_end';
}

/** The stretch of the calendar a rule ends with; null for the end of a term and for any day. */
export function spanOf(notice: Notice): CalendarSpan | null {
  return isByWorkingDay(notice) ? 'month' : spans[notice.anchor];
}

const spans: Record<NoticeAnchor, CalendarSpan | null> = {
  term_end: null,
  any_time: null,
  month_end: 'month',
  quarter_end: 'quarter',
  half_year_end: 'half_year',
  year_end: 'year',
};
