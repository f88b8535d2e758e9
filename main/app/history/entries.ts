import { and, desc, eq, getTableColumns, gt, isNull, max, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { historyEntries } from '../../db/schema.ts';
import { erasingOperation } from '../erase/erase-from-history.ts';
import type { DrizzleDatabase } from '../handler.ts';

export type Entry = typeof historyEntries.$inferSelect;

/** A history entry by its id. */
export function findEntry(database: DrizzleDatabase, id: string): Entry | undefined {
  return database.select().from(historyEntries).where(eq(historyEntries.id, id)).get();
}

/**
 * What redo does again: the latest undo that still stands, an entry that takes back one which takes back nothing. A new
 * change ends what can be done again, so only undos after the latest entry that is neither an undo nor a redo count.
 */
export function latestUndo(database: DrizzleDatabase): Entry | undefined {
  const original = alias(historyEntries, 'original');
  const latestNew = database
    .select({ sequence: max(historyEntries.sequence) })
    .from(historyEntries)
    .where(isNull(historyEntries.undoes))
    .get();
  return database
    .select(getTableColumns(historyEntries))
    .from(historyEntries)
    .innerJoin(original, eq(original.id, historyEntries.undoes))
    .where(
      and(
        isNull(historyEntries.undoneBy),
        isNull(original.undoes),
        gt(historyEntries.sequence, latestNew?.sequence ?? 0),
      ),
    )
    .orderBy(desc(historyEntries.sequence))
    .limit(1)
    .get();
}

/** Entries that can be undone: not themselves an undo, not undone, and with a change. A redo stands for what it did. */
export const canBeTakenBack = and(
  isNull(historyEntries.undoes),
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
