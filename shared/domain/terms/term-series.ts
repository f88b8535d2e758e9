import { monthBordersBetween, monthsAfterDay, toDayNumber, type DayNumber } from '../calendar-date.ts';
import { lacksCorrespondingDay, lastDayOfTerm } from '../calculator/arithmetic.ts';
import { workingDaysWithin, type WorkingCalendar } from '../calculator/working-calendar.ts';
import { countOf, type Period, type PeriodCount } from '../period.ts';
import type { Terms } from './terms.ts';

/**
 * The terms of a contract, one after the other, number 0 being the first. Any of them is computed at once from the
 * original start (reading O3), without walking through those before it.
 */
export interface TermSeries {
  readonly start: DayNumber;
  /** The last day of term 0; null when the contract is open-ended from its first day. */
  readonly firstEnd: DayNumber | null;
  /** What comes after term 0: further terms, an open-ended time, or nothing. */
  readonly after: 'renews' | 'open_ended' | 'ends';
  /** The day further terms are counted from, and the length already used up by then. */
  readonly anchor: DayNumber;
  readonly lengthBeforeRenewals: number;
  /** The length of each further term; null when there are none. */
  readonly renewal: PeriodCount | null;
  /** Whether term 0 is as long as a renewal because the terms name no first term. */
  readonly rolling: boolean;
  readonly calendar: WorkingCalendar;
}

/** Lays out the terms of a contract. A first term or renewal of length 0 counts as not stated. */
export function termSeries(terms: Terms, calendar: WorkingCalendar): TermSeries {
  const start = toDayNumber(terms.startsOn);
  const renewal = typeof terms.renewal === 'object' && terms.renewal.n > 0 ? countOf(terms.renewal) : null;
  const statedTerm: Period | null = terms.initialTerm !== null && terms.initialTerm.n > 0 ? terms.initialTerm : null;
  const firstTerm = statedTerm === null ? renewal : countOf(statedTerm);
  const rolling = statedTerm === null && renewal !== null && terms.endsOn == null;
  const counted = firstTerm === null ? null : lastDayOfTerm(start, firstTerm, calendar);
  const stated = terms.endsOn == null ? null : toDayNumber(terms.endsOn);
  const firstEnd = stated ?? counted;
  const whole = { start, firstEnd, rolling, calendar };
  if (firstEnd === null) {
    return { ...whole, after: 'open_ended', anchor: start, lengthBeforeRenewals: 0, renewal: null };
  }
  if (renewal === null) {
    const after = terms.renewal === 'none' ? 'ends' : 'open_ended';
    return { ...whole, after, anchor: start, lengthBeforeRenewals: 0, renewal: null };
  }
  const countsFromStart = firstTerm !== null && firstTerm.family === renewal.family && counted === firstEnd;
  return {
    ...whole,
    after: 'renews',
    anchor: countsFromStart ? start : firstEnd + 1,
    lengthBeforeRenewals: countsFromStart ? firstTerm.count : 0,
    renewal,
  };
}

/** The last day of the term with that number. `Infinity` for terms that do not exist or lie too far away. */
export function endOfTerm(series: TermSeries, number: number): DayNumber {
  if (number === 0) return series.firstEnd ?? Infinity;
  if (series.renewal === null || !Number.isFinite(number)) return Infinity;
  return lastDayOfTerm(series.anchor, lengthUpTo(series, series.renewal, number), series.calendar);
}

/** The first day of the term with that number. */
export function startOfTerm(series: TermSeries, number: number): DayNumber {
  return number === 0 ? series.start : endOfTerm(series, number - 1) + 1;
}

/**
 * Whether the term's last day depends on the reading: its month has no day like the start's, so that billing systems
 * end the term one day earlier (decision 0010).
 */
export function endsInShortMonth(series: TermSeries, terms: Terms, number: number): boolean {
  if (number === 0) {
    const first = terms.endsOn == null ? (series.rolling ? series.renewal : initialCount(terms)) : null;
    if (first === null || first.family !== 'months') return false;
    return lacksCorrespondingDay(series.start, monthsAfterDay(series.start, first.count));
  }
  if (series.renewal === null || series.renewal.family !== 'months') return false;
  const { count } = lengthUpTo(series, series.renewal, number);
  return lacksCorrespondingDay(series.anchor, monthsAfterDay(series.anchor, count));
}

function initialCount(terms: Terms): PeriodCount | null {
  return terms.initialTerm === null ? null : countOf(terms.initialTerm);
}

function lengthUpTo(series: TermSeries, renewal: PeriodCount, number: number): PeriodCount {
  return { family: renewal.family, count: series.lengthBeforeRenewals + number * renewal.count };
}

/**
 * The number of the first term that ends on or after a day: the term the day lies in, or term 0 before the start.
 * `Infinity` when there is none.
 */
export function numberOfTermWith(series: TermSeries, day: DayNumber): number {
  if (series.firstEnd === null || day <= series.firstEnd) return 0;
  if (series.renewal === null || !Number.isFinite(day)) return Infinity;
  const { family, count } = series.renewal;
  switch (family) {
    case 'days':
      return Math.ceil((day - series.anchor + 1 - series.lengthBeforeRenewals) / count);
    case 'business_days': {
      const before = workingDaysWithin(series.anchor - 1, day - 1, series.calendar) - series.lengthBeforeRenewals;
      return Math.max(1, Math.floor(before / count) + 1);
    }
    case 'months': {
      const months = monthBordersBetween(series.anchor, day) - series.lengthBeforeRenewals;
      // Within one month either way; the term's end decides.
      let number = Math.max(1, Math.floor((months - 1) / count));
      while (endOfTerm(series, number) < day) number += 1;
      return number;
    }
  }
}
