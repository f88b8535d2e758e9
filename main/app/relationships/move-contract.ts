import { and, eq, isNull } from 'drizzle-orm';
import { contracts } from '../../db/schema/contracts.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import { relationshipWith } from './relationship-with.ts';
import type { ContractSummary } from '../contracts/contract-rows.ts';
import type { CommandContext } from '../handler.ts';

/** Gives a contract to another member of the household (null: all of it). */
export function moveContract(
  context: CommandContext,
  contractId: string,
  summary: Pick<ContractSummary, 'supplierId' | 'relationshipId' | 'startsOn'>,
  personId: string | null,
): void {
  const remaining = context.database
    .select({ id: contracts.id })
    .from(contracts)
    .where(and(eq(contracts.relationshipId, summary.relationshipId), isNull(contracts.deletedAt)))
    .all()
    .filter((row) => row.id !== contractId);
  const target = context.database
    .select({ id: relationships.id })
    .from(relationships)
    .where(
      and(
        eq(relationships.supplierId, summary.supplierId),
        personId === null ? isNull(relationships.personId) : eq(relationships.personId, personId),
        isNull(relationships.deletedAt),
      ),
    )
    .get();
  if (remaining.length === 0 && target === undefined) {
    context.database
      .update(relationships)
      .set({ personId, changedAt: context.now })
      .where(eq(relationships.id, summary.relationshipId))
      .run();
    return;
  }
  const relationshipId = relationshipWith(context, summary.supplierId, personId, summary.startsOn);
  context.database
    .update(contracts)
    .set({ relationshipId, changedAt: context.now })
    .where(eq(contracts.id, contractId))
    .run();
}
