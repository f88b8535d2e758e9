import Sqlite from 'better-sqlite3';
import { trackedTables } from '#main/db/tracked-tables.ts';

type Value = string | number | null;
type Row = Record<string, Value>;

/** Every row of every table but derived ones, as text that can be compared. */
export function dump(path: string): string {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    const tables = sqlite
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name",
      )
      .pluck()
      .all();
    return tables
      .map(
        (table) =>
          `${table}\n${sqlite
            .prepare(`SELECT * FROM "${table}" ORDER BY 1`)
            .raw()
            .all()
            .map((row) => JSON.stringify(row))
            .join('\n')}`,
      )
      .join('\n');
  } finally {
    sqlite.close();
  }
}

/** What is wrong with a database file after something went wrong around it; nothing when every command is whole. */
export function halfCommands(path: string): string[] {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return [
      ...(sqlite.pragma('integrity_check', { simple: true }) === 'ok' ? [] : ['the file is damaged']),
      ...((sqlite.pragma('foreign_key_check') as unknown[]).length === 0
        ? []
        : ['a row refers to one that is not there']),
      ...found(
        sqlite,
        'an entry has other changes than it says',
        `SELECT id FROM history_entries e
        WHERE (changeCount = 0 AND operation <> 'erase.record') OR changeCount <> (SELECT count(*) FROM changes WHERE entryId = e.id)`,
      ),
      ...found(
        sqlite,
        'a contract has no living relationship',
        `SELECT c.id FROM contracts c
        JOIN relationships r ON r.id = c.relationshipId WHERE c.deletedAt IS NULL AND r.deletedAt IS NOT NULL`,
      ),
      ...found(
        sqlite,
        'a relationship has no supplier',
        `SELECT r.id FROM relationships r
        JOIN suppliers s ON s.id = r.supplierId WHERE r.deletedAt IS NULL AND s.deletedAt IS NOT NULL`,
      ),
      ...found(
        sqlite,
        'a relationship has no episode',
        `SELECT id FROM relationships r
        WHERE deletedAt IS NULL AND NOT EXISTS (SELECT 1 FROM episodes WHERE relationshipId = r.id AND deletedAt IS NULL)`,
      ),
      ...found(
        sqlite,
        'a contract can not be searched for',
        `SELECT id FROM contracts
        WHERE deletedAt IS NULL AND id NOT IN (SELECT id FROM search_texts)`,
      ),
      ...found(
        sqlite,
        'something removed can still be searched for',
        `SELECT id FROM search_texts
        WHERE id IN (SELECT id FROM contracts WHERE deletedAt IS NOT NULL UNION SELECT id FROM suppliers WHERE deletedAt IS NOT NULL)`,
      ),
      ...trackedTables.flatMap(({ name }) => unlikeItsHistory(sqlite, name)),
    ];
  } finally {
    sqlite.close();
  }
}

function found(sqlite: Sqlite.Database, what: string, sql: string): string[] {
  return sqlite
    .prepare<[], string>(sql)
    .pluck()
    .all()
    .map((id) => `${what}: ${id}`);
}

/**
 * Takes the history of each row back, the last change first, and compares: a row that was written without its history,
 * or the other way round. Each change must have left the row as the next one found it, and the first must have added it,
 * with what was recorded of it by an earlier version.
 */
function unlikeItsHistory(sqlite: Sqlite.Database, table: string): string[] {
  const changes = sqlite.prepare<[string, string], { before: string | null; after: string }>(
    'SELECT before, after FROM changes WHERE tableName = ? AND rowId = ? ORDER BY id DESC',
  );
  const rows = sqlite.prepare<[], Row>(`SELECT * FROM "${table}"`).all();
  const recorded = sqlite
    .prepare<[string], number>('SELECT count(DISTINCT rowId) FROM changes WHERE tableName = ?')
    .pluck()
    .get(table);
  const wrong = rows.filter((row) => !isAsRecorded(row, changes.all(table, String(row['id']))));
  return [
    ...wrong.map((row) => `a row of ${table} is not as its history says: ${String(row['id'])}`),
    ...(recorded === rows.length ? [] : [`${table} has ${rows.length} rows, its history ${recorded}`]),
  ];
}

function isAsRecorded(row: Row, latestFirst: readonly { before: string | null; after: string }[]): boolean {
  let known: Row | null = row;
  for (const { before, after } of latestFirst) {
    const now: Row | null = known;
    if (now === null) return false;
    const left = JSON.parse(after) as Row;
    if (Object.entries(left).some(([column, value]) => (now[column] ?? null) !== value)) return false;
    known = before === null ? null : { ...now, ...(JSON.parse(before) as Row) };
  }
  return known === null;
}
