import { addDays } from '#shared/domain/calendar-date.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { Clock } from '../clock.ts';
import { quietUntil } from './quiet-hours.ts';

/**
 * The next instant at which something about nudges can change by itself: the end of the quiet hours when something waits
 * for it, else the next midnight, since deadlines, lead days and snoozes are counted in whole days. Null when the date
 * is fixed and nothing waits.
 */
export function nextDue(clock: Clock, preferences: Preferences, waiting: boolean): number | null {
  const midnight = clock.todayFixed ? null : clock.instantAt(addDays(clock.today(), 1), '00:00');
  const quietEnds = waiting ? quietUntil(clock, preferences.quietHours) : null;
  if (midnight === null || quietEnds === null) return midnight ?? quietEnds;
  return Math.min(midnight, quietEnds);
}
