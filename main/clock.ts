import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';

/** Time as the rest of the program sees it. This file alone reads the wall clock. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** The person's calendar date, or the one fixed with `--today`. */
  today(): CalendarDate;
  /** Whether `today` was fixed. */
  readonly todayFixed: boolean;
  /** The time-zone name the computer is set to. */
  timeZone(): string;
  /** The instant of a local time of day, `HH:MM`, on a calendar date. Where a clock change skips it, the next one that exists. */
  instantAt(date: CalendarDate, timeOfDay: string): number;
  /** The local time of day as `HH:MM`. */
  timeOfDay(): string;
  /** Calls back at an instant, or at once when it is past; the returned function takes it back. */
  setTimer(at: number, callback: () => void): () => void;
}

/** Node clamps longer delays to one millisecond, so that far timers are set in steps. */
const longestDelay = 2 ** 31 - 1;

/** The computer's own clock; `fixedToday` replaces the calendar date only. */
export function systemClock(fixedToday: CalendarDate | null): Clock {
  return {
    now: () => Date.now(),
    today: () => fixedToday ?? localDate(new Date()),
    todayFixed: fixedToday !== null,
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    instantAt: (date, timeOfDay) => new Date(`${date}T${timeOfDay}:00`).getTime(),
    timeOfDay: () => {
      const now = new Date();
      return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
    },
    setTimer,
  };
}

function setTimer(at: number, callback: () => void): () => void {
  let handle: NodeJS.Timeout;
  const wait = (): void => {
    const left = at - Date.now();
    handle = left > longestDelay ? setTimeout(wait, longestDelay) : setTimeout(callback, Math.max(0, left));
    handle.unref();
  };
  wait();
  return () => clearTimeout(handle);
}

function localDate(now: Date): CalendarDate {
  const text = `${String(now.getFullYear()).padStart(4, '0')}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  if (!isCalendarDate(text)) throw new Error('The computer clock shows a date outside the calendar');
  return text;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
