import { message } from '#shared/domain/message.ts';
import type { Sqlite } from '../../db/database.ts';
import { foldText } from '#shared/domain/fold.ts';
import type { ChangedRow } from '../../db/transact.ts';
import { allAtOnce, pieces, type Portions } from '../../portions.ts';

interface Source {
  id: string;
  supplierId: string;
  kind: 'supplier' | 'contract';
  deleted: number;
  text: string;
}

const suppliersSql = `SELECT s.id, s.id AS supplierId, 'supplier' AS kind, s.deletedAt IS NOT NULL AS deleted,
  concat_ws(' ', s.name, s.tags, s.website) AS text FROM suppliers s`;
const contractsSql = `SELECT c.id, r.supplierId, 'contract' AS kind, c.deletedAt IS NOT NULL AS deleted,
  concat_ws(' ', c.name, s.name, c.category, c.tags, h.name,
    (SELECT group_concat(value ->> '$.value', ' ') FROM json_each(c.referenceNumbers))) AS text
  FROM contracts c JOIN relationships r ON r.id = c.relationshipId JOIN suppliers s ON s.id = r.supplierId
  LEFT JOIN people h ON h.id = r.personId`;

/** Texts written between two places to rest. */
const textsAtOnce = 500;

/** Keeps the search texts of everything a command touched; runs inside the command's transaction. */
export function refreshSearchTexts(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): void {
  allAtOnce(refreshSearchTextsInPortions(sqlite, changed));
}

/** The same in portions. */
export function* refreshSearchTextsInPortions(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): Portions<void> {
  if (changed === 'all') sqlite.prepare('DELETE FROM search_texts').run();
  const supplierIds = changed === 'all' ? idsOf(sqlite, 'suppliers') : changedIn(changed, 'suppliers');
  yield* rewrite(sqlite, `${suppliersSql} WHERE s.id${among}`, supplierIds);
  const contractIds = changed === 'all' ? idsOf(sqlite, 'contracts') : contractsSpeakingOf(sqlite, changed);
  yield* rewrite(sqlite, `${contractsSql} WHERE c.id${among}`, contractIds);
}

const among = ' IN (SELECT value FROM json_each(?))';

function changedIn(changed: readonly ChangedRow[], table: string): string[] {
  return changed.filter((row) => row.tableName === table).map((row) => row.rowId);
}

function idsOf(sqlite: Sqlite, table: 'suppliers' | 'contracts'): string[] {
  return sqlite.prepare<[], string>(`SELECT id FROM ${table}`).pluck().all();
}

/** The contracts in whose text something changed: their own, or the name of their supplier or person. Each once. */
function contractsSpeakingOf(sqlite: Sqlite, changed: readonly ChangedRow[]): string[] {
  const ids = new Set(changedIn(changed, 'contracts'));
  const joined = 'SELECT c.id FROM contracts c JOIN relationships r ON r.id = c.relationshipId';
  for (const [table, column] of [
    ['suppliers', 'r.supplierId'],
    ['relationships', 'r.id'],
    ['people', 'r.personId'],
  ] as const) {
    const rowIds = changedIn(changed, table);
    if (rowIds.length === 0) continue;
    const found = sqlite.prepare<[string], string>(`${joined} WHERE ${column}${among}`).pluck();
    for (const id of found.all(JSON.stringify(rowIds))) ids.add(id);
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
    else put.run(source.id, source.kind, source.supplierId, foldText(source.text));
  }
}
