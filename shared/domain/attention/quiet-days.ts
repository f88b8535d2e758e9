import { addDays, differenceInDays, latestOf, weekdayOf, type CalendarDate, type Weekday } from '../calendar-date.ts';

/** Days on which somebody is away, the first and the last included. */
export interface Away {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The days on which nothing is told: some days of every week, and those of absences. */
export interface QuietDays {
  readonly weekdays: readonly Weekday[];
  readonly absences: readonly Away[];
}

/** Quiet days one after the other. */
export interface QuietStretch extends Away {
  /** The first absence in it; null where there are only quiet days of the week. */
  readonly absence: Away | null;
}

/** How many days before an absence what falls into it is told. */
export const daysBeforeAway = 7;

/** A letter needs days to arrive: what ends so soon after an absence is told before it, too. */
export const daysToSend = 5;

/** Whether nothing is told on a day. */
export function isQuietDay(day: CalendarDate, { weekdays, absences }: QuietDays): boolean {
  return weekdays.includes(weekdayOf(day)) || absences.some(({ from, until }) => from <= day && day <= until);
}

/** The quiet days from a day on, that one included; null where it is not quiet. Weeks of quiet days only end after one. */
export function stretchFrom(day: CalendarDate, quiet: QuietDays): QuietStretch | null {
  let until: CalendarDate | null = null;
  let next = day;
  let isWeekdayOnly = 0;
  let absence: Away | null = null;
  while (isQuietDay(next, quiet) && isWeekdayOnly < 7) {
    const away = quiet.absences.filter((each) => each.from <= next && next <= each.until);
    absence ??= away[0] ?? null;
    isWeekdayOnly = away.length === 0 ? isWeekdayOnly + 1 : 0;
    const last: CalendarDate = latestOf(next, ...away.map((each) => each.until));
    until = last;
    next = addDays(last, 1);
  }
  return until === null ? null : { from: day, until, absence };
}

/**
 * The quiet days ahead before which something is told already today: those that begin tomorrow, and every absence that
 * begins within a week. None on a quiet day itself.
 */
export function stretchesAhead(today: CalendarDate, quiet: QuietDays): readonly QuietStretch[] {
  if (isQuietDay(today, quiet)) return [];
  const found: QuietStretch[] = [];
  for (let days = 1; days <= daysBeforeAway; days += 1) {
    const day = addDays(today, days);
    const last = found.at(-1);
    if (last !== undefined && day <= last.until) continue;
    const stretch = stretchFrom(day, quiet);
    if (stretch !== null && (days === 1 || stretch.absence !== null)) found.push(stretch);
  }
  return found;
}

/** The absences that are near or going on: what falls into them is spoken of, however early it is. */
export function absencesNear(today: CalendarDate, { absences }: Pick<QuietDays, 'absences'>): readonly Away[] {
  return absences.filter(({ from, until }) => addDays(from, -daysBeforeAway) <= today && today <= until);
}

/** Whether a last day falls into an absence, or so soon after it that a letter sent then would be late. */
export function fallsIntoAbsence(lastDay: CalendarDate, { from, until }: Away): boolean {
  return from <= lastDay && lastDay <= addDays(until, daysToSend);
}

/** The longest lead, in days, that reaches whatever falls into an absence. */
export function leadIntoAbsence(today: CalendarDate, { until }: Away): number {
  return Math.max(0, differenceInDays(addDays(until, daysToSend), today));
}

/** Whether a last day can not be kept by who hears of it only when quiet days are over. */
export function fallsInto(lastDay: CalendarDate, { from, until, absence }: QuietStretch): boolean {
  return from <= lastDay && lastDay <= (absence === null ? until : addDays(until, daysToSend));
}
