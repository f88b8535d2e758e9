import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { assignColumns, type KnownColumns } from './columns/assign-columns.ts';
import { withCountedCycles } from './columns/counted-cycles.ts';
import { withLastDays } from './columns/last-days.ts';
import { factsOfHeading } from './columns/heading-facts.ts';
import { otherListSentence } from './formats/other-lists.ts';
import { readJsonTable, type JsonTable } from './formats/json-table.ts';
import { isSubtrackrCsv, subtrackrColumns, withSchedules } from './formats/subtrackr.ts';
import { wallosColumns } from './formats/wallos.ts';
import { asTyped, isWallosCsv, readRawWallosCsv } from './formats/wallos-csv.ts';
import { fileByteLimit, rowLimit } from './limits.ts';
import {
  notAList,
  type Inference,
  type ListColumn,
  type ListField,
  type ListFormat,
  type ListMapping,
  type ListRow,
  type ListTable,
  type NotAList,
  type ReadList,
  type ReadListOptions,
  type ReadRow,
  type Stopped,
} from './list-types.ts';
import { paceOf, stoppedByPerson, type Pace } from './pace.ts';
import { importKeyOf } from './rows/import-key.ts';
import { noOtherLines, otherLinesOf, type OtherLines } from './rows/other-lines.ts';
import { readRow } from './rows/read-row.ts';
import { gatherEvidence } from './settings/evidence.ts';
import { inferSettings } from './settings/infer.ts';
import { delimiterInference, encodingInference } from './settings/of-the-text.ts';
import { decode, type DecodedText } from './text/decode.ts';
import { noTable, readTable } from './table/read-table.ts';
import { knownOtherFile, knownOtherText, sentence } from './what-file.ts';

/** A list taken apart, with what was inferred on the way. */
interface OpenedList {
  readonly format: ListFormat;
  readonly table: ListTable;
  readonly known: KnownColumns | null;
  readonly inferences: Inference[];
}

const knownColumns: Readonly<Record<JsonTable['format'], KnownColumns | null>> = {
  wallos_json: wallosColumns,
  wallos_api: wallosColumns,
  subtrackr_json: subtrackrColumns,
  json: null,
};

/**
 * Reads a list of contracts kept elsewhere: any CSV, TSV or JSON list of objects, those of Wallos and SubTrackr. Nothing is guessed that
 * the list does not settle: such fields stay empty, with a doubt. A file that is no list gives one sentence.
 */
export async function readList(
  bytes: Uint8Array,
  fileName: string,
  mapping: ListMapping | undefined,
  options: ReadListOptions,
): Promise<Result<ReadList, NotAList | Stopped>> {
  if (bytes.length > fileByteLimit) {
    const is = message('imports.is.tooLarge', { megabytes: String(fileByteLimit / 1_000_000) });
    return failed(notAList(sentence(fileName, is, message('imports.do.split'))));
  }
  const other = knownOtherFile(bytes, fileName);
  if (other !== null) return failed(notAList(other));
  const pace = paceOf(options);
  const decoded = await decode(bytes, mapping?.encoding, pace);
  if (decoded === null) return failed(stoppedByPerson);
  const otherText = knownOtherText(decoded.text, fileName);
  if (otherText !== null) return failed(notAList(otherText));
  const opened = await openList(decoded, fileName, mapping, pace);
  if (!opened.ok) return opened;
  return readOpened(opened.value, fileName, mapping, options, pace);
}

async function openList(
  decoded: DecodedText,
  fileName: string,
  mapping: ListMapping | undefined,
  pace: Pace,
): Promise<Result<OpenedList, NotAList | Stopped>> {
  if (/^\s*[[{]/.test(decoded.text)) {
    const json = readJsonTable(decoded.text, fileName);
    if (!json.ok) return json;
    const wrong = json.value.format === 'json' ? otherListSentence(json.value.table.headers, fileName) : null;
    if (wrong !== null) return failed(notAList(wrong));
    const { table, format } = json.value;
    const read = format === 'json' ? withCountedCycles(table) : table;
    return ok({ format, table: read, known: knownColumns[format], inferences: [] });
  }
  const wallos = mapping?.delimiter === undefined ? readRawWallosCsv(decoded.text) : null;
  if (wallos !== null && wallos.rows.length <= rowLimit && !decoded.text.includes('"')) {
    const inferences = [encodingInference(decoded)];
    return ok({ format: 'wallos_csv', table: asTyped(wallos), known: wallosColumns, inferences });
  }
  const read = await readTable(decoded.text, fileName, mapping, pace);
  if (!read.ok) return read;
  const { table, delimiter, hasHeader } = read.value;
  const firstRows = hasHeader ? [table.headers] : table.rows.slice(0, 10).map(({ cells }) => cells);
  const wrong = firstRows.map((cells) => otherListSentence(cells, fileName)).find((found) => found !== null) ?? null;
  if (wrong !== null) return failed(notAList(wrong));
  const inferences = [encodingInference(decoded), delimiterInference(delimiter, mapping)];
  if (isWallosCsv(table.headers)) {
    const raw = table.badRows.length > 0 ? wallos : null;
    return ok({ format: 'wallos_csv', table: asTyped(raw ?? table), known: wallosColumns, inferences });
  }
  if (isSubtrackrCsv(table.headers)) {
    return ok({ format: 'subtrackr_csv', table: withSchedules(table), known: subtrackrColumns, inferences });
  }
  return ok({ format: 'table', table: withCountedCycles(table), known: null, inferences });
}

async function readOpened(
  opened: OpenedList,
  fileName: string,
  mapping: ListMapping | undefined,
  options: ReadListOptions,
  pace: Pace,
): Promise<Result<ReadList, NotAList | Stopped>> {
  const { format } = opened;
  const thisYear = Number(options.today.slice(0, 4));
  const table = opened.known === null ? withLastDays(opened.table, mapping, thisYear) : opened.table;
  const columns = assignColumns(table, opened.known, mapping, thisYear);
  const places = placesOf(columns);
  const headerless = table.headers.every((header) => header === '');
  if (!places.has('supplier') && !places.has('contract')) {
    return failed(notAList(noTable(fileName)));
  }
  if (headerless && mapping?.columns === undefined && !places.has('cycle') && !places.has('currency')) {
    return failed(notAList(noTable(fileName)));
  }
  const headings = table.headers.map((header) => factsOfHeading(header));
  const evidence = await gatherEvidence(
    table.rows,
    places,
    headings,
    table.headers,
    thisYear,
    pace,
    mapping?.rowCurrencies,
  );
  if (!evidence.ok) return evidence;
  const { settings, inferences } = inferSettings(evidence.value, {
    places,
    headings,
    headers: table.headers,
    mapping,
    options,
    fixedDecimalSign: format === 'subtrackr_csv' || format === 'subtrackr_json' || format === 'wallos_api' ? '.' : null,
  });
  const rows: ReadRow[] = table.badRows.map(({ line, reason }) => ({
    line,
    contract: null,
    doubts: [],
    reason,
    importKey: '',
  }));
  const nameColumns = [...(places.get('supplier') ?? []), ...(places.get('contract') ?? [])];
  const others = format === 'table' ? otherLinesOf(table.rows, nameColumns) : noOtherLines;
  for (const row of table.rows) {
    if (others.rules.has(row.line)) continue;
    rows.push(otherLine(row, others) ?? readRow(row, settings, keyCells(format, row.cells)));
    if (pace.due(rows.length) && (await pace.rest(rows.length, table.rows.length))) return failed(stoppedByPerson);
  }
  rows.sort((a, b) => a.line - b.line);
  return ok({
    format,
    description: describe(format, rows.length),
    inferences: [...opened.inferences, ...inferences],
    columns,
    rows,
  });
}

/** A line that is no contract, with why. */
function otherLine({ line, cells }: ListRow, { sections, footers }: OtherLines): ReadRow | null {
  const reason = sections.has(line) ? 'imports.bad.section' : footers.has(line) ? 'imports.bad.footer' : null;
  if (reason === null) return null;
  return { line, contract: null, doubts: [], reason: message(reason), importKey: importKeyOf(cells) };
}

/** The cells a row is known by. Wallos' CSV has lost the commas its JSON may still have. */
function keyCells(format: ListFormat, cells: readonly string[]): readonly string[] {
  return format.startsWith('wallos') ? cells.map((cell) => cell.replace(/,\s?|\s+/g, ' ')) : cells;
}

function placesOf(columns: readonly ListColumn[]): Map<ListField, number[]> {
  const places = new Map<ListField, number[]>();
  for (const { field, index } of columns) {
    if (field === null) continue;
    const of = places.get(field);
    if (of === undefined) places.set(field, [index]);
    else of.push(index);
  }
  return places;
}

function describe(format: ListFormat, rows: number): Message {
  return message('imports.description', { format: format === 'subtrackr_json' ? 'other' : format, rows });
}
