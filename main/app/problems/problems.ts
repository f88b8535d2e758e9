import { and, eq, isNull } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { problems } from '../../db/schema/belongings.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { columnsOf } from '../records/sums.ts';
import { nameOfSubject, noSuchSubject } from '../subjects/subjects.ts';
import { exitOfProblem } from './exit-of-problem.ts';
import { problemsOf, readProblems, readSteps, stepOf, troubled, type ProblemRow } from './problem-rows.ts';

/** Notes a problem with a supplier, a relationship or a contract. */
export const openProblem: CommandHandler<'problems.open'> = (context, input) => {
  const subject = subjectOf(input);
  const name = nameOfSubject(context, subject);
  if (name === undefined) return failed(noSuchSubject(subject));
  if (!troubled.some((type) => type === subject.type)) return failed(refused(message('refusals.problemWithWhat')));
  const since = input.since === undefined ? context.today : input.since;
  const wrong = daysProblem(since, input.answerBy ?? null);
  if (wrong !== null) return failed(wrong);
  const record = context.newRecord();
  context.database
    .insert(problems)
    .values({
      ...record,
      subjectType: subject.type,
      subjectId: subject.id,
      ...enteredColumns(records.problems, { ...input, since }),
      ...columnsOf('claimed', input.claimed),
    })
    .run();
  context.describe(message('history.did.openedProblem', { problem: input.title, subject: name }));
  return ok({ id: record.id });
};

/** Changes what is said of a problem; how it ended is said by closing it. */
export const updateProblem: CommandHandler<'problems.update'> = (context, input) => {
  const row = findProblem(context, input.id);
  if (row === undefined) return failed(notFound('problem', input.id));
  const answerBy = input.answerBy === undefined ? row.answerBy : input.answerBy;
  const since = input.since === undefined ? row.since : input.since;
  const wrong = daysProblem(since, answerBy);
  if (wrong !== null) return failed(wrong);
  const { id, claimed, ...entered } = input;
  context.database
    .update(problems)
    .set({ ...enteredColumns(records.problems, entered), ...columnsOf('claimed', claimed), changedAt: context.now })
    .where(eq(problems.id, id))
    .run();
  context.describe(message('history.did.changedProblem', { problem: input.title ?? row.title }));
  return ok({ id });
};

/** Says how a problem ended. Where it ended in an exit, that exit is remembered with it. */
export const closeProblem: CommandHandler<'problems.close'> = (context, input) => {
  const row = findProblem(context, input.id);
  if (row === undefined) return failed(notFound('problem', input.id));
  const closedOn = input.on ?? context.today;
  if (row.since !== null && closedOn < row.since) {
    return failed(refused(message('refusals.closedBeforeSince', { since: row.since })));
  }
  const exit = exitOfProblem(context, row, input);
  if (!exit.ok) return exit;
  context.database
    .update(problems)
    .set({
      outcome: input.outcome,
      closedOn,
      ...columnsOf('refunded', input.refunded),
      ...(input.satisfaction === undefined ? {} : { satisfaction: input.satisfaction }),
      ...(input.note === undefined ? {} : { closingNote: input.note }),
      exitId: exit.value,
      changedAt: context.now,
    })
    .where(eq(problems.id, input.id))
    .run();
  context.describe(
    message('history.did.closedProblem', {
      problem: row.title,
      outcome: input.outcome === 'dropped' ? 'other' : input.outcome,
    }),
  );
  return ok({ id: input.id });
};

/** Opens a closed problem again; what was refunded meanwhile stays. */
export const reopenProblem: CommandHandler<'problems.reopen'> = (context, { id }) => {
  const row = findProblem(context, id);
  if (row === undefined) return failed(notFound('problem', id));
  if (row.outcome === null) return failed(refused(message('refusals.problemIsOpen', { problem: row.title })));
  context.database
    .update(problems)
    .set({ outcome: null, closedOn: null, satisfaction: null, exitId: null, changedAt: context.now })
    .where(eq(problems.id, id))
    .run();
  context.describe(message('history.did.reopenedProblem', { problem: row.title }));
  return ok({ id });
};

/** Problems that wait longest first, then those nobody waits for, then the closed ones, the latest first. */
export const listProblems: QueryHandler<'problems.list'> = (context, input) => {
  const { open, subject, supplierId, relationshipId, contractId } = input;
  const exact = subject ?? (contractId === undefined ? undefined : ({ type: 'contract', id: contractId } as const));
  const rows = readProblems(
    context,
    and(
      exact === undefined ? undefined : and(eq(problems.subjectType, exact.type), eq(problems.subjectId, exact.id)),
      relationshipId === undefined ? undefined : problemsOf.relationship(relationshipId),
      supplierId === undefined ? undefined : problemsOf.supplier(supplierId),
    ),
  ).filter(({ outcome }) => open === undefined || open === (outcome === null));
  const running = rows.filter(({ outcome }) => outcome === null);
  const closed = rows.filter(({ outcome }) => outcome !== null);
  return ok([
    ...running.toSorted((one, other) => latestIfNone(one.waitsUntil).localeCompare(latestIfNone(other.waitsUntil))),
    ...closed.toSorted((one, other) => (other.closedOn ?? '').localeCompare(one.closedOn ?? '')),
  ]);
};

/** One problem with its steps. */
export const getProblem: QueryHandler<'problems.get'> = (context, { id }) => {
  const [found] = readProblems(context, eq(problems.id, id));
  if (found === undefined) return failed(notFound('problem', id));
  return ok({ ...found, steps: readSteps(context.database, [id]).map(stepOf) });
};

/** Removes a problem that was noted by mistake, with all that belongs to it. */
export const removeProblem: CommandHandler<'problems.remove'> = (context, { id }) => {
  const row = findProblem(context, id);
  if (row === undefined) return failed(notFound('problem', id));
  markRemoved(context, 'problems', [id]);
  context.describe(message('history.did.removedProblem', { problem: row.title }));
  return ok({ id });
};

/** A living problem; undefined when the id names none. */
export function findProblem({ database }: Pick<QueryContext, 'database'>, id: string): ProblemRow | undefined {
  return database
    .select()
    .from(problems)
    .where(and(eq(problems.id, id), isNull(problems.deletedAt)))
    .get();
}

function daysProblem(since: CalendarDate | null, answerBy: CalendarDate | null): ReturnType<typeof refused> | null {
  return answerBy !== null && since !== null && answerBy < since
    ? refused(message('refusals.answerBeforeSince', { since }))
    : null;
}

function latestIfNone(day: CalendarDate | null): string {
  return day ?? '9999-12-31';
}
