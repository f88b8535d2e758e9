import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { failed, ok } from '#shared/domain/result.ts';
import { eraseThenClear, keptBeside } from '../../db/erasing.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { historyEntries } from '../../db/schema.ts';
import { newIdentifier } from '../../identifiers.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandApart, QueryContext } from '../handler.ts';
import { recordWord } from '../history/records-in-words.ts';
import { copiesWith } from '../../db/copies-with.ts';
import { erasingOperation } from './erase-from-history.ts';
import { eraseRows } from './erase-rows.ts';
import { idsOf, isThere, tableOfType, whatBelongs } from './what-belongs.ts';
import { capital, several } from './words.ts';

/**
 * Erases one record with everything that belongs to it, in a transaction of its own, since space can only be cleared
 * outside any.
 */
export const eraseRecord: CommandApart<'erase.record'> = {
  apart(context, { type, id, damagedFiles }) {
    // Also what can not be shown is erased.
    const sqlite = asStored(context.sqlite);
    const table = tableOfType[type];
    const word = recordWord(table);
    if (!isThere(sqlite, table, id)) return failed(notFound('record', id));
    if (sqlite.inTransaction) return failed(refused(busy));
    const folder = context.app.dataFolder;
    const kept = keptBeside(folder);
    if (kept.damaged.length > 0 && damagedFiles === undefined) {
      return failed(
        refused(
          `Nothing was erased yet: ${several(kept.damaged.length, 'folder')} with damaged files set aside may hold this ${word} too, and may be the only place of other records. Say with damagedFiles whether to "keep" or "erase" them.`,
        ),
      );
    }
    const rows = whatBelongs(sqlite, table, id);
    const ids = idsOf(rows);
    const copies = copiesWith(folder, kept.copies, ids);
    const damaged = damagedFiles === 'erase' ? kept.damaged : [];
    const finished = eraseThenClear(sqlite, folder, [...copies, ...damaged], () => {
      eraseRows(sqlite, rows);
      writeEntry(context, `Erased ${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word} for good`);
    });
    // What a page handed over, or has not fetched yet, may hold it too.
    context.files.close();
    const left = kept.damaged.length - damaged.length;
    const sentences = [
      `The ${word} is erased for good, with everything that belonged to it.`,
      copies.length === 0
        ? ''
        : `${capital(several(copies.length, 'copy', 'copies'))} from before updates held it and went too.`,
      left === 0 ? '' : `It may still be in the damaged files in ${join(folder, kept.damaged.at(-1) ?? '')}.`,
      finished ? '' : unfinished,
    ];
    return ok({ records: ids.size, copies, damaged, finished, message: sentences.filter(Boolean).join(' ') });
  },
};

export const busy = 'Something long is being written just now, so nothing was erased. Try again when it is done.';

/** What is said when the records are gone but the space they took could not be cleared yet. */
export const unfinished =
  'The space it took could not be cleared just now; Dancecard does that when it is started next.';

/** The one line that stays: that something was erased, not what. */
function writeEntry(context: QueryContext, title: string): void {
  context.database
    .insert(historyEntries)
    .values({
      id: newIdentifier(),
      at: context.now,
      actor: 'person',
      operation: erasingOperation,
      title,
      changeCount: 0,
      sequence: sql`(SELECT coalesce(max(sequence), 0) + 1 FROM history_entries)`,
    })
    .run();
}
