import { and, eq, isNull, max } from 'drizzle-orm';
import type { candidateSources, candidateStages } from '#shared/records/candidates.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { records } from '#shared/records/records.ts';
import { candidates } from '../../db/schema/needs.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import { refused } from '../failures.ts';
import type { CommandContext, DrizzleDatabase } from '../handler.ts';
import type { EnteredColumns } from '../records/entered.ts';

interface NewCandidate extends EnteredColumns<typeof records.candidates.fields> {
  readonly needId: string;
  readonly supplierId: string | null;
  readonly supplierName: string;
  readonly source: (typeof candidateSources)[number];
  readonly stage: (typeof candidateStages)[number];
  readonly incumbentContractId?: string | null;
}

/** The writes of a new candidate, at the end of its list. A supplier stands only once for a need. */
export function insertCandidate(
  context: CommandContext,
  candidate: NewCandidate,
): Result<string, ReturnType<typeof refused>> {
  const { needId, supplierId, supplierName, stage, incumbentContractId = null, ...entered } = candidate;
  const folded = foldSupplierName(supplierName);
  const twin = context.database
    .select({ supplierName: candidates.supplierName })
    .from(candidates)
    .where(and(eq(candidates.needId, needId), eq(candidates.folded, folded), isNull(candidates.deletedAt)))
    .get();
  if (twin !== undefined) return failed(refused(message('refusals.candidateAlready', { supplier: twin.supplierName })));
  const record = context.newRecord();
  context.database
    .insert(candidates)
    .values({
      ...record,
      ...entered,
      needId,
      supplierId: supplierId ?? supplierCalled(context.database, folded),
      supplierName,
      folded,
      stage,
      incumbentContractId,
      position: nextPosition(context.database, needId),
    })
    .run();
  return ok(record.id);
}

/** A place behind every candidate of a need, whatever its list. */
export function nextPosition(database: DrizzleDatabase, needId: string): number {
  const last = database
    .select({ position: max(candidates.position) })
    .from(candidates)
    .where(and(eq(candidates.needId, needId), isNull(candidates.deletedAt)))
    .get();
  return (last?.position ?? 0) + 1;
}

function supplierCalled(database: DrizzleDatabase, folded: string): string | null {
  const found = database
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(and(eq(suppliers.folded, folded), isNull(suppliers.deletedAt)))
    .get();
  return found?.id ?? null;
}
