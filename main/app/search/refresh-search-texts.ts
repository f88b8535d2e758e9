import { message } from '#shared/domain/message.ts';
import type { Sqlite } from '../../db/database.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import type { ChangedRow } from '../../db/transact.ts';
import { emptySearchTexts, isQuicklyTakenUp, takeOut, takeUp, type IndexedText } from './search-index.ts';
import { searchSources, type SearchSource } from './search-sources.ts';
import { allAtOnce, pieces, type Portions } from '../../portions.ts';

/** What is looked through of one record, as it is written. */
export interface Source {
  id: string;
  supplierId: string;
  kind: string;
  gone: number;
  name: string;
  text: string;
}

/** Texts written between two places to rest. */
const textsAtOnce = 500;

/** As many texts the index takes up with the command that wrote them; more would be felt, and are taken up afterwards. */
const indexedAtOnce = 100;

/** Keeps the search texts of everything a command touched; runs inside the command's transaction. */
export function refreshSearchTexts(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): void {
  allAtOnce(refreshSearchTextsInPortions(sqlite, changed));
}

/**
 * Makes the search texts where there are none of what is stored. They follow from the records; nothing is recorded. An
 * update after which texts are folded otherwise drops them, so that nobody has to look through all of them at a start.
 */
export function refillSearchTexts(sqlite: Sqlite): void {
  const isEmpty = sqlite.prepare('SELECT 1 FROM search_texts LIMIT 1').get() === undefined;
  if (isEmpty) sqlite.transaction(() => refreshSearchTexts(sqlite, 'all'))();
}

/** The same in portions. */
export function* refreshSearchTextsInPortions(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): Portions<void> {
  if (changed === 'all') emptySearchTexts(sqlite);
  for (const source of searchSources) {
    yield* rewrite(sqlite, source.sql, changed === 'all' ? idsOf(sqlite, source) : speakingOf(sqlite, source, changed));
  }
}

function idsOf(sqlite: Sqlite, { table }: SearchSource): string[] {
  return sqlite.prepare<[], string>(`SELECT id FROM "${table}"`).pluck().all();
}

/** The records in whose text something changed: their own, or the name of what they belong to. Each once. */
function speakingOf(sqlite: Sqlite, { table, behind }: SearchSource, changed: readonly ChangedRow[]): string[] {
  const changedIn = (name: string) => changed.filter(({ tableName }) => tableName === name).map(({ rowId }) => rowId);
  const ids = new Set(changedIn(table));
  for (const [owner, sql] of behind) {
    const rowIds = changedIn(owner);
    if (rowIds.length === 0) continue;
    for (const id of prepareOnce<[string], string>(sqlite, sql).pluck().all(JSON.stringify(rowIds))) ids.add(id);
  }
  return [...ids];
}

function* rewrite(sqlite: Sqlite, sql: string, ids: readonly string[]): Portions<void> {
  if (ids.length === 0) return;
  const read = prepareOnce<[string], Source>(sqlite, sql);
  const indexed = ids.length <= indexedAtOnce;
  for (const { before, piece } of pieces(ids, textsAtOnce)) {
    if (before > 0) yield { text: message('progress.search'), done: before, total: ids.length };
    write(sqlite, read.all(JSON.stringify(piece)), indexed);
  }
}

/** What is kept of a record that search finds. */
interface Kept extends IndexedText {
  readonly supplierId: string;
  readonly indexed: number;
}

function write(sqlite: Sqlite, sources: readonly Source[], indexed: boolean): void {
  const kept = prepareOnce<[string], Kept>(
    sqlite,
    'SELECT number, supplierId, name, text, indexed FROM search_texts WHERE id = ?',
  );
  const remove = prepareOnce(sqlite, 'DELETE FROM search_texts WHERE number = ?');
  const change = prepareOnce(
    sqlite,
    'UPDATE search_texts SET supplierId = ?, name = ?, text = ?, indexed = ? WHERE number = ?',
  );
  const add = prepareOnce(
    sqlite,
    'INSERT INTO search_texts (id, kind, supplierId, name, text, indexed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { id, kind, supplierId, gone, ...said } of sources) {
    const name = foldForSearch(said.name);
    const text = foldForSearch(said.text);
    const before = kept.get(id);
    const isSame = before !== undefined && gone === 0 && before.name === name && before.text === text;
    if (isSame && before.supplierId === supplierId) continue;
    if (isSame) {
      change.run(supplierId, name, text, before.indexed, before.number);
      continue;
    }
    if (before?.indexed === 1) takeOut(sqlite, before);
    if (gone === 1) {
      if (before !== undefined) remove.run(before.number);
      continue;
    }
    const now = indexed && isQuicklyTakenUp({ text });
    const flag = now ? 1 : 0;
    if (before !== undefined) change.run(supplierId, name, text, flag, before.number);
    const number = before?.number ?? Number(add.run(id, kind, supplierId, name, text, flag).lastInsertRowid);
    if (now) takeUp(sqlite, { number, name, text });
  }
}
