import type { OutputOf } from '#shared/api/api.ts';
import { eraseConfirmation, type ErasableType } from '#shared/api/erase.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { tableOfType } from '#shared/records/records.ts';
import type { Message } from '#shared/domain/words.ts';
import { keptBeside } from '../../db/erasing.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { namedRecord, severalRecords } from '#shared/records/named-record.ts';
import { recordName } from '../history/record-name.ts';
import { copiesWith } from '../../db/copies-with.ts';
import { countRows } from './count-rows.ts';
import { mentionsOf } from './mentions.ts';
import { idsOf, isThere, whatBelongs } from './what-belongs.ts';

type Preview = OutputOf<'erase.preview'>;

/** Says what would go, in plain words. */
export const previewErase: QueryHandler<'erase.preview'> = (context, { record }) => {
  if (record == null) return ok(previewAll(context));
  const table = tableOfType[record.type];
  if (!isThere(context.sqlite, table, record.id)) return failed(notFound('record', record.id));
  return ok(previewOne(context, record.type, record.id));
};

function previewOne(context: QueryContext, type: ErasableType, id: string): Preview {
  const { sqlite, app } = context;
  const table = tableOfType[type];
  const rows = whatBelongs(sqlite, table, id);
  const ids = idsOf(rows);
  const beside = keptBeside(app.dataFolder);
  const copies = copiesWith(app.dataFolder, beside.copies, ids);
  const historyEntries =
    sqlite
      .prepare<[string], number>(
        'SELECT count(DISTINCT entryId) FROM changes WHERE rowId IN (SELECT value FROM json_each(?))',
      )
      .pluck()
      .get(JSON.stringify([...ids])) ?? 0;
  const mentions = mentionsOf(sqlite, rows);
  const others = [...rows]
    .map(([name, found]) => [name, name === table ? found.size - 1 : found.size] as const)
    .filter(([, count]) => count > 0);
  const name = recordName(context, table, id);
  const record = namedRecord(table);
  return {
    ...told(
      context,
      name === null ? message('erase.title', { record }) : message('erase.titleNamed', { record, name }),
      [
        message('erase.forEver'),
        ...only(others, message('erase.belongings', { what: others.map(([each, n]) => severalRecords(each, n)) })),
        message('erase.history', { n: historyEntries }),
        ...only(copies, message('erase.copies', { n: copies.length })),
        ...only(beside.damaged, message('erase.damaged', { n: beside.damaged.length })),
        ...(mentions === 0 ? [] : [message('erase.mentions', { n: mentions })]),
        message('erase.elsewhere'),
      ],
    ),
    counts: Object.fromEntries([...rows].map(([each, found]) => [context.say(namedRecord(each)), found.size])),
    historyEntries,
    copies,
    damaged: beside.damaged,
    mentions,
    confirm: eraseConfirmation,
  };
}

function previewAll(context: QueryContext): Preview {
  const { sqlite, app } = context;
  const present = trackedTables
    .map(({ name }) => [name, countRows(sqlite, name)] as const)
    .filter(([, count]) => count > 0);
  const { copies, damaged } = keptBeside(app.dataFolder);
  return {
    ...told(context, message('erase.everything'), [
      message('erase.forEver'),
      present.length === 0
        ? message('erase.noRecord')
        : message('erase.allRecords', { what: present.map(([name, n]) => severalRecords(name, n)) }),
      ...only(copies, message('erase.allCopies', { n: copies.length })),
      ...only(damaged, message('erase.allDamaged', { n: damaged.length })),
      message('erase.elsewhere'),
    ]),
    counts: Object.fromEntries(present.map(([name, count]) => [context.say(namedRecord(name)), count])),
    historyEntries: countRows(sqlite, 'history_entries'),
    copies,
    damaged,
    mentions: 0,
    confirm: eraseConfirmation,
  };
}

function told({ say }: QueryContext, title: Message, sentences: readonly Message[]) {
  return { title: say(title), sentences: sentences.map(say), messages: { title, sentences: [...sentences] } };
}

function only(list: readonly unknown[], sentence: Message): Message[] {
  return list.length === 0 ? [] : [sentence];
}
