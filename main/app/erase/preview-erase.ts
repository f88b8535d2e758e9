import type { OutputOf } from '#shared/api/api.ts';
import { eraseConfirmation, type ErasableType } from '#shared/api/erase.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { keptBeside } from '../../db/erasing.ts';
import { trackedTables } from '../../db/tracked-tables.ts';
import { notFound } from '../failures.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { recordName, recordWord } from '../history/records-in-words.ts';
import { copiesWith } from '../../db/copies-with.ts';
import { mentionsOf } from './mentions.ts';
import { idsOf, isThere, tableOfType, whatBelongs } from './what-belongs.ts';
import { capital, countRows, listed, several } from './words.ts';

type Preview = OutputOf<'erase.preview'>;

const elsewhere = 'Files you exported, and backups of this computer, are not touched.';
const forEver = 'It can not be undone. Nobody can bring it back.';

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
  const counts = Object.fromEntries([...rows].map(([name, found]) => [recordWord(name), found.size]));
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
  const others = Object.entries(counts)
    .map(([word, count]) => [word, word === recordWord(table) ? count - 1 : count] as const)
    .filter(([, count]) => count > 0);
  const name = recordName(context, table, id);
  return {
    title: `The ${recordWord(table)}${name === null ? '' : ` ${name}`}`,
    sentences: [
      forEver,
      ...(others.length === 0
        ? []
        : [
            `What belongs to it goes too, also what was removed before: ${listed(others.map(([word, count]) => several(count, word)))}.`,
          ]),
      `What the history says about it goes too, in ${several(historyEntries, 'entry', 'entries')}. A change that also concerned other records can then not be undone any more.`,
      ...aboutBeside(copies.length, beside.damaged.length),
      ...(mentions === 0
        ? []
        : [
            `The name also stands in the text of ${several(mentions, 'other record')}, which ${mentions === 1 ? 'stays' : 'stay'} as written.`,
          ]),
      elsewhere,
    ],
    counts,
    historyEntries,
    copies,
    damaged: beside.damaged,
    mentions,
    confirm: eraseConfirmation,
  };
}

function previewAll({ sqlite, app }: QueryContext): Preview {
  const counts = Object.fromEntries(
    trackedTables
      .map(({ name }) => [recordWord(name), countRows(sqlite, name)] as const)
      .filter(([, count]) => count > 0),
  );
  const { copies, damaged } = keptBeside(app.dataFolder);
  const historyEntries = countRows(sqlite, 'history_entries');
  const present = Object.entries(counts).map(([word, count]) => several(count, word));
  return {
    title: 'Everything',
    sentences: [
      forEver,
      present.length === 0
        ? 'No record is here.'
        : `All records go, also what was removed before: ${listed(present)}. So do the history and your preferences.`,
      ...(copies.length === 0
        ? []
        : [`${capital(several(copies.length, 'copy', 'copies'))} from before updates will be deleted.`]),
      ...(damaged.length === 0
        ? []
        : [`${capital(several(damaged.length, 'folder'))} with damaged files set aside will be deleted.`]),
      elsewhere,
    ],
    counts,
    historyEntries,
    copies,
    damaged,
    mentions: 0,
    confirm: eraseConfirmation,
  };
}

function aboutBeside(copies: number, damaged: number): string[] {
  return [
    ...(copies === 0
      ? []
      : [
          `${capital(several(copies, 'copy', 'copies'))} from before updates ${copies === 1 ? 'holds' : 'hold'} it and will be deleted as a whole, with the earlier state of your other records in ${copies === 1 ? 'it' : 'them'}.`,
        ]),
    ...(damaged === 0
      ? []
      : [
          `${capital(several(damaged, 'folder'))} with damaged files set aside may hold it too. Nobody can tell; you decide whether ${damaged === 1 ? 'it goes' : 'they go'}.`,
        ]),
  ];
}
