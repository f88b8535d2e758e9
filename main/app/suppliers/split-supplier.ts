import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { inArray } from 'drizzle-orm';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { identifyingWith, type Identified } from '../identifiers/learn.ts';
import { factsOf, paymentsOf } from '../payments/booked-payments.ts';
import { relationshipWith } from '../relationships/relationship-with.ts';
import { knownAround } from '../identifiers/known-before.ts';
import { findOrAddSupplier, findSupplier } from './supplier-rows.ts';

interface IdentifierRow extends Identified {
  readonly id: string;
  readonly source: string | null;
  readonly createdAt: number;
  readonly contractId: string | null;
}

/**
 * Makes two suppliers of one: the contracts that are named, the identifiers that are named, stand for these contracts or
 * are the name of the other one, and the payments that are for them or are known by them go to the other one.
 */
export const splitSupplier: CommandHandler<'suppliers.split'> = (context, { id, name, ...wanted }) => {
  const supplier = findSupplier(context.database, id);
  if (supplier === undefined) return failed(notFound('supplier', id));
  if (foldSupplierName(name) === supplier.folded) {
    return failed(refused(message('refusals.splitSame', { supplier: supplier.name })));
  }
  const moved = readSummaries(context, 'AND r.supplierId = @id', { id }).filter((each) =>
    wanted.contractIds.includes(each.id),
  );
  const missing = wanted.contractIds.find((each) => moved.every((contract) => contract.id !== each));
  if (missing !== undefined) return failed(notFound('contract', missing));
  const known = identifiersWith(context, id);
  const missingToo = wanted.identifierIds.find((each) => known.every((identifier) => identifier.id !== each));
  if (missingToo !== undefined) return failed(notFound('identifier', missingToo));
  const taken = known.filter(
    (identifier) =>
      wanted.identifierIds.includes(identifier.id) ||
      moved.some((contract) => contract.id === identifier.contractId) ||
      isNameOf(identifier, name) ||
      known.some((of) => isNameOf(of, name) && cameByOneMerge(identifier, of)),
  );
  if (moved.length === 0 && taken.length === 0) return failed(refused(message('refusals.splitNothing')));
  const other = findOrAddSupplier(context, name);
  movePayments(context, id, other.id, moved, taken);
  moveContracts(context, moved, other.id);
  setSupplier(
    context,
    'identifiers',
    taken.map((each) => each.id),
    other.id,
  );
  context.describe(message('history.did.splitSupplier', { from: supplier.name, split: other.name }));
  return ok({ id: other.id });
};

/** The name of the other one, as files say it: after a merge it is known of the kept one. */
function isNameOf({ kind, value }: Identified, name: string): boolean {
  return kind === 'name' && value === foldSupplierName(name);
}

/** Whether a merge made both known of the kept one: with its name, the other one gets back where it is found. */
function cameByOneMerge(one: IdentifierRow, other: IdentifierRow): boolean {
  return one.source === 'merge' && other.source === 'merge' && one.createdAt === other.createdAt;
}

function moveContracts(context: CommandContext, moved: readonly ContractSummary[], supplierId: string): void {
  for (const [personId, of] of Map.groupBy(moved, (contract) => contract.personId)) {
    for (const { id, startsOn } of of) {
      const relationshipId = relationshipWith(context, supplierId, personId, startsOn);
      context.database
        .update(contracts)
        .set({ relationshipId, changedAt: context.now })
        .where(inArray(contracts.id, [id]))
        .run();
    }
  }
}

/** Those for the contracts that go, and those of none that are known by an identifier that goes. */
function movePayments(
  context: CommandContext,
  from: string,
  to: string,
  moved: readonly ContractSummary[],
  taken: readonly Identified[],
): void {
  const going = new Set(moved.map(({ id }) => id));
  const goingBy = new Set(taken.map(({ kind, value }) => `${kind} ${value}`));
  const identifiersOf = identifyingWith(knownAround(context));
  const payments = paymentsOf(context, from).filter((payment) =>
    payment.contractId === null
      ? identifiersOf(factsOf(payment)).some(({ kind, value }) => goingBy.has(`${kind} ${value}`))
      : going.has(payment.contractId),
  );
  setSupplier(
    context,
    'payments',
    payments.map(({ id }) => id),
    to,
  );
}

function setSupplier(
  { sqlite, now }: CommandContext,
  table: 'payments' | 'identifiers',
  ids: readonly string[],
  supplierId: string,
): void {
  prepareOnce(
    sqlite,
    `UPDATE ${table} SET supplierId = @supplierId, changedAt = @now WHERE id IN (SELECT value FROM json_each(@ids))`,
  ).run({ supplierId, now, ids: JSON.stringify(ids) });
}

function identifiersWith({ sqlite }: CommandContext, supplierId: string): IdentifierRow[] {
  return prepareOnce<[{ supplierId: string }], IdentifierRow>(
    sqlite,
    'SELECT id, contractId, kind, value, source, createdAt FROM identifiers WHERE supplierId = @supplierId AND deletedAt IS NULL',
  ).all({ supplierId });
}
