import { addDays, differenceInDays, type CalendarDate } from '../calendar-date.ts';
import type { Period } from '../period.ts';
import type { Others } from './others.ts';
import { silent, silentUntil, type Said } from './said.ts';

/** Whether `lastDay` is today or ahead by no more than the largest lead. */
export function isWithinLead(lastDay: CalendarDate, today: CalendarDate, leadDays: readonly number[]): boolean {
  const daysLeft = differenceInDays(lastDay, today);
  return daysLeft >= 0 && daysLeft <= Math.max(...leadDays);
}

/** The first day of the largest lead before a last day. */
export function firstDayOfLead(lastDay: CalendarDate, leadDays: readonly number[]): CalendarDate {
  return addDays(lastDay, -Math.max(...leadDays));
}

/** The days that lie so many days before a last day, each once, in order. */
export function daysBefore(lastDay: CalendarDate, leadDays: readonly number[]): CalendarDate[] {
  return [...new Set(leadDays.map((days) => addDays(lastDay, -days)))].toSorted();
}

/** What to say outside of the lead: nothing before it begins, and nothing any more after the last day. */
export function silentOutsideLead(lastDay: CalendarDate, today: CalendarDate, leadDays: readonly number[]): Said {
  return today > lastDay ? silent : silentUntil(firstDayOfLead(lastDay, leadDays));
}

/**
 * Leads fitted to what they warn of: none is longer than half of it, or the warning would stand more often than not.
 * A longer lead is shortened, not dropped, so that one is always left. The one that reaches into an absence, where it is
 * asked for, is never shortened: whoever is away for longer than that hears before.
 */
export function fittedLeadDays(
  leadDays: readonly number[],
  lengthInDays: number,
  { intoAbsence }: Pick<Others, 'intoAbsence'> = {},
): readonly number[] {
  const longest = Math.floor(lengthInDays / 2);
  const fitted = leadDays.map((days) => Math.min(days, longest));
  return intoAbsence === undefined ? fitted : [intoAbsence, ...fitted];
}

/** With more days left than this the person is told once, and not again. */
const earliestRepeat = 30;

/**
 * The days before a day on which the person is told again. Of the presets only the first lead and those of the last month
 * tell: in between nothing has changed. Whoever chose other days is told on each of them.
 */
export function toldLeads(leadDays: readonly number[], isPreset: boolean): readonly number[] {
  const first = Math.max(...leadDays);
  return isPreset ? leadDays.filter((days) => days <= earliestRepeat || days === first) : leadDays;
}

/** Longest step, in days, of a contract that merely rolls on: a month. */
export const daysOfRolling = 31;

/** Whether a contract that renews by this period rolls on from month to month, or faster. */
export function isRolling(period: Period): boolean {
  switch (period.unit) {
    case 'day':
      return period.n <= daysOfRolling;
    case 'week':
      return period.n * 7 <= daysOfRolling;
    case 'business_day':
      return period.n <= 23;
    case 'month':
      return period.n <= 1;
    case 'year':
      return false;
  }
}
