import { and, eq, isNull, sql } from 'drizzle-orm';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { message } from '#shared/domain/message.ts';
import { records } from '#shared/records/records.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { searchCondition } from '../search/search-condition.ts';
import { findSupplier, supplierCalled, supplierOf } from './supplier-rows.ts';

/** Adds a supplier; one with the same name, as matching sees it, is refused. */
export const addSupplier: CommandHandler<'suppliers.add'> = (context, input) => {
  const taken = supplierCalled(context.database, input.name);
  if (taken !== undefined) return failed(refused(message('refusals.supplierTaken', { supplier: taken.name })));
  const record = context.newRecord();
  context.database
    .insert(suppliers)
    .values({ ...record, ...enteredColumns(records.suppliers, input), folded: foldSupplierName(input.name) })
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
  const rows = context.database
    .select()
    .from(suppliers)
    .where(
      and(
        isNull(suppliers.deletedAt),
        ids === null ? undefined : sql`${suppliers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
      ),
    )
    .orderBy(suppliers.id)
    .all();
  return ok(sortedByNames(context, rows, ({ name }) => name).map(supplierOf));
};

/** The names alone: of ten thousand suppliers all that is written down is much. */
export const listSupplierNames: QueryHandler<'suppliers.names'> = (context) => {
  const rows = context.sqlite
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM suppliers WHERE deletedAt IS NULL ORDER BY id')
    .all();
  return ok(sortedByNames(context, rows, ({ name }) => name));
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
      ...enteredColumns(records.suppliers, input),
      ...(input.name === undefined ? {} : { folded: foldSupplierName(input.name) }),
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

/** Marks a supplier removed with everything that belongs to it. */
export const removeSupplier: CommandHandler<'suppliers.remove'> = (context, { id }) => {
  const supplier = findSupplier(context.database, id);
  if (supplier === undefined) return failed(notFound('supplier', id));
  markRemoved(context, 'suppliers', [id]);
  context.describe(message('history.did.removedSupplier', { supplier: supplier.name }));
  return ok({ id });
};
