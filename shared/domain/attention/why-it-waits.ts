import { addDays, type CalendarDate } from '../calendar-date.ts';
import { isQuietDay, stretchFrom, type QuietDays, type QuietStretch } from './quiet-days.ts';
import { digestRhythm, lastDigestDue, type AttentionNumbers, type Moment } from './rhythm.ts';
import { lastDays, whatToTell, type Matter, type ToldBefore } from './what-to-tell.ts';

/** What keeps something that is to be told from being told at a moment. */
export type Wait =
  /** Nothing is told on these days; a last day within them is, from `lastDaysFrom` on. */
  | {
      readonly for: 'quiet_days';
      readonly stretch: QuietStretch;
      readonly lastDaysFrom: CalendarDate | null;
    }
  /** It comes with the next digest, on this day. */
  | { readonly for: 'digest'; readonly on: CalendarDate }
  /** Less is at stake than the smallest sum that interrupts, so it comes with others. */
  | { readonly for: 'others' }
  /** Today, or these seven days, have had their share. */
  | { readonly for: 'next_day' | 'room_in_week' }
  /** It came up after something was told today, and comes with what else comes up. */
  | { readonly for: 'tomorrow' };

/**
 * Why one matter is not told at a moment, by the rule that tells (`whatToTell`): the first thing that keeps it. Null where
 * it is told at this moment, where it is at no step that was not told yet, and where it is only shown. Quiet hours are left
 * to the caller, as they are there.
 */
export function whyItWaits(
  matter: Matter,
  numbers: AttentionNumbers,
  quiet: QuietDays,
  now: Moment,
  before: ToldBefore,
): Wait | null {
  const tells = (asked: Matter, given: AttentionNumbers, days: QuietDays, told: ToldBefore): boolean =>
    whatToTell([asked], given, days, now, told).tell.length > 0;
  const alone: Matter = { ...matter, interrupts: matter.interrupts === 'along' ? 'alone' : matter.interrupts };
  const free: AttentionNumbers = { ...numbers, rhythm: 'at_once', rest: 'wait' };
  if (tells(matter, numbers, quiet, before) || !tells(alone, free, noQuietDays, nothingBefore)) return null;
  if (isQuietDay(now.day, quiet)) {
    const stretch = stretchFrom(now.day, quiet);
    if (stretch !== null) return { for: 'quiet_days', stretch, lastDaysFrom: lastDaysWithin(matter, stretch) };
  }
  const digestOn = nextDigestOn(numbers, quiet, now);
  if (digestOn !== null) return { for: 'digest', on: digestOn };
  if (matter.interrupts === 'along') return { for: 'others' };
  if (before.week >= numbers.perWeek) return { for: 'room_in_week' };
  return { for: before.today >= numbers.perDay ? 'next_day' : 'tomorrow' };
}

const noQuietDays: QuietDays = { weekdays: [], absences: [] };
const nothingBefore: ToldBefore = { today: 0, week: 0, lastDigest: null };

/** The day from which what would be missed otherwise is told on quiet days, too; null where it may wait for their end. */
function lastDaysWithin({ actBy, isBinding, interrupts }: Matter, { until }: QuietStretch): CalendarDate | null {
  return isBinding && interrupts === 'alone' && actBy !== null && actBy <= until ? addDays(actBy, -lastDays) : null;
}

/** The day of the next digest, the first after quiet days where it falls on one; null where none comes. */
function nextDigestOn(numbers: AttentionNumbers, quiet: QuietDays, now: Moment): CalendarDate | null {
  const last = lastDigestDue(numbers, now);
  if (last === null) return null;
  const next = addDays(last.day, digestRhythm(numbers) === 'weekly' ? 7 : 1);
  const stretch = stretchFrom(next, quiet);
  return stretch === null ? next : addDays(stretch.until, 1);
}
