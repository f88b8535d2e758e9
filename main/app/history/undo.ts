import { eq } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { historyEntries } from '../../db/schema/history.ts';
import type { Portions } from '../../portions.ts';
import { erasingOperation } from '../erase/erase-from-history.ts';
import { notFound, refused } from '../failures.ts';
import type {
  CommandContext,
  CommandHandler,
  DrizzleDatabase,
  QueryContext,
  QueryHandler,
  UnsaidFailureOf,
} from '../handler.ts';
import { findEntry, latestDone, latestUndo, whatWasDone, type Entry } from './entries.ts';
import { moveExits } from './moved-exits.ts';
import { readableId, saidTitle, titleOf } from './readable-entry.ts';
import { takeBack, type Contradiction, type Unreadable } from './take-back.ts';

type Answer = Portions<Result<OutputOf<'history.undo'>, UnsaidFailureOf<'history.redo'>>>;

/** What undo and redo would do. */
export const nextSteps: QueryHandler<'history.next'> = (context) => ok(stepsNext(context));

/** What undo and redo would do, found as they find it themselves. */
export function stepsNext(context: Pick<QueryContext, 'database' | 'say'>): OutputOf<'history.next'> {
  const step = (entry: Entry | undefined) =>
    entry === undefined
      ? null
      : { entryId: readableId(entry.id), ...saidTitle(context, titleOf(whatWasDone(context.database, entry))) };
  const [undo, redo] = [step(latestDone(context.database)), step(latestUndo(context.database))];
  return { canUndo: undo !== null, canRedo: redo !== null, undo, redo };
}

/**
 * Takes back one entry, the last that stands when none is named, as a new entry. Taking back an undo does it again;
 * taking back that takes back the original.
 */
export const undoEntry: CommandHandler<'history.undo'> = (context, { entryId }) => {
  const named = entryId === undefined ? latestDone(context.database) : findEntry(context.database, entryId);
  if (named === undefined) {
    return failed(
      entryId === undefined ? refused(message('history.nothingToUndo')) : notFound('history entry', entryId),
    );
  }
  const entry = originalOfRedo(context.database, named);
  if (entry.operation === erasingOperation) return failed(refused(gone(entry)));
  if (entry.undoneBy !== null) {
    return failed(refused(message('history.alreadyUndone', { title: titleOf(whatWasDone(context.database, entry)) })));
  }
  return reverse(context, entry, entry.undoes === null ? 'undo' : 'redo');
};

/** Does again what was undone last, unless something new was done since. */
export const redoEntry: CommandHandler<'history.redo'> = (context) => {
  const undo = latestUndo(context.database);
  if (undo === undefined) return failed(refused(message('history.nothingToRedo')));
  if (undo.operation === erasingOperation) return failed(refused(gone(undo)));
  return reverse(context, undo, 'redo');
};

function gone({ changeCount }: Entry): Message {
  return message(changeCount === 0 ? 'history.erased.gone' : 'history.erased.partly');
}

/** An entry that did something again stands for what was first done. */
function originalOfRedo(database: DrizzleDatabase, entry: Entry): Entry {
  const undo = entry.undoes === null ? undefined : findEntry(database, entry.undoes);
  if (undo === undefined || undo.undoes === null) return entry;
  return findEntry(database, undo.undoes) ?? entry;
}

function* reverse(context: CommandContext, entry: Entry, direction: 'undo' | 'redo'): Answer {
  const title = titleOf(whatWasDone(context.database, entry));
  const outcome = yield* takeBack(context.sqlite, entry, context.now);
  if (!outcome.ok) return failed(obstacle(title, outcome.error, direction));
  const exits = moveExits(context, entry.id);
  mark(context, context.entryId, { undoes: entry.id });
  mark(context, entry.id, { undoneBy: context.entryId });
  if (entry.undoes !== null) mark(context, entry.undoes, { undoneBy: null });
  context.describe(message(entry.undoes === null ? 'history.undid' : 'history.didAgain', { title }));
  return ok({ entryId: context.entryId, ...saidTitle(context, title), exits: [...exits] });
}

function mark(context: CommandContext, id: string, values: { undoes?: string; undoneBy?: string | null }): void {
  context.database.update(historyEntries).set(values).where(eq(historyEntries.id, id)).run();
}

function obstacle(title: Message, why: Contradiction | Unreadable, direction: 'undo' | 'redo') {
  const cannot = (reason: Message, next: 'nothingChanged' | 'laterFirst') =>
    message(`history.cannot.${direction}`, { why: reason, title, next: message(`history.cannot.${next}`) });
  if ('unreadable' in why) return refused(cannot(why.unreadable, 'nothingChanged'));
  const { reason, laterEntryIds } = why;
  return {
    type: 'Contradicted',
    message: cannot(reason, laterEntryIds.length === 0 ? 'nothingChanged' : 'laterFirst'),
    laterEntryIds,
  } as const;
}
