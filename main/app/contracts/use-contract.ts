import { eq } from 'drizzle-orm';
import { latestOf } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { readSummaries } from './contract-rows.ts';

/** Notes that what a contract is for was used on a day. An earlier day than the one that is known changes nothing. */
export const useContract: CommandHandler<'contracts.used'> = (context, { id, on = context.today }) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id })[0];
  if (summary === undefined) return failed(notFound('contract', id));
  if (on > context.today) return failed(refused(message('refusals.usedAhead', { on })));
  const known = context.database
    .select({ lastUsedOn: contracts.lastUsedOn })
    .from(contracts)
    .where(eq(contracts.id, id))
    .get()?.lastUsedOn;
  context.database
    .update(contracts)
    .set({ lastUsedOn: known == null ? on : latestOf(known, on), changedAt: context.now })
    .where(eq(contracts.id, id))
    .run();
  context.describe(message('history.did.usedContract', { contract: summary.name, supplier: summary.supplierName }));
  return ok({ id });
};
