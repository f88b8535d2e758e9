import { absencesNear, type Away, type QuietDays } from '#shared/domain/attention/quiet-days.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import type { PassContext, Sqlite } from './pass-context.ts';

interface AbsenceRow {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/**
 * The absences that count and are not over: those of the whole household, those of who is told, and those of a person who
 * is the only one in it. Where several people look at one computer and none of them said that it is they who sit there,
 * one of them being away leaves the others to be told.
 */
const countingSql = `SELECT a."from", a.until FROM absences a
  WHERE a.deletedAt IS NULL AND a.until >= @today AND (a.personId IS NULL OR a.personId = @hearerId
    OR (SELECT count(*) FROM people p WHERE p.deletedAt IS NULL) <= 1)
  ORDER BY a."from", a.until, a.id`;

/** Reads them, from a day on. */
export function readAbsences(sqlite: Sqlite, today: CalendarDate, hearerId: string | null = null): readonly Away[] {
  return prepareOnce<[Record<string, string | null>], AbsenceRow>(sqlite, countingSql)
    .all({ today, hearerId })
    .flatMap(({ from, until }) => (from === null || until === null || until < from ? [] : [{ from, until }]));
}

/** The days on which nothing is told to a person; null: to whoever is there. */
export function quietDaysOf(
  { sqlite, today, preferences }: Pick<PassContext, 'sqlite' | 'today' | 'preferences'>,
  hearerId: string | null,
): QuietDays {
  return { weekdays: preferences.attention.quietDays, absences: readAbsences(sqlite, today, hearerId) };
}

/** The absences that are near or going on: what falls into them is spoken of, however early that is. */
export function absencesToLookAt({
  sqlite,
  today,
  preferences,
}: Pick<PassContext, 'sqlite' | 'today' | 'preferences'>): readonly Away[] {
  return absencesNear(today, { absences: readAbsences(sqlite, today, preferences.here) });
}
