import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';
import { date } from './columns.ts';

/** What the person said to a nudge. One live answer for each key. */
export const nudgeAnswers = tableOf(records.nudge_answers, (table) => [
  uniqueIndex('nudge_answers_once')
    .on(table.nudgeKey)
    .where(sql`"deletedAt" IS NULL`),
]);

/** What the palgorithms propose at present: derived rows, made anew from facts and answers. */
export const nudges = sqliteTable(
  'nudges',
  {
    /** Derived from the key, so that every device raises the same nudge. */
    id: text().primaryKey(),
    key: text().notNull().unique(),
    palgorithm: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    subjectName: text().notNull(),
    supplierId: text().notNull(),
    supplierName: text().notNull(),
    contractId: text(),
    title: text().notNull(),
    /** JSON list of text. */
    because: text().notNull(),
    actBy: date(),
    stakeAmount: integer(),
    stakeCurrency: text(),
    urgency: text().notNull(),
    /** JSON list of label, path and input. */
    actions: text().notNull(),
    /** Raised, or expired because the facts no longer propose it. Answers are kept apart. */
    expiredOn: date(),
    raisedOn: date().notNull(),
    /** The lead step last delivered; null before the first delivery. */
    deliveredStep: text(),
    deliveredAt: integer(),
    changedAt: integer().notNull(),
  },
  (table) => [
    index('nudges_contract').on(table.contractId),
    index('nudges_subject').on(table.subjectId),
    index('nudges_expired').on(table.expiredOn),
  ],
);
