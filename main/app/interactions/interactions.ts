import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { subjectOf } from '#shared/api/subjects.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { SubjectType } from '#shared/domain/subject.ts';
import { records } from '#shared/records/records.ts';
import { interactions } from '../../db/schema/belongings.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, DrizzleDatabase, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { nameOfSubject, noSuchSubject, subjectFields } from '../subjects/subjects.ts';
import { nextActionAfter, nextActionProblem } from './next-action.ts';

export type InteractionRow = typeof interactions.$inferSelect;

/** Notes an enquiry or an answer, and who is to act next; or keeps a draft that was not sent yet. */
export const addInteraction: CommandHandler<'interactions.add'> = (context, input) => {
  const subject = subjectOf(input);
  const name = nameOfSubject(context, subject);
  if (name === undefined) return failed(noSuchSubject(subject));
  if (input.draft && input.direction === 'in') {
    return failed(refused(message('refusals.onlyOwnDrafts')));
  }
  if (input.draft && input.on != null) {
    return failed(refused(message('refusals.draftHasNoDay')));
  }
  const on = input.draft ? null : (input.on ?? context.today);
  const next = { nextActor: input.nextActor ?? null, nextBy: input.nextBy ?? null };
  const problem = nextActionProblem(on, next);
  if (problem !== null) return failed(problem);
  const record = context.newRecord();
  context.database
    .insert(interactions)
    .values({
      ...record,
      subjectType: subject.type,
      subjectId: subject.id,
      direction: input.direction,
      channel: input.channel,
      happenedOn: on,
      ...enteredColumns(records.interactions, input),
      ...next,
    })
    .run();
  context.describe(message(input.draft ? 'history.did.drafted' : 'history.did.addedInteraction', { subject: name }));
  return ok({ id: record.id });
};

/** What was said about one subject, the oldest first; drafts stand before it. */
export const listInteractions: QueryHandler<'interactions.list'> = (context, input) => {
  const subject = subjectOf(input);
  if (nameOfSubject(context, subject) === undefined) return failed(noSuchSubject(subject));
  return ok(readInteractionRows(context.database, subject.type, [subject.id]).map(interactionOf));
};

/** Changes what was noted; a day given to a draft says that it was sent. */
export const updateInteraction: CommandHandler<'interactions.update'> = (context, input) => {
  const found = findInteraction(context, input.id);
  if (found === undefined) return failed(notFound('interaction', input.id));
  const { row, name } = found;
  const happenedOn = input.on === undefined ? row.happenedOn : input.on;
  if (happenedOn === null && row.direction === 'in') {
    return failed(refused(message('refusals.happenedNeedsDay')));
  }
  const next = nextActionAfter(row, input);
  const problem = nextActionProblem(happenedOn, next);
  if (problem !== null) return failed(problem);
  context.database
    .update(interactions)
    .set({
      ...enteredColumns(records.interactions, input),
      happenedOn,
      ...next,
      changedAt: context.now,
    })
    .where(eq(interactions.id, input.id))
    .run();
  const sent = row.happenedOn === null && happenedOn !== null;
  context.describe(message(sent ? 'history.did.sentDraft' : 'history.did.changedInteraction', { subject: name }));
  return ok({ id: input.id });
};

/** Removes an interaction that was noted by mistake. */
export const removeInteraction: CommandHandler<'interactions.remove'> = (context, { id }) => {
  const found = findInteraction(context, id);
  if (found === undefined) return failed(notFound('interaction', id));
  context.database
    .update(interactions)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(interactions.id, id))
    .run();
  context.describe(message('history.did.removedInteraction', { subject: found.name }));
  return ok({ id });
};

/** The living interactions of subjects of one kind, the oldest first; drafts stand before them. */
export function readInteractionRows(
  database: DrizzleDatabase,
  type: SubjectType,
  ids: readonly string[],
): InteractionRow[] {
  return database
    .select()
    .from(interactions)
    .where(
      and(
        eq(interactions.subjectType, type),
        inArray(interactions.subjectId, [...ids]),
        isNull(interactions.deletedAt),
      ),
    )
    .orderBy(asc(interactions.happenedOn), asc(writtenOrder(interactions)))
    .all();
}

/** A stored interaction as the api shows it. */
export function interactionOf(row: InteractionRow): OutputOf<'interactions.list'>[number] {
  const { subject, candidateId } = subjectFields(row);
  return {
    id: row.id,
    subject,
    candidateId,
    direction: row.direction,
    channel: row.channel,
    on: row.happenedOn,
    ...enteredOf(records.interactions, row),
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

/** A living interaction with the name of its living subject; undefined when the id names none. */
function findInteraction(
  context: Pick<QueryContext, 'database' | 'sqlite'>,
  id: string,
): { readonly row: InteractionRow; readonly name: string } | undefined {
  const row = context.database
    .select()
    .from(interactions)
    .where(and(eq(interactions.id, id), isNull(interactions.deletedAt)))
    .get();
  const name = row === undefined ? undefined : nameOfSubject(context, subjectFields(row).subject);
  return row === undefined || name === undefined ? undefined : { row, name };
}
