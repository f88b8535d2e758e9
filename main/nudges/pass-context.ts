import type { Preferences } from '#shared/api/preferences.ts';
import { addDays, parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../db/open-store.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { Holidays } from '../holidays.ts';

export type Sqlite = Store['sqlite'];

/** What a pass works with: a handler's context is one. */
export interface PassContext {
  readonly sqlite: Sqlite;
  readonly today: CalendarDate;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly clock: Clock;
  readonly preferences: Preferences;
  readonly format: Writing;
  /** Speaks the person's language. */
  readonly speaker: Pick<Speaker, 'say' | 'language' | 'locale'>;
  readonly holidays: Holidays;
}

/** The person's calendar date at an instant, but never a later one than today (which may be fixed with --today). */
export function dateAt(instant: number, { clock, today }: Pick<PassContext, 'clock' | 'today'>): CalendarDate {
  const at = new Date(instant);
  const inUtc = Number.isNaN(at.getTime()) ? null : parseCalendarDate(at.toISOString().slice(0, 10));
  if (inUtc === null) return today;
  const next = addDays(inUtc, 1);
  const date =
    instant < clock.instantAt(inUtc, '00:00')
      ? addDays(inUtc, -1)
      : instant >= clock.instantAt(next, '00:00')
        ? next
        : inUtc;
  return date < today ? date : today;
}
