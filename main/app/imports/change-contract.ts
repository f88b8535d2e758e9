import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../../imports/match-rows.ts';
import { contracts, prices } from '../../db/schema/contracts.ts';
import type { CommandContext } from '../handler.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { priceColumns } from '../prices/price-rows.ts';

/** Takes over what a later list says: the price holds from today on, a price from today makes way for it. */
export function changeContract(context: CommandContext, contractId: string, { price, nextPaymentOn }: Change): void {
  context.database
    .update(contracts)
    .set({ ...(nextPaymentOn === null ? {} : { nextPaymentOn }), changedAt: context.now })
    .where(eq(contracts.id, contractId))
    .run();
  if (price === null) return;
  const ofToday = and(
    eq(prices.contractId, contractId),
    eq(prices.effectiveFrom, context.today),
    isNull(prices.deletedAt),
  );
  context.database.update(prices).set({ deletedAt: context.now, changedAt: context.now }).where(ofToday).run();
  context.database
    .insert(prices)
    .values({ ...priceColumns(context.newRecord(), contractId, price), effectiveFrom: context.today })
    .run();
  replanExit(context, contractId);
}
