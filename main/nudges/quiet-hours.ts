import { addDays } from '#shared/domain/calendar-date.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { Clock } from '../clock.ts';

type QuietHours = Preferences['quietHours'];

const millisecondsPerMinute = 60_000;
const minutesPerDay = 1440;

/**
 * Whether a time of day, `HH:MM`, is quiet. The hours may run over midnight; the first minute is quiet, the last one is
 * not. Hours that begin and end at the same time are none at all.
 */
export function isQuiet(timeOfDay: string, { on, from, to }: QuietHours): boolean {
  if (!on || from === to) return false;
  return from < to ? timeOfDay >= from && timeOfDay < to : timeOfDay >= from || timeOfDay < to;
}

/** The instant at which the present quiet hours end; null when it is not quiet now. */
export function quietUntil(clock: Clock, quiet: QuietHours): number | null {
  const time = clock.timeOfDay();
  if (!isQuiet(time, quiet)) return null;
  if (clock.todayFixed) return clock.now() + minutesFrom(time, quiet.to) * millisecondsPerMinute;
  const today = clock.today();
  return clock.instantAt(quiet.to > time ? today : addDays(today, 1), quiet.to);
}

/** The instant at which the present quiet hours began; null when it is not quiet now. */
export function quietSince(clock: Clock, quiet: QuietHours): number | null {
  const time = clock.timeOfDay();
  if (!isQuiet(time, quiet)) return null;
  if (clock.todayFixed) return clock.now() - minutesFrom(quiet.from, time) * millisecondsPerMinute;
  const today = clock.today();
  return clock.instantAt(quiet.from <= time ? today : addDays(today, -1), quiet.from);
}

function minutesFrom(from: string, to: string): number {
  return (minutesOf(to) - minutesOf(from) + minutesPerDay) % minutesPerDay;
}

function minutesOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3, 5));
}
