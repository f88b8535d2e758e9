import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** Organisations on the other side. `folded` is the name as matching sees it: no case, accents or legal form. */
export const suppliers = tableOf(records.suppliers, (table) => [
  uniqueIndex('suppliers_folded')
    .on(table.folded)
    .where(sql`"deletedAt" IS NULL`),
]);

/** One person's, or the household's (no person), standing with one supplier. */
export const relationships = tableOf(records.relationships, (table) => [
  index('relationships_supplier').on(table.supplierId),
  index('relationships_person').on(table.personId),
  uniqueIndex('relationships_of_person')
    .on(table.supplierId, table.personId)
    .where(sql`"deletedAt" IS NULL`),
  uniqueIndex('relationships_of_household')
    .on(table.supplierId)
    .where(sql`"deletedAt" IS NULL AND "personId" IS NULL`),
]);

/** A stretch of a relationship between a beginning and an end. */
export const episodes = tableOf(records.episodes, (table) => [index('episodes_relationship').on(table.relationshipId)]);
