import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { tellingProgress } from '#shared/domain/detail-changes/who-to-tell.ts';
import { records } from '#shared/records/records.ts';
import { detailChanges } from '../../db/schema/detail-changes.ts';
import { people } from '../../db/schema/people.ts';
import { writtenOrder } from '../../db/written-order.ts';
import {
  readKnownToTell,
  readTellingRows,
  suppliersToTell,
  type SupplierToTell,
} from '../../nudges/stored-tellings.ts';
import type { QueryContext } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';

export type ChangeRow = typeof detailChanges.$inferSelect;
type ChangeRecord = OutputOf<'data.changes'>[number];

/** A change with everybody who is to be told of it, or was. */
export interface ToldChange {
  readonly row: ChangeRow;
  readonly change: ChangeRecord;
  readonly suppliers: readonly SupplierToTell[];
}

/** Living changes that meet a condition, the latest first, each with who is to be told. */
export function readChanges(
  context: Pick<QueryContext, 'database' | 'sqlite' | 'today'>,
  condition: SQL | undefined,
): ToldChange[] {
  const found = context.database
    .select({ row: detailChanges, personName: people.name })
    .from(detailChanges)
    .leftJoin(people, eq(people.id, detailChanges.personId))
    .where(and(isNull(detailChanges.deletedAt), condition))
    .orderBy(desc(detailChanges.validFrom), desc(writtenOrder(detailChanges)))
    .all();
  if (found.length === 0) return [];
  const known = readKnownToTell(context.sqlite, context.today);
  return found.map(({ row, personName }) => {
    const suppliers = suppliersToTell(known, row, readTellingRows(context.sqlite, row.id));
    const change = {
      id: row.id,
      ...enteredOf(records.detail_changes, row),
      personName,
      ...tellingProgress(suppliers),
      createdAt: row.createdAt,
      changedAt: row.changedAt,
    };
    return { row, change, suppliers };
  });
}

/** A living change; undefined when the id names none. */
export function findChange({ database }: Pick<QueryContext, 'database'>, id: string): ChangeRow | undefined {
  return database
    .select()
    .from(detailChanges)
    .where(and(eq(detailChanges.id, id), isNull(detailChanges.deletedAt)))
    .get();
}
