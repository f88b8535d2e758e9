import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { checklistItems } from '../../db/schema-needs.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';

/** Ticks an item of a checklist, or takes the tick back. */
export const tickChecklistItem: CommandHandler<'checklist.tick'> = (context, { id, done }) => {
  const item = context.database
    .select()
    .from(checklistItems)
    .where(and(eq(checklistItems.id, id), isNull(checklistItems.deletedAt)))
    .get();
  if (item === undefined) return failed(notFound('checklist item', id));
  if (done !== (item.doneOn !== null)) {
    context.database
      .update(checklistItems)
      .set({ doneOn: done ? context.today : null, changedAt: context.now })
      .where(eq(checklistItems.id, id))
      .run();
  }
  context.describe(message(done ? 'history.did.tickedItem' : 'history.did.untickedItem', { item: item.text }));
  return ok({ id });
};
