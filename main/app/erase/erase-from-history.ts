import { message } from '#shared/domain/message.ts';
import type { Sqlite } from '../../db/database.ts';
import { readImage, type RowImage } from '../../db/row-image.ts';
import { readStoredMessage, storedMessage, textsIn } from '#shared/records/stored-message.ts';
import { keyNames, looseFields } from './what-belongs.ts';

/** What an entry is called of which a part is gone. */
const partlyErased = storedMessage(message('history.erased.partOf'));
const namedErased = storedMessage(message('history.erased.spokeOf'));

/** The operation of the one line that stays, and of entries of which a part is gone: neither can be taken back. */
export const erasingOperation = 'erase.record';

/**
 * Takes what was recorded about rows out of the history. An entry that only concerned them goes; one that concerned
 * others too keeps those, under a title that says nothing, and counts as part of the erasing, by which undo knows that
 * it is no longer whole.
 */
export function eraseFromHistory(sqlite: Sqlite, ids: ReadonlySet<string>, named: (text: string) => boolean): void {
  const list = JSON.stringify([...ids]);
  const entries = sqlite
    .prepare<[string], string>('SELECT DISTINCT entryId FROM changes WHERE rowId IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(list);
  sqlite.prepare('DELETE FROM changes WHERE rowId IN (SELECT value FROM json_each(?))').run(list);
  entries.push(...eraseLooseFields(sqlite, ids));
  const still = sqlite.prepare('SELECT 1 FROM changes WHERE entryId = ? LIMIT 1');
  const [gone, kept] = [entries.filter((id) => !still.get(id)), entries.filter((id) => still.get(id))];
  const rename = sqlite.prepare('UPDATE history_entries SET title = ? WHERE id = ?');
  const mark = sqlite.prepare(
    `UPDATE history_entries SET title = ?, operation = '${erasingOperation}',
       changeCount = (SELECT count(*) FROM changes WHERE entryId = history_entries.id) WHERE id = ?`,
  );
  for (const id of kept) mark.run(partlyErased, id);
  const goneList = JSON.stringify(gone);
  const among = 'IN (SELECT value FROM json_each(?))';
  sqlite.prepare(`UPDATE history_entries SET undoes = NULL WHERE undoes ${among}`).run(goneList);
  sqlite.prepare(`UPDATE history_entries SET undoneBy = NULL WHERE undoneBy ${among}`).run(goneList);
  sqlite.prepare(`DELETE FROM history_entries WHERE id ${among}`).run(goneList);
  const titles = sqlite.prepare<[], { id: string; title: string }>('SELECT id, title FROM history_entries').all();
  for (const { id, title } of titles) if (textsIn(readStoredMessage(title)).some(named)) rename.run(namedErased, id);
}

/**
 * What others recorded about a field that named an erased record is left out, so that undo leaves the field alone. Gives
 * the entries of which a change is gone because it said nothing else.
 */
function eraseLooseFields(sqlite: Sqlite, ids: ReadonlySet<string>): string[] {
  const tables = JSON.stringify([...new Set(looseFields.map(({ table }) => table))]);
  const rows = sqlite
    .prepare<[string], { id: number; tableName: string; before: string | null; after: string | null }>(
      'SELECT id, tableName, before, after FROM changes WHERE tableName IN (SELECT value FROM json_each(?))',
    )
    .all(tables);
  const put = sqlite.prepare('UPDATE changes SET before = ?, after = ? WHERE id = ?');
  for (const row of rows) {
    const columns = looseFields.filter(({ table }) => table === row.tableName).map(({ column }) => column);
    const [before = null, after = null] = [readImage(row.before), readImage(row.after)];
    const named = columns.filter((column) => names(before, column, ids) || names(after, column, ids));
    if (named.length > 0) put.run(without(before, named), without(after, named), row.id);
  }
  const empty = "before = '{}' AND after = '{}'";
  const entries = sqlite.prepare<[], string>(`SELECT DISTINCT entryId FROM changes WHERE ${empty}`).pluck().all();
  sqlite.exec(`DELETE FROM changes WHERE ${empty}`);
  return entries;
}

function names(image: RowImage | null, column: string, ids: ReadonlySet<string>): boolean {
  const value = image?.[column];
  return typeof value === 'string' && keyNames(value, ids);
}

function without(image: RowImage | null, columns: readonly string[]): string | null {
  if (image === null) return null;
  return JSON.stringify(Object.fromEntries(Object.entries(image).filter(([column]) => !columns.includes(column))));
}
