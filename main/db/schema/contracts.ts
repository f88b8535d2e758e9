import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { date, record, restrict } from './record.ts';
import { relationships } from './suppliers.ts';

/** What was agreed. */
export const contracts = sqliteTable(
  'contracts',
  {
    ...record,
    relationshipId: text()
      .notNull()
      .references(() => relationships.id, restrict),
    name: text().notNull(),
    category: text(),
    /** JSON of the domain's `Terms`; null when the start is not known. */
    terms: text(),
    /** JSON of country and region. */
    place: text(),
    paymentMethod: text(),
    nextPaymentOn: date(),
    /** JSON list of label and value. */
    referenceNumbers: text().notNull().default('[]'),
    /** JSON list of label and address. */
    links: text().notNull().default('[]'),
    note: text(),
    /** JSON list of text. */
    tags: text().notNull().default('[]'),
    /** What identifies the row of the list it came from; null when entered by hand. */
    importKey: text(),
  },
  (table) => [
    index('contracts_relationship').on(table.relationshipId),
    index('contracts_import_key').on(table.importKey),
    index('contracts_starts_on').on(sql`"terms" ->> '$.startsOn'`),
  ],
);

/** Prices of a contract over time. Amounts in minor units. */
export const prices = sqliteTable(
  'prices',
  {
    ...record,
    contractId: text()
      .notNull()
      .references(() => contracts.id, restrict),
    amount: integer().notNull(),
    currency: text().notNull(),
    /** Paid every `cycleCount` units; both null when paid once. */
    cycleCount: integer(),
    cycleUnit: text({ enum: ['day', 'week', 'month', 'year'] }),
    sharePercent: real().notNull().default(100),
    /** First day it applies; null for "since the start, as far as known". */
    effectiveFrom: date(),
    announcedOn: date(),
    exitRightUntil: date(),
    note: text(),
  },
  (table) => [index('prices_contract').on(table.contractId)],
);

/** Leaving a contract: decided, notice sent, acknowledged, ended. */
export const exits = sqliteTable(
  'exits',
  {
    ...record,
    contractId: text()
      .notNull()
      .references(() => contracts.id, restrict),
    decidedOn: date().notNull(),
    noticeSentOn: date(),
    acknowledgedOn: date(),
    endsOn: date(),
    endsOnStated: integer({ mode: 'boolean' }).notNull(),
    inTime: integer({ mode: 'boolean' }),
    reason: text(),
    channel: text(),
    note: text(),
    withdrawnOn: date(),
  },
  (table) => [
    index('exits_contract').on(table.contractId),
    uniqueIndex('exits_once')
      .on(table.contractId)
      .where(sql`"deletedAt" IS NULL AND "withdrawnOn" IS NULL`),
  ],
);
