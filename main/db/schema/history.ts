import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { restrict } from './columns.ts';

/** One command: who did what, when, in words. Not itself tracked. */
export const historyEntries = sqliteTable(
  'history_entries',
  {
    id: text().primaryKey(),
    /** The place in the history, from 1, rising by what was stored first; 0 while its command is still at work. */
    sequence: integer().notNull().default(0),
    at: integer().notNull(),
    /** Who did it, as `shared/api/history.ts` says it. */
    actor: text().notNull(),
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
