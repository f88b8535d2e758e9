import { and, eq, isNull, ne } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Price } from '#shared/domain/terms/cost.ts';
import { records } from '#shared/records/records.ts';
import { prices } from '../../db/schema/contracts.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { findDocument } from '../documents/document-rows.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';

/** Records a price from a day on, announced or already in effect. */
export const announcePrice: CommandHandler<'prices.announce'> = (context, input) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id: input.contractId })[0];
  if (summary === undefined) return failed(notFound('contract', input.contractId));
  const problem = problemWith(context, { summary, effectiveFrom: input.effectiveFrom, documentId: input.documentId });
  if (problem !== null) return failed(problem);
  const record = context.newRecord();
  context.database
    .insert(prices)
    .values({
      ...record,
      contractId: input.contractId,
      ...columnsOf(input.price),
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

/** Corrects a price, its first day or what is noted of it. */
export const updatePrice: CommandHandler<'prices.update'> = (context, { id, price, effectiveFrom, ...patch }) => {
  const before = findPrice(context, id);
  if (before === undefined) return failed(notFound('price', id));
  const [summary] = readSummaries(context, 'AND c.id = @id', { id: before.contractId });
  if (summary === undefined) return failed(notFound('contract', before.contractId));
  const problem = problemWith(context, { summary, effectiveFrom, documentId: patch.documentId, except: id });
  if (problem !== null) return failed(problem);
  context.database
    .update(prices)
    .set({
      ...(price === undefined ? {} : columnsOf(price)),
      ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
      ...enteredColumns(records.prices, patch),
      changedAt: context.now,
    })
    .where(eq(prices.id, id))
    .run();
  context.describe(message('history.did.correctedPrice', { contract: summary.name }));
  return ok({ id, exit: replanExit(context, before.contractId) });
};

/** What keeps a price from holding from a day on, or from naming a letter; null where nothing does. */
function problemWith(
  context: CommandContext,
  {
    summary,
    effectiveFrom,
    documentId,
    except,
  }: {
    readonly summary: ContractSummary;
    readonly effectiveFrom: CalendarDate | undefined;
    readonly documentId: string | null | undefined;
    /** The price itself, which may keep its day. */
    readonly except?: string;
  },
): ReturnType<typeof notFound> | ReturnType<typeof refused> | null {
  if (effectiveFrom !== undefined) {
    if (summary.startsOn !== null && effectiveFrom < summary.startsOn) {
      return refused(message('refusals.priceBeforeStart', { from: effectiveFrom, start: summary.startsOn }));
    }
    const [another] = context.database
      .select({ id: prices.id })
      .from(prices)
      .where(
        and(
          eq(prices.contractId, summary.id),
          eq(prices.effectiveFrom, effectiveFrom),
          isNull(prices.deletedAt),
          except === undefined ? undefined : ne(prices.id, except),
        ),
      )
      .all();
    if (another !== undefined) return refused(message('refusals.priceFromThatDay', { from: effectiveFrom }));
  }
  const isLetterGone = documentId != null && findDocument(context, documentId) === undefined;
  return isLetterGone ? notFound('document', documentId) : null;
}

function columnsOf({ amount, currency, every, sharePercent }: Price) {
  return { amount, currency, cycleCount: every?.n ?? null, cycleUnit: every?.unit ?? null, sharePercent };
}

function findPrice(context: CommandContext, id: string): typeof prices.$inferSelect | undefined {
  return context.database
    .select()
    .from(prices)
    .where(and(eq(prices.id, id), isNull(prices.deletedAt)))
    .get();
}

/** Removes a price that was entered by mistake. */
export const removePrice: CommandHandler<'prices.remove'> = (context, { id }) => {
  const price = findPrice(context, id);
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
