import { type CalendarDate, isCalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Sqlite } from '../../db/database.ts';
import {
  copiesAlwaysKept,
  deleteExpired,
  deleteKept,
  type KeepingRule,
  listKeptCopies,
  mayGoAt,
} from '../../db/kept-copies.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandApart, QueryHandler } from '../handler.ts';

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

/** Deletes one copy or one folder of damaged files. Nothing of it is in the database, so no entry is left. */
export const removeCopy: CommandApart<'copies.remove'> = {
  apart({ app }, { name }) {
    const found = listKeptCopies(app.dataFolder).find((each) => each.name === name);
    if (found === undefined) return failed(notFound('copy', name));
    if (!deleteKept(app.dataFolder, name)) {
      return failed(refused(message('refusals.copyNotDeleted', { copy: name })));
    }
    return ok({ name, bytes: found.bytes });
  },
};

/** Deletes copies and damaged files that were kept long enough, and says so, a message each; empty when none were. */
export function tidyCopies(sqlite: Sqlite, folder: string, rule: KeepingRule, now: number): Message[] {
  const gone = deleteExpired(folder, rule, holdsRecords(sqlite), now);
  const copies = gone.filter(({ kind }) => kind === 'copy').length;
  const damaged = gone.length - copies;
  const days = rule.keepCopiesDays;
  return [
    ...(copies === 0 ? [] : [message('store.copiesTidied', { n: copies, days, kept: String(copiesAlwaysKept) })]),
    ...(damaged === 0 ? [] : [message('store.damagedTidied', { days: rule.keepDamagedDays ?? 0 })]),
  ];
}
