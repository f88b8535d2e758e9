import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { contracts, episodes, prices, relationships, suppliers } from '../../db/schema.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { closeEpisodeIfPast } from '../relationships/episodes.ts';

type AddContract = ParsedInputOf<'contracts.add'>;

/** Adds a contract, and its supplier and relationship where they are new. */
export const addContract: CommandHandler<'contracts.add'> = (context, input) => {
  const outcome = insertContract(context, input);
  if (!outcome.ok) return outcome;
  const { id, relationshipId, supplierId, supplierName } = outcome.value;
  context.describe(message('history.did.addedContract', { contract: input.name, supplier: supplierName }));
  return ok({ id, relationshipId, supplierId });
};

/** The writes of adding a contract. `importKey` identifies the row of the list it came from. */
export function insertContract(
  context: CommandContext,
  input: AddContract & { importKey?: string },
): Result<
  { id: string; relationshipId: string; supplierId: string; supplierName: string },
  ReturnType<typeof notFound>
> {
  if (input.personId != null && findPerson(context.database, input.personId) === undefined) {
    return failed(notFound('person', input.personId));
  }
  const supplier = supplierOf(context, input);
  if (supplier === null) return failed(notFound('supplier', input.supplierId ?? ''));
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

/** Stores a contract's first price: in effect since the start, as far as known. */
export function insertPrice(
  context: CommandContext,
  contractId: string,
  price: NonNullable<AddContract['price']>,
): void {
  context.database
    .insert(prices)
    .values(priceColumns(context.newRecord(), contractId, price))
    .run();
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
    name: input.name,
    category: emptyToNull(input.category),
    terms: input.terms == null ? null : JSON.stringify(input.terms),
    place: input.place == null ? null : JSON.stringify(input.place),
    paymentMethod: emptyToNull(input.paymentMethod),
    nextPaymentOn: input.nextPaymentOn ?? null,
    referenceNumbers: JSON.stringify(input.referenceNumbers ?? []),
    links: JSON.stringify(input.links ?? []),
    note: emptyToNull(input.note),
    tags: JSON.stringify(input.tags ?? []),
    importKey: input.importKey ?? null,
  };
}

/** The row of a contract's first price. */
export function priceColumns(
  record: ReturnType<CommandContext['newRecord']>,
  contractId: string,
  price: NonNullable<AddContract['price']>,
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

/** Text a person left empty is no text. */
export function emptyToNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text;
}

function supplierOf(
  context: CommandContext,
  input: Pick<AddContract, 'supplierId' | 'supplierName'>,
): { id: string; name: string } | null {
  if (input.supplierId !== undefined) {
    const found = context.database
      .select({ id: suppliers.id, name: suppliers.name })
      .from(suppliers)
      .where(and(eq(suppliers.id, input.supplierId), isNull(suppliers.deletedAt)))
      .get();
    return found ?? null;
  }
  return findOrAddSupplier(context, input.supplierName ?? '');
}

/** The living supplier with this name, as matching sees names, or a new one. */
export function findOrAddSupplier(context: CommandContext, name: string): { id: string; name: string } {
  const folded = foldSupplierName(name);
  const found = context.database
    .select({ id: suppliers.id, name: suppliers.name })
    .from(suppliers)
    .where(and(eq(suppliers.folded, folded), isNull(suppliers.deletedAt)))
    .get();
  if (found !== undefined) return found;
  const record = context.newRecord();
  context.database
    .insert(suppliers)
    .values({ ...record, name, folded })
    .run();
  return { id: record.id, name };
}

/** The person's relationship with the supplier, made when new; a past one begins a new episode. */
export function relationshipWith(
  context: CommandContext,
  supplierId: string,
  personId: string | null,
  startsOn: CalendarDate | null,
): string {
  const found = context.database
    .select({ id: relationships.id })
    .from(relationships)
    .where(
      and(
        eq(relationships.supplierId, supplierId),
        personId === null ? isNull(relationships.personId) : eq(relationships.personId, personId),
        isNull(relationships.deletedAt),
      ),
    )
    .get();
  if (found !== undefined) {
    if (closeEpisodeIfPast(context, found.id)) startEpisode(context, found.id, startsOn);
    else widenEpisode(context, found.id, startsOn);
    return found.id;
  }
  const record = context.newRecord();
  context.database
    .insert(relationships)
    .values({ ...record, supplierId, personId })
    .run();
  startEpisode(context, record.id, startsOn);
  return record.id;
}

/** Begins a stretch of a relationship. */
export function startEpisode(context: CommandContext, relationshipId: string, startedOn: CalendarDate | null): string {
  const record = context.newRecord();
  context.database
    .insert(episodes)
    .values({ ...record, relationshipId, startedOn })
    .run();
  return record.id;
}

/** An older contract entered later moves the beginning of the current stretch back. */
function widenEpisode(context: CommandContext, relationshipId: string, startsOn: CalendarDate | null): void {
  if (startsOn === null) return;
  const current = context.database
    .select({ id: episodes.id, startedOn: episodes.startedOn })
    .from(episodes)
    .where(and(eq(episodes.relationshipId, relationshipId), isNull(episodes.deletedAt), isNull(episodes.endedOn)))
    .orderBy(desc(writtenOrder(episodes)))
    .get();
  if (current === undefined || (current.startedOn !== null && current.startedOn <= startsOn)) return;
  context.database
    .update(episodes)
    .set({ startedOn: startsOn, changedAt: context.now })
    .where(eq(episodes.id, current.id))
    .run();
}
