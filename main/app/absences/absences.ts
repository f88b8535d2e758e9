import { and, eq, isNull } from 'drizzle-orm';
import { addYears, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { absences } from '../../db/schema/absences.ts';
import { people } from '../../db/schema/people.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';

/** Longer than this nobody is away without looking after their contracts in between. */
const mostYears = 2;

interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Notes an absence. */
export const addAbsence: CommandHandler<'absences.add'> = (context, input) => {
  const wrong = whatIsWrong(context, input, input.personId);
  if (wrong !== null) return failed(wrong);
  const record = context.newRecord();
  context.database
    .insert(absences)
    .values({ ...record, ...enteredColumns(records.absences, input) })
    .run();
  context.describe(message('history.did.addedAbsence', { from: input.from, until: input.until }));
  return ok({ id: record.id });
};

/** Absences, the next first; those that are over stand behind the others, the latest first. */
export const listAbsences: QueryHandler<'absences.list'> = (context) => {
  const rows = context.database
    .select({ absence: absences, personName: people.name })
    .from(absences)
    .leftJoin(people, eq(people.id, absences.personId))
    .where(isNull(absences.deletedAt))
    .orderBy(absences.from, absences.id)
    .all()
    .filter(({ absence }) => isReadable(absence))
    .map(({ absence, personName }) => ({
      id: absence.id,
      ...enteredOf(records.absences, absence),
      personName,
      isOver: absence.until < context.today,
      createdAt: absence.createdAt,
      changedAt: absence.changedAt,
    }));
  return ok([...rows.filter(({ isOver }) => !isOver), ...rows.filter(({ isOver }) => isOver).toReversed()]);
};

/** Changes the days, or whose they are. */
export const updateAbsence: CommandHandler<'absences.update'> = (context, { id, ...patch }) => {
  const row = findAbsence(context, id);
  if (row === undefined) return failed(notFound('absence', id));
  const days = { from: patch.from ?? row.from, until: patch.until ?? row.until };
  const wrong = whatIsWrong(context, days, patch.personId);
  if (wrong !== null) return failed(wrong);
  context.database
    .update(absences)
    .set({ ...enteredColumns(records.absences, patch), changedAt: context.now })
    .where(eq(absences.id, id))
    .run();
  context.describe(message('history.did.changedAbsence', days));
  return ok({ id });
};

/** Removes an absence. */
export const removeAbsence: CommandHandler<'absences.remove'> = (context, { id }) => {
  const row = findAbsence(context, id);
  if (row === undefined) return failed(notFound('absence', id));
  markRemoved(context, 'absences', [id]);
  context.describe(message('history.did.removedAbsence', { from: row.from, until: row.until }));
  return ok({ id });
};

/** Whether the days of a stored absence can be read: a column holds null where it cannot. */
function isReadable({ from, until }: typeof absences.$inferSelect): boolean {
  const days: readonly unknown[] = [from, until];
  return !days.includes(null);
}

function whatIsWrong(
  { database }: Pick<QueryContext, 'database'>,
  { from, until }: Days,
  personId: string | null | undefined,
): ReturnType<typeof notFound> | ReturnType<typeof refused> | null {
  if (personId != null && findPerson(database, personId) === undefined) return notFound('person', personId);
  if (until < from) return refused(message('refusals.absenceEndsFirst'));
  return until >= addYears(from, mostYears) ? refused(message('refusals.absenceTooLong', { years: mostYears })) : null;
}

function findAbsence({ database }: Pick<QueryContext, 'database'>, id: string) {
  return database
    .select()
    .from(absences)
    .where(and(eq(absences.id, id), isNull(absences.deletedAt)))
    .get();
}
