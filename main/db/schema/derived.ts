import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { textStates } from '#shared/records/documents.ts';
import { contracts } from './contracts.ts';
import { date, restrict } from './columns.ts';

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

/**
 * What calendar files said last of each event, so that the next file can move it, or cancel it when it is gone. Follows
 * from what was exported: no record, in no history and no export.
 */
export const exportedEvents = sqliteTable('exported_events', {
  uid: text().primaryKey(),
  /** The contract, need or offer it is about. */
  recordId: text().notNull(),
  title: text().notNull(),
  /** The day the event falls on; once that is past the row goes. */
  fallsOn: date().notNull(),
  /** A digest of all that the event says. */
  says: text().notNull(),
  sequence: integer().notNull(),
  isCancelled: integer({ mode: 'boolean' }).notNull(),
  /** When it last said something else. */
  changedAt: integer().notNull(),
});

/**
 * What came of keeping the calendar file up to date that the person chose. Follows from use: no record, in no history and
 * no export.
 */
export const keptCalendars = sqliteTable('kept_calendar', {
  path: text().primaryKey(),
  /** The day on which it was last looked at. */
  lookedOn: date(),
  /** The last step of the history then. */
  sequence: integer().notNull(),
  /** When it was last written. */
  writtenAt: integer(),
  /** JSON of the message that says why it could not be. */
  failure: text(),
  failedAt: integer(),
  /** Whether the person was told of the failure. */
  isTold: integer({ mode: 'boolean' }).notNull(),
});

/**
 * What searching looks through: folded text of each record that search finds. Derived, written with every command; the
 * full-text index `search_index` follows it by triggers of the migration that made both.
 */
export const searchTexts = sqliteTable(
  'search_texts',
  {
    /** What the index calls the row. It must stay the same when the file is rewritten, as only such a column does. */
    number: integer().primaryKey(),
    id: text().notNull().unique(),
    /** What kind of record it is, as programs call it. */
    kind: text().notNull(),
    supplierId: text().notNull(),
    /** What the record is called; empty where it has no name. */
    name: text().notNull(),
    /** The name and everything else that is searched. */
    text: text().notNull(),
    /** Whether the index holds it. Of thousands that are written at once it takes them up afterwards. */
    indexed: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('search_texts_supplier').on(table.supplierId),
    index('search_texts_waiting')
      .on(table.number)
      .where(sql`"indexed" = 0`),
  ],
);

/**
 * The text that was read from a document. It follows from the content and stands in no history; it is exported, since
 * reading it again takes long.
 */
export const documentTexts = sqliteTable('document_texts', {
  documentId: text().primaryKey(),
  /** What became of reading it. */
  state: text({ enum: textStates }).notNull(),
  text: text().notNull(),
  /** How many pages it has; null for what has none. */
  pages: integer(),
  /** JSON list of what came with a mail. */
  attachments: text().notNull(),
});
