import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { storedMessage } from '#shared/records/stored-message.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { tableOfType } from '#shared/records/records.ts';
import { eraseThenClear, keptBeside } from '../../db/erasing.ts';
import { asStored } from '../../db/readable/readable-connection.ts';
import { historyEntries } from '../../db/schema/history.ts';
import { contentToErase } from '../../documents/unneeded-content.ts';
import { newIdentifier } from '../../identifiers.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandApart, QueryContext } from '../handler.ts';
import { namedRecord } from '#shared/records/named-record.ts';
import { copiesWith } from '../../db/copies-with.ts';
import { erasingOperation } from './erase-from-history.ts';
import { eraseRows } from './erase-rows.ts';
import { idsOf, isThere, whatBelongs } from './what-belongs.ts';

/**
 * Erases one record with everything that belongs to it, in a transaction of its own, since space can only be cleared
 * outside any.
 */
export const eraseRecord: CommandApart<'erase.record'> = {
  apart(context, { type, id, damagedFiles }) {
    // Also what can not be shown is erased.
    const sqlite = asStored(context.sqlite);
    const table = tableOfType[type];
    const record = namedRecord(table);
    if (!isThere(sqlite, table, id)) return failed(notFound('record', id));
    if (sqlite.inTransaction) return failed(refused(message('erase.busy')));
    const folder = context.app.dataFolder;
    const kept = keptBeside(folder);
    if (kept.damaged.length > 0 && damagedFiles === undefined) {
      return failed(refused(message('erase.sayDamaged', { n: kept.damaged.length, record })));
    }
    const rows = whatBelongs(sqlite, table, id);
    const ids = idsOf(rows);
    const copies = copiesWith(folder, kept.copies, ids);
    const damaged = damagedFiles === 'erase' ? kept.damaged : [];
    const isAlone = copies.length === kept.copies.length && damaged.length === kept.damaged.length;
    const content = contentToErase(sqlite, folder, rows.get('documents') ?? new Set(), isAlone);
    const finished = eraseThenClear(sqlite, folder, [...copies, ...damaged, ...content], () => {
      eraseRows(sqlite, rows);
      writeEntry(context, message('history.did.erased', { record: namedRecord(table, 'a') }));
    });
    // What a page handed over, or has not fetched yet, may hold it too.
    context.app.forgetPassedFiles();
    const left = kept.damaged.length - damaged.length;
    const sentences = [
      message('erase.done', { record }),
      ...(copies.length === 0 ? [] : [message('erase.copiesWent', { n: copies.length })]),
      ...(left === 0 ? [] : [message('erase.maybeIn', { folder: join(folder, kept.damaged.at(-1) ?? '') })]),
      ...(finished ? [] : [message('erase.unfinished')]),
    ];
    return ok({ records: ids.size, copies, damaged, finished, ...saidTogether(context, sentences) });
  },
};

/** What is said when something was erased: sentence after sentence, and each beside it for programs. */
export function saidTogether({ say }: QueryContext, sentences: readonly Message[]) {
  return { message: sentences.map(say).join(' '), messages: { message: [...sentences] } };
}

/** The one line that stays: that something was erased, not what. */
function writeEntry(context: QueryContext, title: Message): void {
  context.database
    .insert(historyEntries)
    .values({
      id: newIdentifier(),
      at: context.now,
      actor: 'person',
      operation: erasingOperation,
      title: storedMessage(title),
      changeCount: 0,
      sequence: sql`(SELECT coalesce(max(sequence), 0) + 1 FROM history_entries)`,
    })
    .run();
}
