import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * A command that somebody proposed and that was not carried out: what it would change, as it was shown. It is no record of
 * the person's: nothing of it is in the history, in an export or found by search until it is accepted.
 */
export const proposals = sqliteTable(
  'proposals',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    /** Who proposed it. */
    actor: text().notNull(),
    operation: text().notNull(),
    /** Its input, as JSON. Empty once it is decided, like the next three. */
    input: text().notNull(),
    title: text().notNull(),
    /** What it would change: JSON list of rows before and after, each with the name of its record. */
    changes: text().notNull(),
    /** The ids of new records, as JSON list, in the order in which they were asked for. */
    ids: text().notNull(),
    status: text({ enum: ['open', 'accepted', 'refused'] }).notNull(),
    decidedAt: integer(),
    /** The history entry that an accepted one left. */
    entryId: text(),
  },
  (table) => [index('proposals_status').on(table.status)],
);
