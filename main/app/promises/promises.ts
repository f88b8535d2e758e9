import { and, asc, eq, isNull } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import { readStoredMessage, storedText } from '#shared/records/stored-message.ts';
import { literal, message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { promises } from '../../db/schema/belongings.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { nameOfSubject, noSuchSubject, subjectFields } from '../subjects/subjects.ts';

/** Notes something the other side said it would do. */
export const addPromise: CommandHandler<'promises.add'> = (context, input) => {
  const subject = subjectOf(input);
  const name = nameOfSubject(context, subject);
  if (name === undefined) return failed(noSuchSubject(subject));
  const id = insertPromise(context, subject, literal(input.text), input.dueOn ?? null);
  context.describe(message('history.did.addedPromise', { subject: name }));
  return ok({ id });
};

/** What was promised, those with a day first; of one subject, or all of it. */
export const listPromises: QueryHandler<'promises.list'> = (context, input) => {
  const subject = input.subject === undefined && input.contractId === undefined ? null : subjectOf(input);
  return ok(
    context.database
      .select()
      .from(promises)
      .where(
        and(
          isNull(promises.deletedAt),
          subject === null
            ? undefined
            : and(eq(promises.subjectType, subject.type), eq(promises.subjectId, subject.id)),
        ),
      )
      .orderBy(asc(isNull(promises.dueOn)), asc(promises.dueOn), asc(promises.id))
      .all()
      .map((row) => {
        const { subject: whose, contractId } = subjectFields(row);
        const { id, dueOn, createdAt, changedAt } = row;
        const text = readStoredMessage(row.text);
        const said = { text: context.say(text), messages: { text } };
        return { id, subject: whose, contractId, ...said, dueOn, createdAt, changedAt };
      }),
  );
};

/** Removes a promise that was noted by mistake. */
export const removePromise: CommandHandler<'promises.remove'> = (context, { id }) => {
  const row = context.database
    .select()
    .from(promises)
    .where(and(eq(promises.id, id), isNull(promises.deletedAt)))
    .get();
  if (row === undefined) return failed(notFound('promise', id));
  context.database
    .update(promises)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(promises.id, id))
    .run();
  context.describe(message('history.did.removedPromise', { promise: readStoredMessage(row.text) }));
  return ok({ id });
};

/** Records what was promised with an offer that became a contract; a day of delivery is a promise too. */
export function insertPromises(context: CommandContext, contractId: string, offer: OfferRecord): void {
  const subject = { type: 'contract', id: contractId } as const;
  for (const text of offer.promises) insertPromise(context, subject, literal(text), null);
  if (offer.deliveryOn !== null) insertPromise(context, subject, message('needs.promise.delivery'), offer.deliveryOn);
}

function insertPromise(context: CommandContext, subject: Subject, text: Message, dueOn: CalendarDate | null): string {
  const record = context.newRecord();
  context.database
    .insert(promises)
    .values({ ...record, subjectType: subject.type, subjectId: subject.id, text: storedText(text), dueOn })
    .run();
  return record.id;
}
