import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';
import { date } from './columns.ts';

/** What the person said to a nudge. One live answer for each key. */
export const nudgeAnswers = tableOf(records.nudge_answers, (table) => [
  uniqueIndex('nudge_answers_once')
    .on(table.nudgeKey)
    .where(sql`"deletedAt" IS NULL`),
]);

/** Whether a nudge helped. One living word for each key. */
export const nudgeFeedback = tableOf(records.nudge_feedback, (table) => [
  uniqueIndex('nudge_feedback_once')
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
    supplierId: text(),
    supplierName: text(),
    contractId: text(),
    /** The record that was looked at; null where it speaks for several. */
    watchedId: text(),
    /** As it is said in `tongue`. */
    title: text().notNull(),
    /** JSON list of text. */
    because: text().notNull(),
    /** JSON of the messages of title and reasons; null where it was stored before there were messages. */
    messages: text(),
    /** JSON of the messages of the actions: their labels, and values of their input. */
    actionMessages: text(),
    /** The language and locale of the texts. */
    tongue: text(),
    actBy: date(),
    stakeAmount: integer(),
    stakeCurrency: text(),
    urgency: text().notNull(),
    /** JSON list of the days on which it is told; null where its palgorithm names none. */
    tellOn: text(),
    /** JSON list of label, path and input. */
    actions: text().notNull(),
    /** Raised, or expired because the facts no longer propose it. Answers are kept apart. */
    expiredOn: date(),
    raisedOn: date().notNull(),
    /** The lead step last delivered; null before the first delivery. */
    deliveredStep: text(),
    deliveredAt: integer(),
    /** Since when it waits for quiet hours to end; null when it does not. */
    waitingSince: integer(),
    changedAt: integer().notNull(),
  },
  (table) => [
    index('nudges_contract').on(table.contractId),
    index('nudges_subject').on(table.subjectId),
    index('nudges_watched').on(table.watchedId),
    index('nudges_expired').on(table.expiredOn),
  ],
);

/**
 * What somebody who asks for themselves was told of, where nudges themselves keep what was told to whoever is there.
 * Derived from use: in no history and no export.
 */
export const nudgeTellings = sqliteTable(
  'nudge_tellings',
  {
    nudgeId: text().notNull(),
    personId: text().notNull(),
    /** The step told last; null while it only waits. */
    step: text(),
    /** When it was told first and last; null while it only waits. */
    firstAt: integer(),
    toldAt: integer(),
    /** Since when it waits for quiet hours to end; null when it does not. */
    waitingSince: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.nudgeId, table.personId] }),
    index('nudge_tellings_person').on(table.personId),
  ],
);

/**
 * When the person was told of something, by which the budget of interruptions is counted, and when a digest came or would
 * have come. Derived from use: in no history and no export.
 */
export const deliveries = sqliteTable(
  'deliveries',
  {
    deliveredAt: integer().primaryKey(),
    /** Who was told, where they asked for themselves; null for whoever was there. */
    personId: text(),
    /** The person's day and time of day then. */
    deliveredOn: date().notNull(),
    time: text().notNull(),
    kind: text({ enum: ['now', 'digest', 'empty_digest'] }).notNull(),
  },
  (table) => [index('deliveries_on').on(table.deliveredOn)],
);

/**
 * When a record was last looked at for nudges, and the day until which nothing that is said of it can change by itself.
 * Derived; a record without a row is looked at by the next pass.
 */
export const looks = sqliteTable(
  'looks',
  {
    recordId: text().primaryKey(),
    /** The kind of record, as the palgorithms call it. */
    kind: text().notNull(),
    lookedOn: date().notNull(),
    /** It is looked at again on this day. */
    quietUntil: date().notNull(),
    /** The rules that looked: those of another version look again. */
    rules: text().notNull(),
    /** Whether it is spoken of together with others. */
    together: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('looks_together')
      .on(table.together)
      .where(sql`"together" = 1`),
  ],
);
