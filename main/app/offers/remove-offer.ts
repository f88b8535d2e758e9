import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { offers } from '../../db/schema-needs.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { findOffer } from './offer-rows.ts';

/** Removes an offer that was entered by mistake. */
export const removeOffer: CommandHandler<'offers.remove'> = (context, { id }) => {
  const found = findOffer(context.database, id);
  if (found === undefined) return failed(notFound('offer', id));
  if (found.need.chosenOfferId === id) {
    return failed(refused(message('refusals.offerChosenKept')));
  }
  context.database
    .update(offers)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(offers.id, id))
    .run();
  context.describe(message('history.did.removedOffer', { supplier: found.candidate.supplierName }));
  return ok({ id });
};
