import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Clock } from '#main/clock.ts';

/** A clock that stands still until a test moves it; times of day are UTC. */
export interface TestClock extends Clock {
  /** Moves to a day, at noon unless a time is given, calling what was due on the way, in order. */
  moveTo(date: CalendarDate, timeOfDay?: string): void;
  /** The computer sleeps until noon of a day, or a time of it: time passes, and no timer is called. */
  sleepUntil(date: CalendarDate, timeOfDay?: string): void;
  /** When the next timer is due; null when none is set. */
  nextTimer(): number | null;
}

/** A clock that begins at noon of a day. */
export function testClock(start: CalendarDate): TestClock {
  let now = instantAt(start, '12:00');
  const timers = new Set<{ at: number; callback: () => void }>();
  const clock: TestClock = {
    now: () => now,
    today: () => new Date(now).toISOString().slice(0, 10) as CalendarDate,
    todayFixed: false,
    timeZone: () => 'UTC',
    instantAt,
    timeOfDay: () => new Date(now).toISOString().slice(11, 16),
    setTimer(at, callback) {
      const timer = { at, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    moveTo(date, timeOfDay = '12:00') {
      const target = instantAt(date, timeOfDay);
      for (;;) {
        const due = [...timers].filter((timer) => timer.at <= target).toSorted((one, other) => one.at - other.at)[0];
        if (due === undefined) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.callback();
      }
      now = target;
    },
    sleepUntil(date, timeOfDay = '12:00') {
      now = instantAt(date, timeOfDay);
    },
    nextTimer: () =>
      [...timers].reduce<number | null>((next, { at }) => (next === null || at < next ? at : next), null),
  };
  return clock;
}

function instantAt(date: CalendarDate, timeOfDay: string): number {
  return Date.parse(`${date}T${timeOfDay}:00Z`);
}
