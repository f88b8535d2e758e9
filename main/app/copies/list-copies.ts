import { isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { ok } from '#shared/domain/result.ts';
import type { Sqlite } from '../../db/database.ts';
import { listKeptCopies, mayGoAt } from '../../db/kept-copies.ts';
import type { QueryHandler } from '../handler.ts';

/** What is kept beside the records, and until when. */
export const listCopies: QueryHandler<'copies.list'> = ({ app, sqlite, preferences }) => {
  const kept = listKeptCopies(app.dataFolder);
  const until = mayGoAt(kept, preferences, holdsRecords(sqlite));
  return ok(
    kept.map(({ kind, name, bytes, madeAt }, index) => {
      const at = until[index] ?? null;
      return { kind, name, bytes, madeOn: dayOf(madeAt), keptUntil: at === null ? null : dayOf(at) };
    }),
  );
};

function dayOf(instant: number): CalendarDate {
  const text = new Date(instant).toISOString().slice(0, 10);
  if (!isCalendarDate(text)) throw new Error('A copy of a day outside the calendar');
  return text;
}

/** Whether the store itself holds anything a person wrote. */
export function holdsRecords(sqlite: Sqlite): boolean {
  return (
    sqlite
      .prepare<[], number>(
        `SELECT EXISTS (SELECT 1 FROM suppliers WHERE deletedAt IS NULL)
           OR EXISTS (SELECT 1 FROM needs WHERE deletedAt IS NULL)`,
      )
      .pluck()
      .get() === 1
  );
}
