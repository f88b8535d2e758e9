import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { offers } from '../../db/schema-needs.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { offerProblem } from './check-offer.ts';
import { findOffer, offerColumns, offerTermsOf } from './offer-rows.ts';

/** Corrects an offer; one that was chosen stays as it was agreed. */
export const updateOffer: CommandHandler<'offers.update'> = (context, input) => {
  const { id, ...fields } = input;
  const found = findOffer(context.database, id);
  if (found === undefined) return failed(notFound('offer', id));
  if (found.need.chosenOfferId === id) {
    return failed(refused(message('refusals.offerChosenCorrect')));
  }
  const present = found.offer;
  const terms = offerTermsOf(present);
  const problem = offerProblem({
    offeredOn: fields.offeredOn ?? present.offeredOn,
    validUntil: fields.validUntil === undefined ? present.validUntil : fields.validUntil,
    terms: fields.terms === undefined ? terms : fields.terms,
  });
  if (problem !== null) return failed(problem);
  const columns = offerColumns(fields);
  if (Object.keys(columns).length > 0) {
    context.database
      .update(offers)
      .set({ ...columns, changedAt: context.now })
      .where(eq(offers.id, id))
      .run();
  }
  context.describe(message('history.did.correctedOffer', { supplier: found.candidate.supplierName }));
  return ok({ id });
};
