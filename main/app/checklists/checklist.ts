import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import { records } from '#shared/records/records.ts';
import { readStoredMessage, storedText } from '#shared/records/stored-message.ts';
import { literal, message } from '#shared/domain/message.ts';
import { setUpItems } from '#shared/domain/needs/checklist.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { checklistItems } from '../../db/schema/belongings.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler, DrizzleDatabase, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf, type EnteredColumns } from '../records/entered.ts';
import { nameOfSubject, noSuchSubject, subjectFields } from '../subjects/subjects.ts';

/** What is to be done for a subject, in order. */
export const listChecklist: QueryHandler<'checklist.list'> = (context, input) => {
  const subject = subjectOf(input);
  if (nameOfSubject(context, subject) === undefined) return failed(noSuchSubject(subject));
  return ok(
    context.database
      .select()
      .from(checklistItems)
      .where(itemsOf(subject))
      .orderBy(asc(checklistItems.position), asc(checklistItems.id))
      .all()
      .map((row) => {
        const { subject: whose, contractId } = subjectFields(row);
        const { id, doneOn, position } = row;
        const text = readStoredMessage(row.text);
        return {
          id,
          subject: whose,
          contractId,
          ...enteredOf(records.checklist_items, row),
          text: context.say(text),
          messages: { text },
          doneOn,
          position,
        };
      }),
  );
};

/** Adds an item at the end of a subject's checklist. */
export const addChecklistItem: CommandHandler<'checklist.add'> = (context, input) => {
  const subject = subjectOf(input);
  const name = nameOfSubject(context, subject);
  if (name === undefined) return failed(noSuchSubject(subject));
  const last = context.database
    .select({ position: sql<number | null>`max(${checklistItems.position})` })
    .from(checklistItems)
    .where(itemsOf(subject))
    .get();
  const entered = enteredColumns(records.checklist_items, input);
  const id = insertChecklistItem(context, subject, literal(input.text), (last?.position ?? -1) + 1, entered);
  context.describe(message('history.did.addedItem', { subject: name, item: input.text }));
  return ok({ id });
};

/** Ticks an item of a checklist, or takes the tick back. */
export const tickChecklistItem: CommandHandler<'checklist.tick'> = (context, { id, done }) => {
  const item = findItem(context.database, id);
  if (item === undefined) return failed(notFound('checklist item', id));
  if (done !== (item.doneOn !== null)) {
    context.database
      .update(checklistItems)
      .set({ doneOn: done ? context.today : null, changedAt: context.now })
      .where(eq(checklistItems.id, id))
      .run();
  }
  const said = { item: readStoredMessage(item.text) };
  context.describe(message(done ? 'history.did.tickedItem' : 'history.did.untickedItem', said));
  return ok({ id });
};

/** Removes an item that is not to be done. */
export const removeChecklistItem: CommandHandler<'checklist.remove'> = (context, { id }) => {
  const item = findItem(context.database, id);
  if (item === undefined) return failed(notFound('checklist item', id));
  context.database
    .update(checklistItems)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(checklistItems.id, id))
    .run();
  context.describe(message('history.did.removedItem', { item: readStoredMessage(item.text) }));
  return ok({ id });
};

/** Makes the list of what is to be set up for a new contract. */
export function insertChecklist(context: CommandContext, contractId: string, dataAsked: string | null): void {
  for (const [position, item] of setUpItems(dataAsked).entries()) {
    insertChecklistItem(context, { type: 'contract', id: contractId }, item, position);
  }
}

/** Puts an item on a subject's checklist; items of one position stand in the order in which they were written. */
export function insertChecklistItem(
  context: CommandContext,
  subject: Subject,
  item: Message,
  position: number,
  entered: EnteredColumns<typeof records.checklist_items.fields> = {},
): string {
  const record = context.newRecord();
  context.database
    .insert(checklistItems)
    .values({
      ...record,
      ...entered,
      subjectType: subject.type,
      subjectId: subject.id,
      text: storedText(item),
      position,
    })
    .run();
  return record.id;
}

function itemsOf({ type, id }: Subject) {
  return and(eq(checklistItems.subjectType, type), eq(checklistItems.subjectId, id), isNull(checklistItems.deletedAt));
}

function findItem(database: DrizzleDatabase, id: string): typeof checklistItems.$inferSelect | undefined {
  return database
    .select()
    .from(checklistItems)
    .where(and(eq(checklistItems.id, id), isNull(checklistItems.deletedAt)))
    .get();
}
