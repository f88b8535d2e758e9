import { eq } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { records } from '#shared/records/records.ts';
import type { Pause } from '#shared/domain/terms/pause.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { byLocale } from '../collation.ts';
import { contracts, prices } from '../../db/schema/contracts.ts';
import { notFound, refused } from '../failures.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import type { CommandContext, CommandHandler, QueryHandler } from '../handler.ts';
import { moveSuccession } from '../exits/move-succession.ts';
import { replanExit } from '../exits/replan-exit.ts';
import { findPerson } from '../people/people.ts';
import { insertPrice } from '../prices/price-rows.ts';
import { moveContract } from '../relationships/move-contract.ts';
import { relationshipWith } from '../relationships/relationship-with.ts';
import { searchCondition } from '../search/search-condition.ts';
import { findOrAddSupplier, findSupplier } from '../suppliers/supplier-rows.ts';
import { completeContract } from './complete-contract.ts';
import { type ContractSummary, currentPriceId, priceOf, readSummaries } from './contract-rows.ts';

type AddContract = ParsedInputOf<'contracts.add'>;

/** Adds a contract, and its supplier and relationship where they are new. */
export const addContract: CommandHandler<'contracts.add'> = (context, input) => {
  if (endsBeforeItBegins(input)) return failed(refused(message('refusals.pauseEndsFirst')));
  if (isToldFirst(input.secondPersonId, input.personId)) return failed(refused(message('refusals.secondIsFirst')));
  const outcome = insertContract(context, input);
  if (!outcome.ok) return outcome;
  const { id, relationshipId, supplierId, supplierName } = outcome.value;
  context.describe(message('history.did.addedContract', { contract: input.name, supplier: supplierName }));
  return ok({ id, relationshipId, supplierId });
};

/** Contracts with their state, price and next deadline, by supplier and name. */
export const listContracts: QueryHandler<'contracts.list'> = (context, input) => {
  const conditions: string[] = [];
  const parameters: Record<string, string> = {};
  if (input.relationshipId !== undefined) {
    conditions.push('AND c.relationshipId = @relationshipId');
    parameters['relationshipId'] = input.relationshipId;
  }
  if (input.supplierId !== undefined) {
    conditions.push('AND r.supplierId = @supplierId');
    parameters['supplierId'] = input.supplierId;
  }
  const search = searchCondition(input.search ?? '', 't.text');
  if (search.sql !== '') {
    conditions.push(`AND c.id IN (SELECT t.id FROM search_texts t WHERE t.kind = 'contract' ${search.sql})`);
    Object.assign(parameters, search.parameters);
  }
  const list = readSummaries(context, conditions.join(' '), parameters);
  return ok(input.state === 'all' ? list : list.filter((contract) => contract.state === input.state));
};

/** The categories that contracts have. */
export const listCategories: QueryHandler<'contracts.categories'> = (context) =>
  ok(
    context.sqlite
      .prepare<[], string | null>('SELECT DISTINCT category FROM contracts WHERE deletedAt IS NULL')
      .pluck()
      .all()
      // Where there is none, or none that can be read.
      .filter((category) => category !== null)
      .toSorted(byLocale(context)),
  );

/** One contract with its terms, what follows from them today, prices and exits. */
export const getContract: QueryHandler<'contracts.get'> = (context, { id }) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id })[0];
  if (summary === undefined) return failed(notFound('contract', id));
  return ok(completeContract(context, summary));
};

type UpdateContract = ParsedInputOf<'contracts.update'>;

/** Corrects a contract. Fields left out stay; a price given corrects the current one, null removes it. */
export const updateContract: CommandHandler<'contracts.update'> = (context, input) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id: input.id })[0];
  if (summary === undefined) return failed(notFound('contract', input.id));
  const missing = missingPerson(context, input);
  if (missing !== null) return failed(notFound('person', missing));
  if (endsBeforeItBegins(pauseAfter(context, input))) return failed(refused(message('refusals.pauseEndsFirst')));
  const owner = input.personId === undefined ? summary.personId : input.personId;
  if (isToldFirst(input.secondPersonId, owner)) return failed(refused(message('refusals.secondIsFirst')));
  const set = enteredColumns(records.contracts, input);
  if (Object.keys(set).length > 0) {
    context.database
      .update(contracts)
      .set({ ...set, changedAt: context.now })
      .where(eq(contracts.id, input.id))
      .run();
  }
  if (input.terms !== undefined) moveSuccession(context, input.id);
  if (input.price !== undefined) correctPrice(context, summary, input.price);
  if (input.personId !== undefined && input.personId !== summary.personId) {
    moveContract(context, input.id, summary, input.personId);
  }
  const { name, supplierName: supplier } = summary;
  context.describe(message('history.did.changedContract', { contract: input.name ?? name, supplier }));
  return ok({ id: input.id, exit: replanExit(context, input.id) });
};

/** The pause as a correction would leave it; none where the correction says nothing of one. */
function pauseAfter({ database }: CommandContext, { id, ...input }: UpdateContract): Partial<Pause> {
  if (input.pausedFrom === undefined && input.pausedUntil === undefined) return {};
  const { pausedFrom, pausedUntil } = contracts;
  const row = database.select({ pausedFrom, pausedUntil }).from(contracts).where(eq(contracts.id, id)).get();
  const either = (name: keyof Pause) => (input[name] === undefined ? row?.[name] : input[name]) ?? null;
  return { pausedFrom: either('pausedFrom'), pausedUntil: either('pausedUntil') };
}

/** Whether a pause would end before it begins, so that it would count for nothing. */
function endsBeforeItBegins({
  pausedFrom,
  pausedUntil,
}: { readonly [Name in keyof Pause]?: Pause[Name] | undefined }): boolean {
  return pausedFrom != null && pausedUntil != null && pausedUntil < pausedFrom;
}

/** Whether who is to be told second is whose it is, and so told first. */
function isToldFirst(secondPersonId: string | null | undefined, ownerId: string | null | undefined): boolean {
  return secondPersonId != null && secondPersonId === ownerId;
}

/** Whose it is to be, or who is to be told second, where there is no such person; null where all is well. */
function missingPerson(
  { database }: CommandContext,
  { personId, secondPersonId }: Pick<UpdateContract, 'personId' | 'secondPersonId'>,
): string | null {
  const named = [personId, secondPersonId].flatMap((id) => id ?? []);
  return named.find((id) => findPerson(database, id) === undefined) ?? null;
}

function correctPrice(context: CommandContext, summary: ContractSummary, price: UpdateContract['price']): void {
  const current = currentPrice(context, summary.id);
  if (current === undefined) {
    if (price != null) insertPrice(context, summary.id, price);
    return;
  }
  if (price == null || priceOf(current) === null) {
    // One that cannot be read is not written into: any part of it, its first day too, may be what is wrong.
    context.database
      .update(prices)
      .set({ deletedAt: context.now, changedAt: context.now })
      .where(eq(prices.id, current.id))
      .run();
    if (price != null) insertPrice(context, summary.id, price);
    return;
  }
  context.database
    .update(prices)
    .set({
      amount: price.amount,
      currency: price.currency,
      cycleCount: price.every?.n ?? null,
      cycleUnit: price.every?.unit ?? null,
      sharePercent: price.sharePercent,
      changedAt: context.now,
    })
    .where(eq(prices.id, current.id))
    .run();
}

type CurrentPrice = Parameters<typeof priceOf>[0] & { readonly id: string };

/** The latest price that has taken effect, by the same order as lists use. */
function currentPrice(context: CommandContext, contractId: string): CurrentPrice | undefined {
  return context.sqlite
    .prepare<[{ today: string; contractId: string }], CurrentPrice>(
      `SELECT p.id, p.amount, p.currency, p.cycleCount, p.cycleUnit, p.sharePercent, p.effectiveFrom
       FROM contracts c JOIN prices p ON p.id = ${currentPriceId} WHERE c.id = @contractId`,
    )
    .get({ today: context.today, contractId });
}

/**
 * Marks a contract removed with all that belongs to it. Needs it raised, candidates and offers that name it stay; they
 * are read as if they named none while it is gone.
 */
export const removeContract: CommandHandler<'contracts.remove'> = (context, { id }) => {
  const summary = readSummaries(context, 'AND c.id = @id', { id })[0];
  if (summary === undefined) return failed(notFound('contract', id));
  markRemoved(context, 'contracts', [id]);
  context.describe(message('history.did.removedContract', { contract: summary.name, supplier: summary.supplierName }));
  return ok({ id });
};

/** The writes of adding a contract. `importKey` identifies the row of the list it came from. */
export function insertContract(
  context: CommandContext,
  input: AddContract & { importKey?: string },
): Result<
  { id: string; relationshipId: string; supplierId: string; supplierName: string },
  ReturnType<typeof notFound>
> {
  const missing = missingPerson(context, input);
  if (missing !== null) return failed(notFound('person', missing));
  const supplier =
    input.supplierId === undefined
      ? findOrAddSupplier(context, input.supplierName ?? '')
      : findSupplier(context.database, input.supplierId);
  if (supplier === undefined) return failed(notFound('supplier', input.supplierId ?? ''));
  const startsOn = input.terms?.startsOn ?? null;
  const relationshipId = relationshipWith(context, supplier.id, input.personId ?? null, startsOn);
  const record = context.newRecord();
  context.database
    .insert(contracts)
    .values(contractColumns(record, relationshipId, input))
    .run();
  if (input.price != null) insertPrice(context, record.id, input.price);
  return ok({ id: record.id, relationshipId, supplierId: supplier.id, supplierName: supplier.name });
}

/** The row of a new contract. */
export function contractColumns(
  record: ReturnType<CommandContext['newRecord']>,
  relationshipId: string,
  input: Omit<AddContract, 'supplierId' | 'supplierName' | 'personId'> & { importKey?: string },
): typeof contracts.$inferInsert {
  return {
    ...record,
    relationshipId,
    ...enteredColumns(records.contracts, input),
    importKey: input.importKey ?? null,
  };
}
