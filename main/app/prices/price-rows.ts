import type { ParsedInputOf } from '#shared/api/api.ts';
import { prices } from '../../db/schema/contracts.ts';
import type { CommandContext } from '../handler.ts';

type Price = NonNullable<ParsedInputOf<'contracts.add'>['price']>;

/** Stores a contract's first price: in effect since the start, as far as known. */
export function insertPrice(context: CommandContext, contractId: string, price: Price): void {
  context.database
    .insert(prices)
    .values(priceColumns(context.newRecord(), contractId, price))
    .run();
}

/** The row of a contract's first price. */
export function priceColumns(
  record: ReturnType<CommandContext['newRecord']>,
  contractId: string,
  price: Price,
): typeof prices.$inferInsert {
  return {
    ...record,
    contractId,
    amount: price.amount,
    currency: price.currency,
    cycleCount: price.every?.n ?? null,
    cycleUnit: price.every?.unit ?? null,
    sharePercent: price.sharePercent,
  };
}
