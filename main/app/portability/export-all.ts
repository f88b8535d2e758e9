import type { Sqlite } from '../../db/database.ts';
import { openSnapshot } from '../../db/snapshot.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { countEverything, exportedTables, exportFormat, exportVersion } from './everything.ts';

const about =
  'Everything Dancecard knows. One list for each kind of record under "records"; docs/export-format.md in the source explains every field. Days are YYYY-MM-DD, times are milliseconds since 1970 UTC, amounts are in minor units.';

/** Rows joined into one piece of text at a time, so that the file is written in a steady flow. */
const rowsAtOnce = 500;

/** Writes everything, history too, to one JSON file: one moment of the store, whatever is written meanwhile. */
export const exportAll: QueryHandler<'export.all'> = async (context, { path, replace = false }) => {
  const snapshot = openSnapshot(context.sqlite);
  try {
    const records = countEverything(snapshot);
    const head = {
      format: exportFormat,
      version: exportVersion,
      about,
      writtenAt: context.now,
      appVersion: context.app.version,
      counts: records,
    };
    const written = await context.files.write(path, pieces(snapshot, head), { kind: 'everything', replace });
    if (!written.ok) return written;
    return ok({ ...written.value, records });
  } finally {
    snapshot.close();
  }
};

function* pieces(sqlite: Sqlite, head: object): Generator<string> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "records": {`;
  let firstTable = true;
  for (const { name } of exportedTables) {
    yield `${firstTable ? '' : ','}\n    "${name}": [`;
    firstTable = false;
    yield* rowPieces(sqlite, name);
    yield ']';
  }
  yield '\n  }\n}\n';
}

function* rowPieces(sqlite: Sqlite, table: string): Generator<string> {
  const page = sqlite.prepare<[number, number], Record<string, unknown> & { rowid__: number }>(
    `SELECT rowid AS rowid__, * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
  );
  let after = 0;
  let separator = '\n      ';
  for (;;) {
    const rows = page.all(after, rowsAtOnce);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.rowid__;
    yield separator + rows.map(({ rowid__, ...row }) => JSON.stringify(row)).join(',\n      ');
    separator = ',\n      ';
  }
}
