import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { emptyToNull } from '#shared/domain/clean-text.ts';
import { contracts } from '../../db/schema/contracts.ts';
import { episodes, relationships, suppliers } from '../../db/schema/suppliers.ts';
import { markContractDeleted } from '../contracts/contracts.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryHandler } from '../handler.ts';
import { searchCondition } from '../search/search-condition.ts';
import { markBelongingsDeleted } from '../subjects/subjects.ts';
import { findSupplier, supplierCalled, supplierOf } from './supplier-rows.ts';

/** Adds a supplier; one with the same name, as matching sees it, is refused. */
export const addSupplier: CommandHandler<'suppliers.add'> = (context, input) => {
  const taken = supplierCalled(context.database, input.name);
  if (taken !== undefined) return failed(refused(message('refusals.supplierTaken', { supplier: taken.name })));
  const record = context.newRecord();
  context.database
    .insert(suppliers)
    .values({ ...record, name: input.name, folded: foldSupplierName(input.name), ...detailColumns(input) })
    .run();
  context.describe(message('history.did.addedSupplier', { supplier: input.name }));
  return ok({ id: record.id });
};

/** Every supplier by name, or those that hold the words. */
export const listSuppliers: QueryHandler<'suppliers.list'> = (context, input) => {
  const { sql: condition, parameters } = searchCondition(input.search ?? '', 't.text');
  const ids =
    condition === ''
      ? null
      : context.sqlite
          .prepare<[Record<string, string>], string>(
            `SELECT t.id FROM search_texts t WHERE t.kind = 'supplier' ${condition}`,
          )
          .pluck()
          .all(parameters);
  return ok(
    context.database
      .select()
      .from(suppliers)
      .where(
        and(
          isNull(suppliers.deletedAt),
          ids === null ? undefined : sql`${suppliers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
        ),
      )
      .orderBy(sql`${suppliers.name} COLLATE NOCASE`)
      .all()
      .map(supplierOf),
  );
};

/** Changes what is written down about a supplier. */
export const updateSupplier: CommandHandler<'suppliers.update'> = (context, input) => {
  const supplier = findSupplier(context.database, input.id);
  if (supplier === undefined) return failed(notFound('supplier', input.id));
  if (input.name !== undefined) {
    const taken = supplierCalled(context.database, input.name, input.id);
    if (taken !== undefined) return failed(refused(message('refusals.supplierTaken', { supplier: taken.name })));
  }
  context.database
    .update(suppliers)
    .set({
      ...detailColumns(input),
      ...(input.name === undefined ? {} : { name: input.name, folded: foldSupplierName(input.name) }),
      changedAt: context.now,
    })
    .where(eq(suppliers.id, input.id))
    .run();
  context.describe(
    input.name !== undefined && input.name !== supplier.name
      ? message('history.did.renamedSupplier', { before: supplier.name, after: input.name })
      : message('history.did.changedSupplier', { supplier: supplier.name }),
  );
  return ok({ id: input.id });
};

/** Marks a supplier and everything about it deleted, children first. */
export const removeSupplier: CommandHandler<'suppliers.remove'> = (context, { id }) => {
  const supplier = findSupplier(context.database, id);
  if (supplier === undefined) return failed(notFound('supplier', id));
  const mark = { deletedAt: context.now, changedAt: context.now };
  const standing = context.database
    .select({ id: relationships.id })
    .from(relationships)
    .where(and(eq(relationships.supplierId, id), isNull(relationships.deletedAt)))
    .all();
  for (const relationship of standing) {
    const living = context.database
      .select({ id: contracts.id })
      .from(contracts)
      .where(and(eq(contracts.relationshipId, relationship.id), isNull(contracts.deletedAt)))
      .all();
    for (const contract of living) markContractDeleted(context, contract.id);
    context.database
      .update(episodes)
      .set(mark)
      .where(and(eq(episodes.relationshipId, relationship.id), isNull(episodes.deletedAt)))
      .run();
    markBelongingsDeleted(context, 'relationship', [relationship.id]);
    context.database.update(relationships).set(mark).where(eq(relationships.id, relationship.id)).run();
  }
  markBelongingsDeleted(context, 'supplier', [id]);
  context.database.update(suppliers).set(mark).where(eq(suppliers.id, id)).run();
  context.describe(message('history.did.removedSupplier', { supplier: supplier.name }));
  return ok({ id });
};

function detailColumns(
  input: Pick<ParsedInputOf<'suppliers.update'>, 'website' | 'email' | 'phone' | 'postalAddress' | 'note' | 'tags'>,
): Partial<typeof suppliers.$inferInsert> {
  const { website, email, phone, postalAddress, note, tags } = input;
  return {
    ...(website === undefined ? {} : { website: emptyToNull(website) }),
    ...(email === undefined ? {} : { email: emptyToNull(email) }),
    ...(phone === undefined ? {} : { phone: emptyToNull(phone) }),
    ...(postalAddress === undefined ? {} : { postalAddress: emptyToNull(postalAddress) }),
    ...(note === undefined ? {} : { note: emptyToNull(note) }),
    ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
  };
}
