import { and, desc, eq, exists, gt, isNull, max, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { historyEntries } from '../../db/schema/history.ts';
import { erasingOperation } from '../erase/erase-from-history.ts';
import type { DrizzleDatabase } from '../handler.ts';

export type Entry = typeof historyEntries.$inferSelect;

/** A history entry by its id. */
export function findEntry(database: DrizzleDatabase, id: string): Entry | undefined {
  return database.select().from(historyEntries).where(eq(historyEntries.id, id)).get();
}

/** What was first done, however often it was undone and done again: an entry that takes nothing back. */
export function whatWasDone(database: DrizzleDatabase, entry: Entry): Entry {
  let done = entry;
  for (let steps = 0; done.undoes !== null && steps < 3; steps += 1) done = findEntry(database, done.undoes) ?? done;
  return done;
}

/**
 * Whether an entry takes nothing back. Nearly every entry does not, so that an index of it would find far too much: the
 * plus keeps the search from it, and on the way from the latest entry down, where the answer is near.
 */
const isNew = sql`+${historyEntries.undoes} IS NULL`;

/**
 * What redo does again: the latest undo that still stands, an entry that takes back one which takes back nothing. A new
 * change ends what can be done again, so only undos after the latest entry that is neither an undo nor a redo count.
 */
export function latestUndo(database: DrizzleDatabase): Entry | undefined {
  const original = alias(historyEntries, 'original');
  const latestNew = database
    .select({ sequence: max(historyEntries.sequence) })
    .from(historyEntries)
    .where(isNew)
    .get();
  const takesBackSomethingNew = database
    .select({ id: original.id })
    .from(original)
    .where(and(eq(original.id, historyEntries.undoes), isNull(original.undoes)));
  return database
    .select()
    .from(historyEntries)
    .where(
      and(
        gt(historyEntries.sequence, latestNew?.sequence ?? 0),
        isNull(historyEntries.undoneBy),
        exists(takesBackSomethingNew),
      ),
    )
    .orderBy(desc(historyEntries.sequence))
    .limit(1)
    .get();
}

/** Entries that can be undone: not themselves an undo, not undone, and with a change. A redo stands for what it did. */
export const canBeTakenBack = and(
  isNew,
  isNull(historyEntries.undoneBy),
  gt(historyEntries.changeCount, 0),
  // Something of it was erased for good.
  ne(historyEntries.operation, erasingOperation),
);

/** The latest entry that can be undone. */
export function latestDone(database: DrizzleDatabase): Entry | undefined {
  return database
    .select()
    .from(historyEntries)
    .where(canBeTakenBack)
    .orderBy(desc(historyEntries.sequence))
    .limit(1)
    .get();
}
