import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { failed, ok } from '#shared/domain/result.ts';
import { historyEntries } from '../../db/schema.ts';
import { erasingOperation } from '../erase/erase-from-history.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, DrizzleDatabase } from '../handler.ts';
import { findEntry } from './list-history.ts';
import { takeBack, type Contradiction } from './take-back.ts';

type Entry = typeof historyEntries.$inferSelect;

/** Takes back one entry, as a new entry. Taking back an undo does it again; taking back that takes back the original. */
export const undoEntry: CommandHandler<'history.undo'> = (context, { entryId }) => {
  const named = findEntry(context.database, entryId);
  if (named === undefined) return failed(notFound('history entry', entryId));
  const entry = originalOfRedo(context.database, named);
  if (entry.operation === erasingOperation) return failed(refused(gone(entry)));
  if (entry.undoneBy !== null) return failed(refused(`This was already taken back: ${plainTitle(entry.title)}.`));
  return reverse(context, entry, entry.undoes === null ? 'undo' : 'redo');
};

/** Does again what was undone last. */
export const redoEntry: CommandHandler<'history.redo'> = (context) => {
  const undo = latestUndo(context.database);
  if (undo === undefined) return failed(refused('There is nothing to do again.'));
  if (undo.operation === erasingOperation) return failed(refused(gone(undo)));
  return reverse(context, undo, 'redo');
};

/** The latest undo that still stands: an entry that takes back one which takes back nothing. */
export function latestUndo(database: DrizzleDatabase): Entry | undefined {
  const original = alias(historyEntries, 'original');
  return database
    .select(getTableColumns(historyEntries))
    .from(historyEntries)
    .innerJoin(original, eq(original.id, historyEntries.undoes))
    .where(and(isNull(historyEntries.undoneBy), isNull(original.undoes)))
    .orderBy(desc(historyEntries.id))
    .get();
}

/** The latest entry that can be undone: not itself an undo, and not undone. A redo stands for what it did again. */
export function latestDone(database: DrizzleDatabase): Entry | undefined {
  return database
    .select()
    .from(historyEntries)
    .where(and(isNull(historyEntries.undoes), isNull(historyEntries.undoneBy)))
    .orderBy(desc(historyEntries.id))
    .get();
}

function gone({ changeCount }: Entry): string {
  return changeCount === 0
    ? 'What was erased for good is gone. It is the one thing that can not be taken back.'
    : 'A part of this was erased for good, so it can not be taken back or done again as a whole. Nothing was changed.';
}

/** An entry that did something again stands for what was first done. */
function originalOfRedo(database: DrizzleDatabase, entry: Entry): Entry {
  const undo = entry.undoes === null ? undefined : findEntry(database, entry.undoes);
  if (undo === undefined || undo.undoes === null) return entry;
  return findEntry(database, undo.undoes) ?? entry;
}

function reverse(context: CommandContext, entry: Entry, direction: 'undo' | 'redo') {
  const outcome = takeBack(context.sqlite, entry.id, context.now);
  if (!outcome.ok) return failed(contradicted(entry.title, outcome.error, direction));
  mark(context, context.entryId, { undoes: entry.id });
  mark(context, entry.id, { undoneBy: context.entryId });
  if (entry.undoes !== null) mark(context, entry.undoes, { undoneBy: null });
  const title = plainTitle(entry.title);
  context.describe(entry.undoes === null ? `Undid: ${title}` : `Did again: ${title}`);
  return ok({ entryId: context.entryId, title });
}

function mark(context: CommandContext, id: string, values: { undoes?: string; undoneBy?: string | null }): void {
  context.database.update(historyEntries).set(values).where(eq(historyEntries.id, id)).run();
}

/** The title of what was done, however often it was undone and done again. */
function plainTitle(title: string): string {
  return title.replace(/^(?:(?:Undid|Did again): )+/, '');
}

function contradicted(title: string, contradiction: Contradiction, direction: 'undo' | 'redo') {
  const what = direction === 'undo' ? 'This can not be taken back' : 'This can not be done again';
  const next =
    contradiction.laterEntryIds.length === 0
      ? 'Nothing was changed.'
      : 'Nothing was changed. Take back the later change first, in the history.';
  return {
    type: 'Contradicted',
    message: `${what}, because ${contradiction.reason}: ${plainTitle(title)}. ${next}`,
    laterEntryIds: contradiction.laterEntryIds,
  } as const;
}
