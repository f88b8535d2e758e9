import { SQL } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Sqlite } from './database.ts';
import { prepareOnce } from './prepare-once.ts';

/**
 * Writes many rows of one table as `database.insert` writes one, with a statement that is compiled once: putting it
 * together anew took a fifth of a long import. What a row does not name takes its default.
 */
export function insertRows<Table extends SQLiteTable>(
  sqlite: Sqlite,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): void {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const statement = prepareOnce(
    sqlite,
    `INSERT INTO "${name}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) {
    const given: Readonly<Record<string, unknown>> = row;
    statement.run(...columns.map((column) => storedIn(column, given[column.name])));
  }
}

/** What is asked of a column. */
interface Column {
  readonly default: unknown;
  mapToDriverValue(value: unknown): unknown;
}

/** A value as its column holds it. */
function storedIn(column: Column, value: unknown): unknown {
  const known = value === undefined ? column.default : value;
  if (known instanceof SQL) throw new Error('A default that only the database can work out');
  return known == null ? null : column.mapToDriverValue(known);
}
