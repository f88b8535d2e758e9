import { and, eq, isNull, max } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import type { OfferTerms } from '#shared/domain/needs/offer.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { offers } from '../../db/schema/needs.ts';
import { findCandidate } from '../candidates/candidate-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findOffer, offerColumns, offerTermsOf } from './offer-rows.ts';

/** Records an offer; a second one from the same candidate is its next version. */
export const addOffer: CommandHandler<'offers.add'> = (context, input) => {
  const found = findCandidate(context.database, input.candidateId);
  if (found === undefined) return failed(notFound('candidate', input.candidateId));
  const { candidate, need } = found;
  if (need.state === 'decided') {
    return failed(refused(message('refusals.needDecidedNoOffer', { need: need.title })));
  }
  const offeredOn = input.offeredOn ?? context.today;
  const problem = offerProblem({
    offeredOn,
    validUntil: input.validUntil ?? null,
    terms: input.terms ?? null,
  });
  if (problem !== null) return failed(problem);
  const { id, version } = insertOffer(context, { ...input, offeredOn });
  const { amount, currency } = input.price;
  const said = { supplier: candidate.supplierName, price: { amount, currency } };
  context.describe(
    version === 1
      ? message('history.did.addedOffer', said)
      : message('history.did.addedOfferVersion', { ...said, version }),
  );
  return ok({ id, version });
};

/** The write of a new offer, with the next version of its candidate. */
export function insertOffer(
  context: CommandContext,
  input: ParsedInputOf<'offers.add'>,
): { id: string; version: number } {
  const { candidateId, price, ...fields } = input;
  const newest = context.database
    .select({ version: max(offers.version) })
    .from(offers)
    .where(and(eq(offers.candidateId, candidateId), isNull(offers.deletedAt)))
    .get();
  const version = (newest?.version ?? 0) + 1;
  const record = context.newRecord();
  context.database
    .insert(offers)
    .values({
      ...record,
      offeredOn: context.today,
      ...offerColumns(fields),
      candidateId,
      version,
      price: JSON.stringify(price),
    })
    .run();
  return { id: record.id, version };
}

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

/** Why an offer's dates can not be right, in a sentence; null when they can. */
export function offerProblem(offer: {
  readonly offeredOn: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
  readonly terms: OfferTerms | null;
}): ReturnType<typeof refused> | null {
  const { offeredOn, validUntil, terms } = offer;
  if (validUntil !== null && offeredOn !== null && validUntil < offeredOn) {
    return refused(message('refusals.offerValidBeforeMade', { until: validUntil, made: offeredOn }));
  }
  const { startsOn = null, endsOn = null, trialEndsOn = null } = terms ?? {};
  if (startsOn === null) return null;
  if (endsOn !== null && endsOn < startsOn) {
    return refused(message('refusals.offerEndsBeforeStart', { end: endsOn, start: startsOn }));
  }
  if (trialEndsOn !== null && trialEndsOn < startsOn) {
    return refused(message('refusals.trialBeforeOfferStart', { end: trialEndsOn, start: startsOn }));
  }
  return null;
}
