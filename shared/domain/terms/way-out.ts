import type { DayNumber } from '../calendar-date.ts';
import { latestFor, windowFor } from './notice-reach.ts';
import type { TermSeries } from './term-series.ts';
import type { Notice } from './terms.ts';

/** Which clause of the terms opens a way out. */
export type WayOutClause = 'notice' | 'probation' | 'break' | 'exit_from';

/** The way out that a notice opens when it arrives on a given day. */
export interface WayOut {
  /** The last day of the contract. */
  readonly endsOn: DayNumber;
  /** The last day on which a notice still opens this way out; null where every day of waiting costs just that day. */
  readonly deadline: DayNumber | null;
  /** The first day on which such a notice counts; null where it may come as early as one likes. */
  readonly opensOn: DayNumber | null;
  /** The rule that decides. */
  readonly notice: Notice;
  /** The number of the term whose end this is; null when the contract ends at another point. */
  readonly term: number | null;
  readonly by: WayOutClause;
  /** The last day on which a notice by this rule leads to `endsOn`, whether or not that is a deadline. */
  readonly lastArrival: DayNumber;
}

/** A way out at a certain end, and until which day it is open. */
export function wayTo(
  endsOn: DayNumber,
  notice: Notice,
  { calendar }: TermSeries,
  { term, by = 'notice' }: { readonly term: number | null; readonly by?: WayOutClause },
): WayOut {
  const deadline = latestFor(endsOn, notice, calendar);
  return {
    endsOn,
    deadline,
    opensOn: windowFor(endsOn, notice, calendar),
    notice,
    term,
    by,
    lastArrival: deadline,
  };
}

/**
 * The soonest of several ways out; null when there is none. Where two lead to the same day, that day can be reached for
 * as long as one of them is open, so the one that stays open longest decides: also that there is no deadline, where it
 * is one for which every day of waiting costs just that day.
 */
export function soonestOf(ways: readonly (WayOut | null)[]): WayOut | null {
  return ways.reduce((best, way) => (best === null || (way !== null && precedes(way, best)) ? way : best), null);
}

function precedes(way: WayOut, other: WayOut): boolean {
  if (way.endsOn !== other.endsOn) return way.endsOn < other.endsOn;
  if (way.lastArrival !== other.lastArrival) return way.lastArrival > other.lastArrival;
  return way.deadline !== null && other.deadline === null;
}
