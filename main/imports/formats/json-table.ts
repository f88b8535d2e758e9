import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { notAList, type ListFormat, type ListTable, type NotAList } from '../list-types.ts';
import { cellLength, cellLimit, columnLimit, rowLimit } from '../limits.ts';
import { passwordSentence, sentence } from '../what-file.ts';
import { meaningOf } from '../columns/header-words.ts';
import { foldHeading } from '../columns/split-heading.ts';
import { knownHeadings } from '../table/delimiter.ts';
import { tooMuchIn } from './json-size.ts';
import { isObject, plainRow } from './plain-json.ts';
import { subtrackrRow, subtrackrJsonKeys } from './subtrackr.ts';
import { currencyCodes, wallosApiKeys, wallosApiRow, wallosKeys, wallosRow } from './wallos.ts';

/** A list that was kept as JSON, as a table. */
export interface JsonTable {
  readonly format: Extract<ListFormat, 'wallos_json' | 'wallos_api' | 'subtrackr_json' | 'json'>;
  readonly table: ListTable;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the JSON of Wallos or SubTrackr, and any other list of objects that has headings of contracts. The programs are told by the keys of their rows, whatever their order. */
export function readJsonTable(text: string, fileName: string): Result<JsonTable, NotAList> {
  const tooMuch = tooMuchIn(text);
  if (tooMuch !== null) return failed(notAList(sentence(fileName, tooMuch)));
  const parsed = parseJson(text);
  if (parsed === undefined) {
    const is = /^\s*\{\s*"format"\s*:\s*"dancecard-export"/.test(text)
      ? message('imports.is.fullCopyCut')
      : message('imports.is.brokenJson');
    return failed(notAList(sentence(fileName, is, message('imports.do.exportAgain'))));
  }
  const list = listIn(parsed);
  if (list === null) return failed(notAList(otherJson(parsed, fileName)));
  const rows = list.filter((row): row is JsonObject => isObject(row));
  if (list.length === 0) return failed(notAList(emptyList(fileName)));
  const format = formatOf(rows);
  if (list.length > rowLimit)
    return failed(notAList(sentence(fileName, message('imports.is.tooManyRows'), message('imports.do.split'))));
  const readers = { wallos_json: wallosRow, subtrackr_json: subtrackrRow, json: plainRow };
  const readRow = format === 'wallos_api' ? wallosApiRow(list, currencyCodes(parsed)) : readers[format];
  const table = toTable(list, readRow);
  if (format === 'json' && !hasHeadingsOfContracts(table.headers)) return failed(notAList(otherJson(parsed, fileName)));
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

/** Whether keys name a contract and something about it. */
function hasHeadingsOfContracts(headers: readonly string[]): boolean {
  const named = headers.some((header) => {
    const { field, sure } = meaningOf(foldHeading(header));
    return (field === 'supplier' || field === 'contract') && sure >= 0.5;
  });
  return named && knownHeadings(headers) >= 2;
}

/** Not checked entry by entry: that is what the rows are for. */
const listSchema = z.custom<readonly unknown[]>((value) => Array.isArray(value));

/** The list itself, the one called "subscriptions", or the only list of objects there is. */
function listIn(parsed: unknown): readonly unknown[] | null {
  const list = listSchema.safeParse(parsed);
  if (list.success) return list.data;
  if (!isObject(parsed) || parsed.format === 'dancecard-export' || Object.hasOwn(parsed, 'encrypted')) return null;
  const named = listSchema.safeParse(parsed.subscriptions);
  if (named.success) return named.data;
  const lists = Object.values(parsed).flatMap((value) => {
    const within = listSchema.safeParse(value);
    return within.success && within.data.some(isObject) ? [within.data] : [];
  });
  const [only, another] = lists;
  return only === undefined || another !== undefined ? null : only;
}

function formatOf(rows: readonly JsonObject[]): JsonTable['format'] {
  const keys = new Set(rows.slice(0, 200).flatMap((row) => Object.keys(row)));
  if (wallosKeys.every((key) => keys.has(key))) return 'wallos_json';
  if (wallosApiKeys.every((key) => keys.has(key))) return 'wallos_api';
  if (subtrackrJsonKeys.every((key) => keys.has(key))) return 'subtrackr_json';
  return 'json';
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
