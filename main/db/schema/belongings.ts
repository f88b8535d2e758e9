import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { subjectTypes } from '#shared/domain/subject.ts';
import { date, record } from './record.ts';

/** The record a row belongs to. No table can be named for it, so the rules are kept by `references`, not by the database. */
const subject = {
  subjectType: text({ enum: subjectTypes }).notNull(),
  subjectId: text().notNull(),
};

/** Something said between the person and the other side, in either direction, or a draft of it. */
export const interactions = sqliteTable(
  'interactions',
  {
    ...record,
    ...subject,
    direction: text({ enum: ['out', 'in'] }).notNull(),
    channel: text({ enum: ['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other'] }).notNull(),
    /** Null while it is a draft. */
    happenedOn: date(),
    text: text().notNull(),
    nextActor: text({ enum: ['me', 'them'] }),
    nextBy: date(),
  },
  (table) => [index('interactions_subject').on(table.subjectType, table.subjectId)],
);

/** Something a supplier said it would do. */
export const promises = sqliteTable(
  'promises',
  {
    ...record,
    ...subject,
    text: text().notNull(),
    dueOn: date(),
  },
  (table) => [index('promises_subject').on(table.subjectType, table.subjectId)],
);

/** Something to be done, such as what is set up once a contract is made. */
export const checklistItems = sqliteTable(
  'checklist_items',
  {
    ...record,
    ...subject,
    text: text().notNull(),
    doneOn: date(),
    position: integer().notNull(),
  },
  (table) => [index('checklist_items_subject').on(table.subjectType, table.subjectId)],
);
