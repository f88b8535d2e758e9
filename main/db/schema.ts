import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';

/** Columns every record has. Times are milliseconds since 1970 UTC; a deleted record keeps its row. */
export const record = {
  id: text().primaryKey(),
  createdAt: integer().notNull(),
  changedAt: integer().notNull(),
  deletedAt: integer(),
};

/** A calendar date as text. */
export const date = () => text().$type<CalendarDate>();
/** Nothing is ever removed by following a reference. */
export const restrict = { onDelete: 'restrict', onUpdate: 'restrict' } as const;

/** Members of the household. */
export const people = sqliteTable('people', {
  ...record,
  name: text().notNull(),
});

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

/** What the person said to a nudge. One live answer for each key. */
export const nudgeAnswers = sqliteTable(
  'nudge_answers',
  {
    ...record,
    nudgeKey: text().notNull(),
    /** The title as it stood, for the history. */
    title: text().notNull(),
    answer: text({ enum: ['snoozed', 'dismissed', 'done', 'next_term'] }).notNull(),
    snoozedUntil: date(),
    answeredOn: date().notNull(),
  },
  (table) => [
    uniqueIndex('nudge_answers_once')
      .on(table.nudgeKey)
      .where(sql`"deletedAt" IS NULL`),
  ],
);

/** The person's preferences: one row for each that differs from its default. */
export const preferences = sqliteTable(
  'preferences',
  {
    ...record,
    name: text().notNull(),
    /** JSON. */
    value: text().notNull(),
  },
  (table) => [
    uniqueIndex('preferences_once')
      .on(table.name)
      .where(sql`"deletedAt" IS NULL`),
  ],
);

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
    index('nudges_watched').on(table.watchedId),
    index('nudges_expired').on(table.expiredOn),
  ],
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
