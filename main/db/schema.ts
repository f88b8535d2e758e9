import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { records } from '#shared/records/records.ts';
import { restrict, tableOf } from './table-of.ts';

/** A calendar date as text. */
const date = () => text().$type<CalendarDate>();

/** Members of the household. */
export const people = tableOf(records.people);

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

/** What was agreed. */
export const contracts = tableOf(records.contracts, (table) => [
  index('contracts_relationship').on(table.relationshipId),
  index('contracts_import_key').on(table.importKey),
  index('contracts_starts_on').on(sql`"terms" ->> '$.startsOn'`),
]);

/** Prices of a contract over time. Amounts in minor units. */
export const prices = tableOf(records.prices, (table) => [index('prices_contract').on(table.contractId)]);

/** Leaving a contract: decided, notice sent, acknowledged, ended. */
export const exits = tableOf(records.exits, (table) => [
  index('exits_contract').on(table.contractId),
  uniqueIndex('exits_once')
    .on(table.contractId)
    .where(sql`"deletedAt" IS NULL AND "withdrawnOn" IS NULL`),
]);

/** What the person said to a nudge. One live answer for each key. */
export const nudgeAnswers = tableOf(records.nudge_answers, (table) => [
  uniqueIndex('nudge_answers_once')
    .on(table.nudgeKey)
    .where(sql`"deletedAt" IS NULL`),
]);

/** The person's preferences: one row for each that differs from its default. */
export const preferences = tableOf(records.preferences, (table) => [
  uniqueIndex('preferences_once')
    .on(table.name)
    .where(sql`"deletedAt" IS NULL`),
]);

/** One command: who did what, when, in words. Not itself tracked. */
export const historyEntries = sqliteTable(
  'history_entries',
  {
    id: text().primaryKey(),
    /** The place in the history, from 1, rising by what was stored first; 0 while its command is still at work. */
    sequence: integer().notNull().default(0),
    at: integer().notNull(),
    actor: text({ enum: ['person', 'import', 'agent', 'app'] }).notNull(),
    operation: text().notNull(),
    title: text().notNull(),
    changeCount: integer().notNull(),
    /** The entry this one takes back. */
    undoes: text(),
    /** The entry that took this one back and still stands. */
    undoneBy: text(),
  },
  (table) => [
    index('history_entries_undoes').on(table.undoes),
    uniqueIndex('history_entries_sequence').on(table.sequence),
  ],
);

/** One row changed by one command: the fields it touched, before and after, as JSON. Null where the row was not there. */
export const changes = sqliteTable(
  'changes',
  {
    id: integer().primaryKey(),
    entryId: text()
      .notNull()
      .references(() => historyEntries.id, restrict),
    tableName: text().notNull(),
    rowId: text().notNull(),
    before: text(),
    after: text(),
  },
  (table) => [index('changes_entry').on(table.entryId), index('changes_row').on(table.rowId)],
);

/** What follows from a contract's terms: computed, and right until the day before `changesOn`. */
export const outlooks = sqliteTable(
  'outlooks',
  {
    contractId: text()
      .primaryKey()
      .references(() => contracts.id, restrict),
    computedFor: date().notNull(),
    changesOn: date(),
    phase: text().notNull(),
    renewedTimes: integer().notNull(),
    currentTermStart: date(),
    currentTermEnd: date(),
    initialTermEnd: date(),
    deadlineKind: text().notNull(),
    nextNoticeDeadline: date(),
    earliestExit: date(),
    exitIfMissed: date(),
    nextRenewalOn: date(),
    coolingOffEndsOn: date(),
    trialEndsOn: date(),
    sendByOnline: date(),
    sendByLetter: date(),
    sendByAbroad: date(),
    /** JSON list of field and question. */
    unknown: text().notNull(),
  },
  (table) => [
    index('outlooks_changes_on').on(table.changesOn),
    index('outlooks_ending')
      .on(table.currentTermEnd)
      .where(sql`"deadlineKind" = 'not_needed'`),
  ],
);

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

/** What searching looks through: one folded text for each supplier and contract. Derived, written with every command. */
export const searchTexts = sqliteTable(
  'search_texts',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['supplier', 'contract'] }).notNull(),
    supplierId: text().notNull(),
    text: text().notNull(),
  },
  (table) => [index('search_texts_supplier').on(table.supplierId)],
);
