import type { Sqlite } from '../../db/database.ts';
import type { ContentToExport } from './content-parts.ts';
import { sealing, type Sealing } from './digests.ts';
import {
  contentList,
  countEverything,
  exportedLists,
  exportFormat,
  exportVersion,
  type ExportedTable,
} from './everything.ts';

const about =
  'Everything Dancecard knows. One list for each kind of record under "records"; docs/export-format.md in the source explains every field. Days are YYYY-MM-DD, times are milliseconds since 1970 UTC, amounts are in minor units.';

/** Rows joined into one piece of text at a time, so that the file is written in a steady flow. */
const rowsAtOnce = 500;

/** An export that is being written. */
export interface ExportWriting {
  /** The text, in pieces, once. */
  pieces(): Generator<string>;
  /** How many rows of each list the store holds, counted apart from reading them. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was written up to now. */
  readonly sealed: Pick<Sealing, 'seals'>;
}

/**
 * Everything in a store as the text of an export.
 *
 * @param sqlite a connection that sees one moment of the store and is used for nothing else meanwhile
 * @param facts when it is written, in milliseconds since 1970 UTC, and by which version of the app
 * @param content what is in the documents; null leaves it out
 */
export function writeExport(
  sqlite: Sqlite,
  facts: { writtenAt: number; appVersion: string },
  content: ContentToExport | null = null,
): ExportWriting {
  const rows: Readonly<Record<string, number>> = { ...countEverything(sqlite), [contentList]: content?.rows ?? 0 };
  const counts = Object.fromEntries(exportedLists.map(({ name }) => [name, rows[name] ?? 0]));
  const sealed = sealing();
  const head = { format: exportFormat, version: exportVersion, about, ...facts, counts };
  function* pieces(): Generator<string> {
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "records": {`;
    let separator = '';
    for (const table of exportedLists) {
      yield `${separator}\n    "${table.name}": [`;
      separator = ',';
      yield* table.name === contentList ? contentPieces(content, sealed) : rowPieces(sqlite, table, sealed);
      yield ']';
    }
    const digests = Object.fromEntries([...sealed.seals()].map(([list, { digest }]) => [list, digest]));
    yield `\n  },\n  "digests": ${JSON.stringify(digests, null, 2).replaceAll('\n', '\n  ')}\n}\n`;
  }
  return { pieces, counts, sealed };
}

/** The content of documents, a row at a time, since each is large. */
function* contentPieces(content: ContentToExport | null, sealed: Sealing): Generator<string> {
  sealed.begin(contentList);
  let separator = '\n      ';
  for (const row of content?.parts() ?? []) {
    sealed.add(contentList, row);
    yield separator + JSON.stringify(row);
    separator = ',\n      ';
  }
}

/** The rows of a table in their order, read in one go: nothing that a column is called can come between two portions. */
function* rowPieces(sqlite: Sqlite, { name, columns, order }: ExportedTable, sealed: Sealing): Generator<string> {
  sealed.begin(name);
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const rows = sqlite.prepare<[], Record<string, unknown>>(`SELECT ${names} FROM "${name}" ORDER BY ${order}`);
  let separator = '\n      ';
  let waiting: string[] = [];
  const flush = (): string => {
    const text = separator + waiting.join(',\n      ');
    separator = ',\n      ';
    waiting = [];
    return text;
  };
  for (const row of rows.iterate()) {
    sealed.add(name, row);
    waiting.push(JSON.stringify(row));
    if (waiting.length === rowsAtOnce) yield flush();
  }
  if (waiting.length > 0) yield flush();
}
