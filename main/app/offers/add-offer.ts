import { and, eq, isNull, max } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { offers } from '../../db/schema-needs.ts';
import { findCandidate } from '../candidates/candidate-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { offerProblem } from './check-offer.ts';
import { offerColumns } from './offer-rows.ts';

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
