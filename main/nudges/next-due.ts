import { addDays } from '#shared/domain/calendar-date.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { Clock } from '../clock.ts';
import { quietUntil } from './quiet-hours.ts';

/**
 * The next instant at which something about nudges can change by itself: the end of the quiet hours when something waits
 * for it, the hour of a digest that is still to come today, else the next midnight, since deadlines, lead days and snoozes are counted in whole days. Null when the date
 * is fixed and nothing waits.
 */
export function nextDue(
  clock: Clock,
  preferences: Preferences,
  { waiting, digestAt }: { readonly waiting: boolean; readonly digestAt: string | null },
): number | null {
  const midnight = clock.todayFixed ? null : clock.instantAt(addDays(clock.today(), 1), '00:00');
  const quietEnds = waiting ? quietUntil(clock, preferences.quietHours) : null;
  const digest = digestAt === null || clock.todayFixed ? null : clock.instantAt(clock.today(), digestAt);
  const ahead = [midnight, quietEnds, digest].filter((at) => at !== null);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
