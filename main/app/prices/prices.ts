import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { prices } from '../../db/schema/contracts.ts';
import { readSummaries } from '../contracts/contract-rows.ts';
import { findDocument } from '../documents/document-rows.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';

/** Records a price from a day on, announced or already in effect. */
export const announcePrice: CommandHandler<'prices.announce'> = (context, input) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id: input.contractId })[0];
  if (summary === undefined) return failed(notFound('contract', input.contractId));
  if (summary.startsOn !== null && input.effectiveFrom < summary.startsOn) {
    return failed(
      refused(message('refusals.priceBeforeStart', { from: input.effectiveFrom, start: summary.startsOn })),
    );
  }
  const sameDay = context.database
    .select({ id: prices.id })
    .from(prices)
    .where(
      and(
        eq(prices.contractId, input.contractId),
        eq(prices.effectiveFrom, input.effectiveFrom),
        isNull(prices.deletedAt),
      ),
    )
    .get();
  if (sameDay !== undefined) {
    return failed(refused(message('refusals.priceFromThatDay', { from: input.effectiveFrom })));
  }
  if (input.documentId != null && findDocument(context, input.documentId) === undefined) {
    return failed(notFound('document', input.documentId));
  }
  const record = context.newRecord();
  context.database
    .insert(prices)
    .values({
      ...record,
      contractId: input.contractId,
      amount: input.price.amount,
      currency: input.price.currency,
      cycleCount: input.price.every?.n ?? null,
      cycleUnit: input.price.every?.unit ?? null,
      sharePercent: input.price.sharePercent,
      effectiveFrom: input.effectiveFrom,
      ...enteredColumns(records.prices, input),
    })
    .run();
  const { amount, currency } = input.price;
  context.describe(
    message('history.did.announcedPrice', {
      contract: summary.name,
      supplier: summary.supplierName,
      price: { amount, currency },
      day: input.effectiveFrom,
    }),
  );
  return ok({ id: record.id, exit: replanExit(context, input.contractId) });
};

/** Removes a price that was entered by mistake. */
export const removePrice: CommandHandler<'prices.remove'> = (context, { id }) => {
  const price = context.database
    .select()
    .from(prices)
    .where(and(eq(prices.id, id), isNull(prices.deletedAt)))
    .get();
  if (price === undefined) return failed(notFound('price', id));
  context.database
    .update(prices)
    .set({ deletedAt: context.now, changedAt: context.now })
    .where(eq(prices.id, id))
    .run();
  const contract = readSummaries(context, 'AND c.id = @id', { id: price.contractId })[0]?.name;
  context.describe(
    contract === undefined
      ? message('history.did.removedPriceOfAContract')
      : message('history.did.removedPrice', { contract }),
  );
  return ok({ id, exit: replanExit(context, price.contractId) });
};
