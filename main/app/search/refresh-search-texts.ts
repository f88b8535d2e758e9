import type { Sqlite } from '../../db/database.ts';
import { foldText } from '#shared/domain/fold.ts';
import type { ChangedRow } from '../../db/transact.ts';

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

/** Keeps the search texts of everything a command touched; runs inside the command's transaction. */
export function refreshSearchTexts(sqlite: Sqlite, changed: readonly ChangedRow[] | 'all'): void {
  if (changed === 'all') {
    sqlite.prepare('DELETE FROM search_texts').run();
    write(sqlite, read(sqlite, suppliersSql));
    write(sqlite, read(sqlite, contractsSql));
    return;
  }
  const idsOf = (table: string): string[] => changed.filter((row) => row.tableName === table).map((row) => row.rowId);
  const among = ' IN (SELECT value FROM json_each(?))';
  const lookups: [string, string[]][] = [
    [`${suppliersSql} WHERE s.id${among}`, idsOf('suppliers')],
    [`${contractsSql} WHERE r.supplierId${among}`, idsOf('suppliers')],
    [`${contractsSql} WHERE r.id${among}`, idsOf('relationships')],
    [`${contractsSql} WHERE r.personId${among}`, idsOf('people')],
    [`${contractsSql} WHERE c.id${among}`, idsOf('contracts')],
  ];
  for (const [sql, ids] of lookups) {
    if (ids.length > 0) write(sqlite, read(sqlite, sql, ids));
  }
}

function read(sqlite: Sqlite, sql: string, ids?: readonly string[]): Source[] {
  const statement = sqlite.prepare<unknown[], Source>(sql);
  return ids === undefined ? statement.all() : statement.all(JSON.stringify(ids));
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
