import { and, eq, isNull, ne } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { foldSupplierName } from '#shared/domain/fold.ts';
import { records } from '#shared/records/records.ts';
import { suppliers } from '../../db/schema/suppliers.ts';
import type { CommandContext, DrizzleDatabase } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';

type SupplierRecord = OutputOf<'suppliers.list'>[number];

type SupplierRow = typeof suppliers.$inferSelect;

/** A living supplier; undefined when the id names none. */
export function findSupplier(database: DrizzleDatabase, id: string): SupplierRow | undefined {
  return database
    .select()
    .from(suppliers)
    .where(and(eq(suppliers.id, id), isNull(suppliers.deletedAt)))
    .get();
}

/** A stored supplier as the api shows it. */
export function supplierOf(row: SupplierRow): SupplierRecord {
  const { id, createdAt, changedAt } = row;
  return { id, ...enteredOf(records.suppliers, row), createdAt, changedAt };
}

/** Another living supplier of this name, as matching sees names; undefined when there is none. */
export function supplierCalled(database: DrizzleDatabase, name: string, exceptId = ''): SupplierRow | undefined {
  return database
    .select()
    .from(suppliers)
    .where(and(eq(suppliers.folded, foldSupplierName(name)), ne(suppliers.id, exceptId), isNull(suppliers.deletedAt)))
    .get();
}

/** The living supplier with this name, as matching sees names, or a new one. */
export function findOrAddSupplier(context: CommandContext, name: string): { id: string; name: string } {
  const found = supplierCalled(context.database, name);
  if (found !== undefined) return found;
  const record = context.newRecord();
  context.database
    .insert(suppliers)
    .values({ ...record, name, folded: foldSupplierName(name) })
    .run();
  return { id: record.id, name };
}
