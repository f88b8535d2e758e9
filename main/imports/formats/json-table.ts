import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { notAList, type ListFormat, type ListTable, type NotAList } from '../list-types.ts';
import { cellLength, cellLimit, columnLimit, rowLimit } from '../limits.ts';
import { passwordSentence, sentence } from '../what-file.ts';
import { tooMuchIn } from './json-size.ts';
import { subtrackrRow, subtrackrJsonKeys } from './subtrackr.ts';
import { wallosRow, wallosKeys } from './wallos.ts';

/** A list that was kept as JSON, as a table. */
export interface JsonTable {
  readonly format: Extract<ListFormat, 'wallos_json' | 'subtrackr_json'>;
  readonly table: ListTable;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the JSON export of Wallos or SubTrackr. The programs are told by the keys of their rows, whatever their order. */
export function readJsonTable(text: string, fileName: string): Result<JsonTable, NotAList> {
  const tooMuch = tooMuchIn(text);
  if (tooMuch !== null) return failed(notAList(sentence(fileName, tooMuch)));
  const parsed = parseJson(text);
  if (parsed === undefined) {
    return failed(notAList(sentence(fileName, message('imports.is.brokenJson'), message('imports.do.exportAgain'))));
  }
  const list = listIn(parsed);
  if (list === null) return failed(notAList(otherJson(parsed, fileName)));
  const rows = list.filter((row): row is JsonObject => isObject(row));
  const format = formatOf(rows);
  if (format === null) {
    return failed(notAList(list.length === 0 ? emptyList(fileName) : otherJson(parsed, fileName)));
  }
  if (list.length > rowLimit)
    return failed(notAList(sentence(fileName, message('imports.is.tooManyRows'), message('imports.do.split'))));
  const table = toTable(list, format === 'wallos_json' ? wallosRow : subtrackrRow);
  if (table.headers.length > columnLimit) {
    return failed(
      notAList(
        sentence(fileName, message('imports.is.manyColumns', { most: columnLimit }), message('imports.do.exportAgain')),
      ),
    );
  }
  if (table.headers.length * table.rows.length > cellLimit) {
    return failed(notAList(sentence(fileName, message('imports.is.tooManyRows'), message('imports.do.split'))));
  }
  return ok({ format, table: withEvenRows(table) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not checked entry by entry: that is what the rows are for. */
const listSchema = z.custom<readonly unknown[]>((value) => Array.isArray(value));
const listInObject = z.object({ subscriptions: listSchema });

function listIn(parsed: unknown): readonly unknown[] | null {
  const list = listSchema.safeParse(parsed);
  if (list.success) return list.data;
  const within = listInObject.safeParse(parsed);
  return within.success ? within.data.subscriptions : null;
}

function formatOf(rows: readonly JsonObject[]): JsonTable['format'] | null {
  const keys = new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)));
  if (wallosKeys.every((key) => keys.has(key))) return 'wallos_json';
  if (subtrackrJsonKeys.every((key) => keys.has(key))) return 'subtrackr_json';
  return null;
}

interface UnevenTable extends Pick<ListTable, 'headers' | 'badRows'> {
  readonly rows: readonly { readonly line: number; readonly values: ReadonlyMap<string, string> }[];
}

/**
 * Rows with every heading any row has, until there are too many. A row that is no object, or has a text that is too
 * long, keeps its place and is bad.
 */
function toTable(list: readonly unknown[], readRow: (row: JsonObject) => ReadonlyMap<string, string>): UnevenTable {
  const headers: string[] = [];
  const places = new Map<string, number>();
  const badRows: { line: number; reason: Message }[] = [];
  const read: { line: number; values: ReadonlyMap<string, string> }[] = [];
  for (const [index, row] of list.entries()) {
    if (headers.length > columnLimit) break;
    const line = index + 1;
    if (!isObject(row)) {
      badRows.push({ line, reason: message('imports.bad.notASubscription') });
      continue;
    }
    const values = readRow(row);
    if ([...values.values()].some((text) => text.length > cellLength)) {
      badRows.push({ line, reason: longText });
      continue;
    }
    for (const header of values.keys()) {
      if (!places.has(header)) places.set(header, headers.push(header) - 1);
    }
    read.push({ line, values });
  }
  return { headers, rows: read, badRows };
}

function withEvenRows({ headers, rows, badRows }: UnevenTable): ListTable {
  const even = rows.map(({ line, values }) => ({ line, cells: headers.map((header) => values.get(header) ?? '') }));
  return { headers, rows: even, badRows };
}

const longText = message('imports.bad.longText', { most: cellLength });

function emptyList(fileName: string): Message {
  return sentence(fileName, message('imports.is.emptyList'), message('imports.do.exportAgain'));
}

function otherJson(parsed: unknown, fileName: string): Message {
  if (isObject(parsed)) {
    if (parsed.success === false) {
      return sentence(fileName, message('imports.is.errorMessage'), message('imports.do.signInAgain'));
    }
    if (Object.hasOwn(parsed, 'encrypted') && Object.hasOwn(parsed, 'items')) return passwordSentence(fileName);
    if (parsed.encrypted === true) return passwordSentence(fileName);
    if (parsed.format === 'dancecard-export') {
      return sentence(fileName, message('imports.is.fullCopy'), message('imports.do.restore'));
    }
  }
  return sentence(fileName, message('imports.is.otherJson'), message('imports.do.jsonOrCsv'));
}
