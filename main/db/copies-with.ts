import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { connect } from './connect.ts';
import type { Sqlite } from './database.ts';
import { trackedTables } from './tracked-tables.ts';

/** Those of the copies that hold any of the records, or can not be looked into. */
export function copiesWith(folder: string, copies: readonly string[], ids: ReadonlySet<string>): string[] {
  return copies.filter((name) => mayHold(join(folder, name), ids));
}

function mayHold(path: string, ids: ReadonlySet<string>): boolean {
  try {
    const bytes = readFileSync(path);
    if ([...ids].some((id) => bytes.includes(id))) return true;
    // Read from memory: opening the file itself would leave other files beside it.
    const writeVersion = 18;
    bytes.fill(1, writeVersion, writeVersion + 2);
    const copy = connect(bytes, { key: null, readonly: false });
    try {
      return holds(copy, ids);
    } finally {
      copy.close();
    }
  } catch {
    return true;
  }
}

const oneRow = z.unknown();

function holds(copy: Sqlite, ids: ReadonlySet<string>): boolean {
  const present = new Set(
    copy.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all(),
  );
  if (!present.has('changes')) return true;
  const list = JSON.stringify([...ids]);
  const places = [
    ...trackedTables.filter(({ name }) => present.has(name)).map(({ name }) => ({ table: name, column: 'id' })),
    { table: 'changes', column: 'rowId' },
  ];
  return places.some(({ table, column }) => {
    const found = copy.prepare(
      `SELECT 1 FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?)) LIMIT 1`,
    );
    return oneRow.parse(found.get(list)) !== undefined;
  });
}
