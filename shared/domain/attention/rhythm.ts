import { addDays, weekdayOf, type CalendarDate, type Weekday } from '../calendar-date.ts';

/** How the person wants to be told of what does not press: when it comes up, or together in a digest. */
export const rhythms = ['at_once', 'daily', 'weekly'] as const;
/** What becomes of what goes beyond the budget: it waits on Today until there is room again, or comes in a digest. */
export const restsOfBudget = ['wait', 'daily', 'weekly'] as const;

export type Rhythm = (typeof rhythms)[number];

/** How much attention the person gives, and when. */
export interface AttentionNumbers {
  /** At most so many interruptions on a day, and on seven days in a row. */
  readonly perDay: number;
  readonly perWeek: number;
  readonly rhythm: Rhythm;
  readonly rest: (typeof restsOfBudget)[number];
  /** When a digest comes, `HH:MM`; a weekly one on this day of the week. */
  readonly digestAt: string;
  readonly digestOn: Weekday;
}

/** A day and a time of day, `HH:MM`, as the person's clock shows it. */
export interface Moment {
  readonly day: CalendarDate;
  readonly time: string;
}

/** How often a digest comes; null where none does. */
export function digestRhythm({ rhythm, rest }: Pick<AttentionNumbers, 'rhythm' | 'rest'>): 'daily' | 'weekly' | null {
  if (rhythm !== 'at_once') return rhythm;
  return rest === 'wait' ? null : rest;
}

/** The last moment, now at the latest, at which a digest was due; null where there are no digests. */
export function lastDigestDue(numbers: AttentionNumbers, { day, time }: Moment): Moment | null {
  const often = digestRhythm(numbers);
  if (often === null) return null;
  let due = time >= numbers.digestAt ? day : addDays(day, -1);
  if (often === 'weekly') while (weekdayOf(due) !== numbers.digestOn) due = addDays(due, -1);
  return { day: due, time: numbers.digestAt };
}

/** The time of day at which a digest is still to come on a day; null when none is. */
export function digestLaterOn(numbers: AttentionNumbers, { day, time }: Moment): string | null {
  const often = digestRhythm(numbers);
  if (often === null || time >= numbers.digestAt) return null;
  return often === 'daily' || weekdayOf(day) === numbers.digestOn ? numbers.digestAt : null;
}

/** Whether one moment is before another. */
export function isBefore(one: Moment, other: Moment): boolean {
  return one.day < other.day || (one.day === other.day && one.time < other.time);
}
