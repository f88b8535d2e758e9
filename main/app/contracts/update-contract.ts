import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { contracts, prices } from '../../db/schema.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { moveContract } from '../relationships/move-contract.ts';
import { emptyToNull, insertPrice } from './add-contract.ts';
import { currentPriceId, priceOf, readSummaries, type ContractSummary } from './contract-rows.ts';

type UpdateContract = ParsedInputOf<'contracts.update'>;

/** Corrects a contract. Fields left out stay; a price given corrects the current one, null removes it. */
export const updateContract: CommandHandler<'contracts.update'> = (context, input) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id: input.id })[0];
  if (summary === undefined) return failed(notFound('contract', input.id));
  if (input.personId != null && findPerson(context.database, input.personId) === undefined) {
    return failed(notFound('person', input.personId));
  }
  const set = changedColumns(input);
  if (Object.keys(set).length > 0) {
    context.database
      .update(contracts)
      .set({ ...set, changedAt: context.now })
      .where(eq(contracts.id, input.id))
      .run();
  }
  if (input.price !== undefined) correctPrice(context, summary, input.price);
  if (input.personId !== undefined && input.personId !== summary.personId) {
    moveContract(context, input.id, summary, input.personId);
  }
  const { name, supplierName: supplier } = summary;
  context.describe(message('history.did.changedContract', { contract: input.name ?? name, supplier }));
  return ok({ id: input.id });
};

function changedColumns(input: UpdateContract): Partial<typeof contracts.$inferInsert> {
  const set: Partial<typeof contracts.$inferInsert> = {};
  if (input.name !== undefined) set.name = input.name;
  if (input.category !== undefined) set.category = emptyToNull(input.category);
  if (input.terms !== undefined) set.terms = input.terms === null ? null : JSON.stringify(input.terms);
  if (input.place !== undefined) set.place = input.place === null ? null : JSON.stringify(input.place);
  if (input.paymentMethod !== undefined) set.paymentMethod = emptyToNull(input.paymentMethod);
  if (input.nextPaymentOn !== undefined) set.nextPaymentOn = input.nextPaymentOn;
  if (input.referenceNumbers !== undefined) set.referenceNumbers = JSON.stringify(input.referenceNumbers);
  if (input.links !== undefined) set.links = JSON.stringify(input.links);
  if (input.note !== undefined) set.note = emptyToNull(input.note);
  if (input.tags !== undefined) set.tags = JSON.stringify(input.tags);
  return set;
}

function correctPrice(context: CommandContext, summary: ContractSummary, price: UpdateContract['price']): void {
  const current = currentPrice(context, summary.id);
  if (current === undefined) {
    if (price != null) insertPrice(context, summary.id, price);
    return;
  }
  if (price == null || priceOf(current) === null) {
    // One that cannot be read is not written into: any part of it, its first day too, may be what is wrong.
    context.database
      .update(prices)
      .set({ deletedAt: context.now, changedAt: context.now })
      .where(eq(prices.id, current.id))
      .run();
    if (price != null) insertPrice(context, summary.id, price);
    return;
  }
  context.database
    .update(prices)
    .set({
      amount: price.amount,
      currency: price.currency,
      cycleCount: price.every?.n ?? null,
      cycleUnit: price.every?.unit ?? null,
      sharePercent: price.sharePercent,
      changedAt: context.now,
    })
    .where(eq(prices.id, current.id))
    .run();
}

type CurrentPrice = Parameters<typeof priceOf>[0] & { readonly id: string };

/** The latest price that has taken effect, by the same order as lists use. */
function currentPrice(context: CommandContext, contractId: string): CurrentPrice | undefined {
  return context.sqlite
    .prepare<[{ today: string; contractId: string }], CurrentPrice>(
      `SELECT p.id, p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent, p.effectiveFrom
       FROM contracts c JOIN prices p ON p.id = ${currentPriceId} WHERE c.id = @contractId`,
    )
    .get({ today: context.today, contractId });
}
