import { addDays, addMonths, weekdayIndex, toDayNumber, type CalendarDate } from '../calendar-date.ts';

/** A relationship must have run for so long before anybody is asked about it. */
export const monthsBeforeAsking = 6;
/** Months within which nobody is asked about the same relationship again. */
export const quarterMonths = 3;

/** A relationship that may be asked about, with everything that decides it. */
export interface Askable {
  readonly relationshipId: string;
  /** The start of the stretch it is in; null where that is not known: then it is not asked about. */
  readonly since: CalendarDate | null;
  /** The days on which the question was answered or put off. */
  readonly answeredOn: readonly CalendarDate[];
  /** The days of contacts, steps and the like. */
  readonly dealtOn: readonly CalendarDate[];
}

/** The relationship that is asked about, with its dealings since it was last asked. */
export interface Asked {
  readonly relationshipId: string;
  readonly dealings: number;
}

/** The first day of the week of a day, a Monday. */
export function weekOf(day: CalendarDate): CalendarDate {
  return addDays(day, -((weekdayIndex(toDayNumber(day)) + 6) % 7));
}

/** The first day on which somebody who answered, or put it off, on a day may be asked again. */
export function nextAsking(answeredOn: CalendarDate): CalendarDate {
  return addMonths(answeredOn, quarterMonths);
}

/**
 * The one relationship that is asked about today, or none. It is picked by what was known when the week began, so that
 * within a week it is always the same one: the one with the most dealings since it was last asked, then the one that has
 * lasted longest. Once it is answered, put off or over, nobody is asked until the next week.
 *
 * @param goesOn whether a relationship goes on today; only asked of the one that was picked
 */
export function askedOn(
  relationships: readonly Askable[],
  today: CalendarDate,
  goesOn: (relationshipId: string) => boolean,
): Asked | null {
  const week = weekOf(today);
  const [picked] = relationships
    .flatMap((relationship) => candidateFor(relationship, week))
    .toSorted(
      (one, other) => other.dealings - one.dealings || compare(one.since, other.since) || compareIds(one, other),
    );
  if (picked === undefined) return null;
  const { relationship, dealings } = picked;
  const { relationshipId, answeredOn } = relationship;
  const isSettled = answeredOn.some((day) => day >= week);
  return !isSettled && goesOn(relationshipId) ? { relationshipId, dealings } : null;
}

interface Candidate {
  readonly relationship: Askable;
  readonly since: CalendarDate;
  readonly dealings: number;
}

/** Where nothing happened since the last time there is nothing new to ask. */
function candidateFor(relationship: Askable, week: CalendarDate): Candidate[] {
  const { since, answeredOn, dealtOn } = relationship;
  if (since === null || addMonths(since, monthsBeforeAsking) > week) return [];
  const before = answeredOn.filter((day) => day < week).toSorted(compare);
  const last = before.at(-1) ?? null;
  if (last !== null && nextAsking(last) > week) return [];
  const dealings = dealtOn.filter((day) => day < week && (last === null || day > last)).length;
  return dealings === 0 ? [] : [{ relationship, since, dealings }];
}

function compare(one: CalendarDate, other: CalendarDate): number {
  return one < other ? -1 : Number(one > other);
}

function compareIds(one: Candidate, other: Candidate): number {
  return one.relationship.relationshipId < other.relationship.relationshipId ? -1 : 1;
}
