import { and, eq, isNull } from 'drizzle-orm';
import { failed, ok } from '#shared/domain/result.ts';
import { contracts, exits, prices } from '../../db/schema.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { readSummaries } from './contract-rows.ts';

/** Marks a contract, its prices and exits deleted. */
export const removeContract: CommandHandler<'contracts.remove'> = (context, { id }) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id })[0];
  if (summary === undefined) return failed(notFound('contract', id));
  markContractDeleted(context, id);
  context.describe(`Removed ${summary.name} with ${summary.supplierName}`);
  return ok({ id });
};

/** The writes of removing a contract, children first. */
export function markContractDeleted(context: CommandContext, id: string): void {
  const mark = { deletedAt: context.now, changedAt: context.now };
  context.database
    .update(exits)
    .set(mark)
    .where(and(eq(exits.contractId, id), isNull(exits.deletedAt)))
    .run();
  context.database
    .update(prices)
    .set(mark)
    .where(and(eq(prices.contractId, id), isNull(prices.deletedAt)))
    .run();
  context.database.update(contracts).set(mark).where(eq(contracts.id, id)).run();
}
