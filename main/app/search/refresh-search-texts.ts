import { message } from '#shared/domain/message.ts';
import type { Sqlite } from '../../db/database.ts';
import { foldForSearch } from '#shared/domain/fold.ts';
import type { ChangedRow } from '../../db/transact.ts';
import { searchSources, type SearchSource } from './search-sources.ts';
import { allAtOnce, pieces, type Portions } from '../../portions.ts';

interface Source {
  id: string;
  supplierId: string;
  kind: string;
  deleted: number;
  text: string;
}

/** Texts written between two places to rest. */
const textsAtOnce = 500;

/** Keeps the search texts of everything a command touched; runs inside the command's transaction. */
export function refreshSearchTexts(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): void {
  allAtOnce(refreshSearchTextsInPortions(sqlite, changed));
}

/** Signs that no folded text has any more, but those of earlier versions had. */
const foldedEarlier = "text GLOB '*[''æœøłđðþħıŧŋĸə’‘‐‑–—]*'";

/** Exits, which earlier versions did not search. */
const notYetSearched = `SELECT 1 FROM exits e WHERE e.deletedAt IS NULL
  AND NOT EXISTS (SELECT 1 FROM search_texts t WHERE t.id = e.id)`;

/** Writes the search texts anew where an earlier version wrote them otherwise. They follow from the records; nothing is recorded. */
export function refoldSearchTexts(sqlite: Sqlite): void {
  const isOld =
    sqlite.prepare(`SELECT 1 FROM search_texts WHERE ${foldedEarlier} UNION ALL ${notYetSearched} LIMIT 1`).get() !==
    undefined;
  if (isOld) sqlite.transaction(() => refreshSearchTexts(sqlite, 'all'))();
}

/** The same in portions. */
export function* refreshSearchTextsInPortions(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): Portions<void> {
  if (changed === 'all') sqlite.prepare('DELETE FROM search_texts').run();
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
    for (const id of sqlite.prepare<[string], string>(sql).pluck().all(JSON.stringify(rowIds))) ids.add(id);
  }
  return [...ids];
}

function* rewrite(sqlite: Sqlite, sql: string, ids: readonly string[]): Portions<void> {
  if (ids.length === 0) return;
  const read = sqlite.prepare<[string], Source>(sql);
  for (const { before, piece } of pieces(ids, textsAtOnce)) {
    if (before > 0) yield { text: message('progress.search'), done: before, total: ids.length };
    write(sqlite, read.all(JSON.stringify(piece)));
  }
}

function write(sqlite: Sqlite, sources: readonly Source[]): void {
  const remove = sqlite.prepare('DELETE FROM search_texts WHERE id = ?');
  const put = sqlite.prepare(
    `INSERT INTO search_texts (id, kind, supplierId, text) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET supplierId = excluded.supplierId, text = excluded.text`,
  );
  for (const source of sources) {
    if (source.deleted === 1) remove.run(source.id);
    else put.run(source.id, source.kind, source.supplierId, foldForSearch(source.text));
  }
}
