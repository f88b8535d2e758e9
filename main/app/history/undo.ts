import { eq } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { historyEntries } from '../../db/schema.ts';
import type { Portions } from '../../portions.ts';
import { erasingOperation } from '../erase/erase-from-history.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, DrizzleDatabase, UnsaidFailureOf } from '../handler.ts';
import { findEntry, latestUndo, type Entry } from './entries.ts';
import { readableEntry } from './readable-entry.ts';
import { takeBack, type Contradiction, type Unreadable } from './take-back.ts';

type Answer = Portions<Result<OutputOf<'history.undo'>, UnsaidFailureOf<'history.redo'>>>;

/** Takes back one entry, as a new entry. Taking back an undo does it again; taking back that takes back the original. */
export const undoEntry: CommandHandler<'history.undo'> = (context, { entryId }) => {
  const named = findEntry(context.database, entryId);
  if (named === undefined) return failed(notFound('history entry', entryId));
  const entry = originalOfRedo(context.database, named);
  if (entry.operation === erasingOperation) return failed(refused(gone(entry)));
  if (entry.undoneBy !== null) return failed(refused(`This was already taken back: ${plainTitle(entry)}.`));
  return reverse(context, entry, entry.undoes === null ? 'undo' : 'redo');
};

/** Does again what was undone last, unless something new was done since. */
export const redoEntry: CommandHandler<'history.redo'> = (context) => {
  const undo = latestUndo(context.database);
  if (undo === undefined) return failed(refused('There is nothing to do again.'));
  if (undo.operation === erasingOperation) return failed(refused(gone(undo)));
  return reverse(context, undo, 'redo');
};

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

function* reverse(context: CommandContext, entry: Entry, direction: 'undo' | 'redo'): Answer {
  const outcome = yield* takeBack(context.sqlite, entry, context.now);
  if (!outcome.ok) return failed(obstacle(entry, outcome.error, direction));
  mark(context, context.entryId, { undoes: entry.id });
  mark(context, entry.id, { undoneBy: context.entryId });
  if (entry.undoes !== null) mark(context, entry.undoes, { undoneBy: null });
  const title = plainTitle(entry);
  context.describe(entry.undoes === null ? `Undid: ${title}` : `Did again: ${title}`);
  return ok({ entryId: context.entryId, title });
}

function mark(context: CommandContext, id: string, values: { undoes?: string; undoneBy?: string | null }): void {
  context.database.update(historyEntries).set(values).where(eq(historyEntries.id, id)).run();
}

/** The title of what was done, however often it was undone and done again. */
function plainTitle(entry: Entry): string {
  return readableEntry(entry).title.replace(/^(?:(?:Undid|Did again): )+/, '');
}

function obstacle(entry: Entry, why: Contradiction | Unreadable, direction: 'undo' | 'redo') {
  const what = direction === 'undo' ? 'This can not be taken back' : 'This can not be done again';
  if ('unreadable' in why) {
    return refused(`${what}, because ${why.unreadable}: ${plainTitle(entry)}. Nothing was changed.`);
  }
  const next =
    why.laterEntryIds.length === 0
      ? 'Nothing was changed.'
      : 'Nothing was changed. Take back the later change first, in the history.';
  return {
    type: 'Contradicted',
    message: `${what}, because ${why.reason}: ${plainTitle(entry)}. ${next}`,
    laterEntryIds: why.laterEntryIds,
  } as const;
}
