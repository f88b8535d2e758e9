import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { contracts, exits, prices } from '../../db/schema.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { markBelongingsDeleted } from '../subjects/subjects.ts';
import { readSummaries } from './contract-rows.ts';

/**
 * Marks a contract with its prices, exits and what was said, promised and to be done deleted. Needs it raised, candidates and offers that
 * name it stay; they are read as if they named none while it is gone.
 */
export const removeContract: CommandHandler<'contracts.remove'> = (context, { id }) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id })[0];
  if (summary === undefined) return failed(notFound('contract', id));
  markContractDeleted(context, id);
  context.describe(message('history.did.removedContract', { contract: summary.name, supplier: summary.supplierName }));
  return ok({ id });
};

/** The writes of removing a contract, children first. */
export function markContractDeleted(context: CommandContext, id: string): void {
  const mark = { deletedAt: context.now, changedAt: context.now };
  for (const table of [exits, prices]) {
    context.database
      .update(table)
      .set(mark)
      .where(and(eq(table.contractId, id), isNull(table.deletedAt)))
      .run();
  }
  markBelongingsDeleted(context, 'contract', [id]);
  context.database.update(contracts).set(mark).where(eq(contracts.id, id)).run();
}
