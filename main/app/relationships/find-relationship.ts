import { and, eq, isNull } from 'drizzle-orm';
import { people } from '../../db/schema/people.ts';
import { relationships, suppliers } from '../../db/schema/suppliers.ts';
import type { DrizzleDatabase } from '../handler.ts';

/** A living relationship with whom it is and whose; undefined when the id names none. */
export function findRelationship(database: DrizzleDatabase, id: string) {
  return database
    .select({
      id: relationships.id,
      supplierId: relationships.supplierId,
      personId: relationships.personId,
      supplierName: suppliers.name,
      personName: people.name,
    })
    .from(relationships)
    .innerJoin(suppliers, eq(suppliers.id, relationships.supplierId))
    .leftJoin(people, eq(people.id, relationships.personId))
    .where(and(eq(relationships.id, id), isNull(relationships.deletedAt)))
    .get();
}
