import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './people.ts';
import { date, record, restrict } from './record.ts';

/** Organisations on the other side. `folded` is the name as matching sees it: no case, accents or legal form. */
export const suppliers = sqliteTable(
  'suppliers',
  {
    ...record,
    name: text().notNull(),
    folded: text().notNull(),
    website: text(),
    email: text(),
    phone: text(),
    postalAddress: text(),
    note: text(),
    /** JSON list of text. */
    tags: text().notNull().default('[]'),
  },
  (table) => [
    uniqueIndex('suppliers_folded')
      .on(table.folded)
      .where(sql`"deletedAt" IS NULL`),
  ],
);

/** One person's, or the household's (no person), standing with one supplier. */
export const relationships = sqliteTable(
  'relationships',
  {
    ...record,
    supplierId: text()
      .notNull()
      .references(() => suppliers.id, restrict),
    personId: text().references(() => people.id, restrict),
    note: text(),
  },
  (table) => [
    index('relationships_supplier').on(table.supplierId),
    index('relationships_person').on(table.personId),
    uniqueIndex('relationships_of_person')
      .on(table.supplierId, table.personId)
      .where(sql`"deletedAt" IS NULL`),
    uniqueIndex('relationships_of_household')
      .on(table.supplierId)
      .where(sql`"deletedAt" IS NULL AND "personId" IS NULL`),
  ],
);

/** A stretch of a relationship between a beginning and an end. */
export const episodes = sqliteTable(
  'episodes',
  {
    ...record,
    relationshipId: text()
      .notNull()
      .references(() => relationships.id, restrict),
    startedOn: date(),
    endedOn: date(),
  },
  (table) => [index('episodes_relationship').on(table.relationshipId)],
);
