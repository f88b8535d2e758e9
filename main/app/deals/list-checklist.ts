import { and, asc, eq, isNull } from 'drizzle-orm';
import { failed, ok } from '#shared/domain/result.ts';
import { checklistItems } from '../../db/schema-needs.ts';
import { contracts } from '../../db/schema.ts';
import { notFound } from '../failures.ts';
import type { QueryHandler } from '../handler.ts';

/** What is to be set up for a contract, in order. */
export const listChecklist: QueryHandler<'checklist.list'> = (context, { contractId }) => {
  const contract = context.database
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(eq(contracts.id, contractId), isNull(contracts.deletedAt)))
    .get();
  if (contract === undefined) return failed(notFound('contract', contractId));
  const { id, text, doneOn, position } = checklistItems;
  return ok(
    context.database
      .select({ id, contractId: checklistItems.contractId, text, doneOn, position })
      .from(checklistItems)
      .where(and(eq(checklistItems.contractId, contractId), isNull(checklistItems.deletedAt)))
      .orderBy(asc(position), asc(id))
      .all(),
  );
};
