import { and, eq, isNull } from 'drizzle-orm';
import { records } from '#shared/records/records.ts';
import { tags as supplierTags } from '#shared/records/values.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { candidates } from '../../db/schema/needs.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import { stagesByDeal } from '../candidates/candidate-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { isFreeMail } from '../../imports/leads/free-mail.ts';
import { registrableDomain } from '../../imports/leads/registrable-domain.ts';
import { learn, type Identified } from '../identifiers/learn.ts';
import { completedBy } from '../records/completed.ts';
import { holds } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { pointElsewhere } from '../records/point-elsewhere.ts';
import { joinEpisodes } from '../relationships/join-episodes.ts';
import { findSupplier } from './supplier-rows.ts';

type SupplierRow = NonNullable<ReturnType<typeof findSupplier>>;

/**
 * Makes one supplier of two: everything with the other is with the kept one from now on, what is empty of the kept one is
 * filled from the other, and files that speak of the other mean the kept one.
 */
export const mergeSuppliers: CommandHandler<'suppliers.merge'> = (context, { keepId, otherId }) => {
  const kept = findSupplier(context.database, keepId);
  if (kept === undefined) return failed(notFound('supplier', keepId));
  const other = findSupplier(context.database, otherId);
  if (other === undefined) return failed(notFound('supplier', otherId));
  if (kept.id === other.id) return failed(refused(message('refusals.mergedWithItself')));
  nameTheirCandidates(context, kept);
  nameTheirCandidates(context, other);
  pointElsewhere(context, 'suppliers', other.id, kept.id, (table, gone, stays) => {
    if (table === 'relationships') joinRelationships(context, stays, gone);
    if (table === 'candidates') joinCandidates(context, stays, gone);
  });
  completeSupplier(context, kept, other);
  markRemoved(context, 'suppliers', [other.id]);
  const owner = { supplierId: kept.id, contractId: null };
  for (const known of byWhichFilesKnow(other)) learn(context, known, owner, 'merge');
  context.describe(message('history.did.mergedSuppliers', { kept: kept.name, other: other.name }));
  return ok({ id: kept.id });
};

/** Its name, and where it is found: what is kept of the kept one alone would be lost of it. */
function byWhichFilesKnow({ name, website, email }: SupplierRow): Identified[] {
  const domain = website === null ? null : registrableDomain(website);
  return [
    { kind: 'name', value: foldSupplierName(name) },
    ...(domain === null || isFreeMail(domain) ? [] : [{ kind: 'domain' as const, value: domain }]),
    ...(email === null ? [] : [{ kind: 'email' as const, value: email.toLowerCase() }]),
  ];
}

/** The same person's relationships with both become one. */
function joinRelationships(context: CommandContext, keptId: string, otherId: string): void {
  joinEpisodes(context, keptId, otherId);
  const rowOf = (id: string) => context.database.select().from(relationships).where(eq(relationships.id, id)).get();
  const [kept, other] = [rowOf(keptId), rowOf(otherId)];
  if (kept === undefined || other === undefined) return;
  const complete = completedBy(records.relationships, kept, other);
  if (holds(kept, complete)) return;
  context.database
    .update(relationships)
    .set({ ...complete, changedAt: context.now })
    .where(eq(relationships.id, keptId))
    .run();
}

/** Candidates that are linked with a supplier by its name alone: of two suppliers with one name, the link would be lost. */
function nameTheirCandidates({ database, now }: CommandContext, { id, folded }: SupplierRow): void {
  database
    .update(candidates)
    .set({ supplierId: id, changedAt: now })
    .where(and(isNull(candidates.supplierId), eq(candidates.folded, folded), isNull(candidates.deletedAt)))
    .run();
}

/** Both stood for the same need: what became of the one that came further is what became of it. */
function joinCandidates({ database, now }: CommandContext, keptId: string, otherId: string): void {
  const rowOf = (id: string) => database.select().from(candidates).where(eq(candidates.id, id)).get();
  const [kept, other] = [rowOf(keptId), rowOf(otherId)];
  if (kept === undefined || other === undefined) return;
  const cameFurther = stagesByDeal.indexOf(other.stage) < stagesByDeal.indexOf(kept.stage) ? other : kept;
  database
    .update(candidates)
    .set({
      ...completedBy(records.candidates, kept, other),
      stage: cameFurther.stage,
      reason: cameFurther.reason,
      incumbentContractId: kept.incumbentContractId ?? other.incumbentContractId,
      changedAt: now,
    })
    .where(eq(candidates.id, keptId))
    .run();
}

function completeSupplier(context: CommandContext, kept: SupplierRow, other: SupplierRow): void {
  const complete = {
    ...completedBy(records.suppliers, kept, other),
    tags: JSON.stringify([...new Set([...storedTags(kept), ...storedTags(other)])]),
  };
  if (holds(kept, complete)) return;
  context.database
    .update(suppliers)
    .set({ ...complete, changedAt: context.now })
    .where(eq(suppliers.id, kept.id))
    .run();
}

function storedTags({ tags }: SupplierRow): string[] {
  return supplierTags.parse(JSON.parse(tags));
}
