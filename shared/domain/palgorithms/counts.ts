import { differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { Urgency } from './urgency.ts';

/** What nudges are counted by. */
export interface Counted {
  readonly actBy: CalendarDate | null;
  readonly urgency: Urgency;
}

/** How many nudges there are, by urgency, and how many are to be acted on within the next days. */
export interface NudgeCounts extends Readonly<Record<Urgency, number>> {
  readonly open: number;
  /** Today or before. */
  readonly today: number;
  /** Within 7 days, those of today among them. */
  readonly week: number;
  /** Within 31 days, those of the week among them. */
  readonly month: number;
}

/** Counts nudges as of a day. */
export function countNudges(nudges: readonly Counted[], today: CalendarDate): NudgeCounts {
  const of = (urgency: Urgency) => nudges.filter((nudge) => nudge.urgency === urgency).length;
  const within = (days: number) =>
    nudges.filter(({ actBy }) => actBy !== null && differenceInDays(actBy, today) <= days).length;
  return {
    open: nudges.length,
    now: of('now'),
    soon: of('soon'),
    later: of('later'),
    today: within(0),
    week: within(7),
    month: within(31),
  };
}
