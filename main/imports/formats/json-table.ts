import { z } from 'zod';
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
    return failed(notAList(sentence(fileName, 'begins like JSON but is damaged or cut off', 'Export the list again')));
  }
  const list = listIn(parsed);
  if (list === null) return failed(notAList(otherJson(parsed, fileName)));
  const rows = list.filter((row): row is JsonObject => isObject(row));
  const format = formatOf(rows);
  if (format === null) {
    return failed(notAList(list.length === 0 ? emptyList(fileName) : otherJson(parsed, fileName)));
  }
  if (list.length > rowLimit)
    return failed(notAList(sentence(fileName, 'has too many rows', 'Split it into several lists')));
  const table = toTable(list, format === 'wallos_json' ? wallosRow : subtrackrRow);
  if (table.headers.length > columnLimit) {
    return failed(notAList(sentence(fileName, `has more than ${columnLimit} columns`, 'Export the list again')));
  }
  if (table.headers.length * table.rows.length > cellLimit) {
    return failed(notAList(sentence(fileName, 'has too many rows', 'Split it into several lists')));
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
  const badRows: { line: number; reason: string }[] = [];
  const read: { line: number; values: ReadonlyMap<string, string> }[] = [];
  for (const [index, row] of list.entries()) {
    if (headers.length > columnLimit) break;
    const line = index + 1;
    if (!isObject(row)) {
      badRows.push({ line, reason: 'This entry of the list is not a subscription.' });
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

const longText = `A text of this entry has more than ${cellLength.toLocaleString('en-GB')} characters.`;

function emptyList(fileName: string): string {
  return sentence(fileName, 'is an empty list: there is no subscription in it', 'Export the list again');
}

function otherJson(parsed: unknown, fileName: string): string {
  if (isObject(parsed)) {
    if (parsed.success === false) {
      return sentence(
        fileName,
        'holds an error message instead of a list',
        'Sign in to Wallos again and export once more',
      );
    }
    if (Object.hasOwn(parsed, 'encrypted') && Object.hasOwn(parsed, 'items')) return passwordSentence(fileName);
    if (parsed.encrypted === true) return passwordSentence(fileName);
    if (parsed.format === 'dancecard-export') {
      return sentence(
        fileName,
        'looks like a full copy written by Dancecard',
        'Restore it from the preferences, into an empty Dancecard',
      );
    }
  }
  return sentence(
    fileName,
    'is JSON, but not a list Dancecard knows',
    'Choose the JSON export of Wallos or SubTrackr, or a CSV list',
  );
}
