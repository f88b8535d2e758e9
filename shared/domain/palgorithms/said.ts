import { addDays, earliestOf, type CalendarDate } from '../calendar-date.ts';
import type { NudgeDraft } from './proposal.ts';

/** What is said of one record on one day. */
export interface Said {
  readonly nudges: readonly NudgeDraft[];
  /**
   * The first later day on which something else may be said although no record and no preference changed; null when that
   * day never comes. What a contract's outlook says counts as a record: it carries the day of its own next change.
   */
  readonly until: CalendarDate | null;
  /**
   * The first later day on which another nudge may be said than these, though their words may change before; null when
   * that day never comes. Left out: `until`.
   */
  readonly sameUntil?: CalendarDate | null;
}

/** Nothing to say until something is written down. */
export const silent: Said = { nudges: [], until: null };

/** Nothing to say before a day. */
export function silentUntil(until: CalendarDate): Said {
  return { nudges: [], until };
}

/** Something to say that stays as it is, words and urgency included, until a day; null: until something is written down. */
export function sayingTheSame(until: CalendarDate | null, ...nudges: readonly NudgeDraft[]): Said {
  return { nudges, until };
}

/**
 * The same, where the words or the urgency are others from some days on, those that are over among them, before another
 * nudge is said.
 */
export function sayingInOtherWords(
  today: CalendarDate,
  sameUntil: CalendarDate | null,
  otherWordsOn: readonly (CalendarDate | null)[],
  ...nudges: readonly NudgeDraft[]
): Said {
  const ahead = otherWordsOn.filter((on) => on !== null && on > today);
  return { nudges, until: ahead.reduce(sooner, sameUntil), sameUntil };
}

/** Something to say whose words or urgency depend on the day. */
export function sayingOn(today: CalendarDate, ...nudges: readonly NudgeDraft[]): Said {
  return { nudges, until: addDays(today, 1) };
}

/** The same, where no other nudge is said before a day. Looking back over years need not look at each day of it. */
export function sayingUntil(
  today: CalendarDate,
  sameUntil: CalendarDate | null,
  ...nudges: readonly NudgeDraft[]
): Said {
  return { ...sayingOn(today, ...nudges), sameUntil };
}

/** The first later day on which another nudge may be said. */
export function anotherOn({ until, sameUntil }: Said): CalendarDate | null {
  return sameUntil === undefined ? until : sameUntil;
}

/** The earlier of two days, each of which may never come. */
export function sooner(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return earliestOf(one, other);
}
