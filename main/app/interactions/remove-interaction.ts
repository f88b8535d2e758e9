import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { interactions } from '../../db/schema-needs.ts';
import { notFound } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findInteraction } from './interaction-rows.ts';

/** Removes an interaction that was noted by mistake. */
export const removeInteraction: CommandHandler<'interactions.remove'> = (context, { id }) => {
  const found = findInteraction(context.database, id);
  if (found === undefined) return failed(notFound('interaction', id));
  context.database
    .update(interactions)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(interactions.id, id))
    .run();
  context.describe(message('history.did.removedInteraction', { supplier: found.candidate.supplierName }));
  return ok({ id });
};
