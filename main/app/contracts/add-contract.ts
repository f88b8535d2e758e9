import type { ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { notFound } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { findPerson } from '../people/people.ts';
import { insertPrice } from '../prices/price-rows.ts';
import { relationshipWith } from '../relationships/relationship-with.ts';
import { findOrAddSupplier, findSupplier } from '../suppliers/supplier-rows.ts';

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
