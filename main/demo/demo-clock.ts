import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Clock } from '../clock.ts';

/** A clock that is set to days gone by while the demo household's past is written down. Its timers never fire. */
export interface DemoClock extends Clock {
  setTo(day: CalendarDate, timeOfDay: string): void;
}

/** A clock that shows `start` until it is set, in the time zone of the real one. */
export function demoClock(real: Clock, start: CalendarDate): DemoClock {
  let day = start;
  let time = '12:00';
  return {
    todayFixed: false,
    now: () => real.instantAt(day, time),
    today: () => day,
    timeZone: () => real.timeZone(),
    instantAt: (date, timeOfDay) => real.instantAt(date, timeOfDay),
    timeOfDay: () => time,
    setTimer: () => () => {},
    setTo(date, timeOfDay) {
      day = date;
      time = timeOfDay;
    },
  };
}
