import { and, asc, eq, isNull } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import { readStoredMessage, storedText } from '#shared/records/stored-message.ts';
import { literal, message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { records } from '#shared/records/records.ts';
import { promises } from '../../db/schema/belongings.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import type { OfferRecord } from '../offers/offer-rows.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { nameOfSubject, noSuchSubject, subjectFields } from '../subjects/subjects.ts';

/** Notes something the other side said it would do. */
export const addPromise: CommandHandler<'promises.add'> = (context, input) => {
  const subject = subjectOf(input);
  const name = nameOfSubject(context, subject);
  if (name === undefined) return failed(noSuchSubject(subject));
  const madeOn = input.madeOn === undefined ? context.today : input.madeOn;
  if (isDueBefore(input.dueOn, madeOn)) return failed(refused(message('refusals.dueBeforeMade')));
  const { text, ...entered } = input;
  const id = insertPromise(context, subject, literal(text), {
    ...enteredColumns(records.promises, { ...entered, madeOn }),
  });
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
        const { id, dueOn, outcome, settledOn, createdAt, changedAt } = row;
        const text = readStoredMessage(row.text);
        return {
          id,
          subject: whose,
          contractId,
          outcome,
          settledOn,
          createdAt,
          changedAt,
          ...enteredOf(records.promises, row),
          text: context.say(text),
          messages: { text },
          isOverdue: outcome === null && dueOn !== null && dueOn < context.today,
        };
      }),
  );
};

/** Changes what is said of a promise. */
export const updatePromise: CommandHandler<'promises.update'> = (context, { id, text, ...entered }) => {
  const row = findPromise(context, id);
  if (row === undefined) return failed(notFound('promise', id));
  const dueOn = entered.dueOn === undefined ? row.dueOn : entered.dueOn;
  const madeOn = entered.madeOn === undefined ? row.madeOn : entered.madeOn;
  if (isDueBefore(dueOn, madeOn)) return failed(refused(message('refusals.dueBeforeMade')));
  const present = readStoredMessage(row.text);
  const said = text === undefined || text === context.say(present) ? present : literal(text);
  context.database
    .update(promises)
    .set({ ...enteredColumns(records.promises, entered), text: storedText(said), changedAt: context.now })
    .where(eq(promises.id, id))
    .run();
  context.describe(message('history.did.changedPromise', { promise: said }));
  return ok({ id });
};

/** Says what became of a promise, or that it is open after all. */
export const settlePromise: CommandHandler<'promises.settle'> = (context, { id, outcome, on, proof }) => {
  const row = findPromise(context, id);
  if (row === undefined) return failed(notFound('promise', id));
  const settledOn = outcome === null ? null : (on ?? context.today);
  if (settledOn !== null && row.madeOn !== null && settledOn < row.madeOn) {
    return failed(refused(message('refusals.settledBeforeMade')));
  }
  context.database
    .update(promises)
    .set({
      outcome,
      settledOn,
      ...(proof === undefined ? {} : enteredColumns(records.promises, { proof })),
      changedAt: context.now,
    })
    .where(eq(promises.id, id))
    .run();
  context.describe(
    message('history.did.settledPromise', { promise: readStoredMessage(row.text), outcome: outcome ?? 'other' }),
  );
  return ok({ id });
};

/** Removes a promise that was noted by mistake. */
export const removePromise: CommandHandler<'promises.remove'> = (context, { id }) => {
  const row = findPromise(context, id);
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
  const made = { madeOn: offer.offeredOn, madeIn: 'offer' } as const;
  for (const text of offer.promises) insertPromise(context, subject, literal(text), made);
  if (offer.deliveryOn !== null) {
    insertPromise(context, subject, message('needs.promise.delivery'), { ...made, dueOn: offer.deliveryOn });
  }
}

function isDueBefore(dueOn: CalendarDate | null | undefined, madeOn: CalendarDate | null | undefined): boolean {
  return dueOn != null && madeOn != null && dueOn < madeOn;
}

function findPromise(
  { database }: Pick<QueryContext, 'database'>,
  id: string,
): typeof promises.$inferSelect | undefined {
  return database
    .select()
    .from(promises)
    .where(and(eq(promises.id, id), isNull(promises.deletedAt)))
    .get();
}

function insertPromise(
  context: CommandContext,
  subject: Subject,
  text: Message,
  columns: Partial<typeof promises.$inferInsert>,
): string {
  const record = context.newRecord();
  context.database
    .insert(promises)
    .values({ ...columns, ...record, subjectType: subject.type, subjectId: subject.id, text: storedText(text) })
    .run();
  return record.id;
}
