import { z } from 'zod';
import type { OutputOf } from '#shared/api/api.ts';
import { historyEntry } from '#shared/api/history.ts';
import { oneLine, shorten } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { historyEntries } from '../../db/schema/history.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import type { QueryContext } from '../handler.ts';

type Row = typeof historyEntries.$inferSelect;

const { id, sequence, at, actor, operation, title, changeCount, undoes, undoneBy } = historyEntry.shape;

/** The first day of the year 9999: what lies beyond has no calendar date in every time zone. */
const farthest = 253_370_764_800_000;
/** A title is one line to be read at a glance. */
const longestTitle = 300;

/** What is shown in the place of what can not be read, so that one odd row never takes the list down. */
const shown = z.object({
  sequence: sequence.catch(0),
  at: at.min(0).max(farthest).catch(0),
  actor: actor.catch('app'),
  operation: operation.catch('unknown'),
  changeCount: changeCount.catch(0),
  undoes: undoes.catch(null),
  undoneBy: undoneBy.catch(null),
});

/** An entry as the api gives it, whatever stands in its row: a restored file may have brought something odd. */
export function readableEntry(context: Pick<QueryContext, 'say'>, row: Row): OutputOf<'history.list'>[number] {
  return { id: readableId(row.id), ...shown.parse(row), ...saidTitle(context, titleOf(row)) };
}

/** What an entry was, as a message. */
export function titleOf(row: Pick<Row, 'title'>): Message {
  const stored = title.safeParse(row.title);
  return stored.success ? readStoredMessage(stored.data) : message('history.unreadable');
}

/** A title in the caller's language, and beside it for programs. */
export function saidTitle({ say }: Pick<QueryContext, 'say'>, of: Message) {
  return { title: shorten(oneLine(say(of)), longestTitle), messages: { title: of } };
}

/** An id as the api gives it. One that is none can not be asked for, only shown. */
export function readableId(stored: string): string {
  const read = id.safeParse(stored);
  return read.success ? read.data : 'unreadable';
}
