import papaparse from 'papaparse';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { BadRow, ListRow, Stopped } from '../list-types.ts';
import { rowLimit } from '../limits.ts';
import { stoppedByPerson, type Pace } from '../pace.ts';

/** Rows parsed in one stretch, before other work may run. */
const stretch = 2000;
/** Broken quotation marks that are repaired before the rest of the file is read without regard to quotation marks. */
const repairs = 50;

/** Every row of a delimited text with the line it begins on. Rows with nothing in them are left out. */
export interface ParsedRows {
  readonly rows: ListRow[];
  /** Rows whose quotation marks are broken. */
  readonly badRows: BadRow[];
  readonly tooMany: boolean;
}

/** Splits delimited text into rows and cells. A broken quotation mark costs its own line and no other. `text` has only \n line breaks. */
export async function parseRows(
  text: string,
  delimiter: string,
  pace: Pace,
  firstLine: number,
): Promise<Result<ParsedRows, Stopped>> {
  const rows: ListRow[] = [];
  const badRows: BadRow[] = [];
  let position = 0;
  let line = firstLine;
  let repaired = 0;
  while (position < text.length) {
    const quoteChar = repaired < repairs ? '"' : '\u0000';
    const parsed = parseStretch(text.slice(position), delimiter, quoteChar, stretch);
    for (const row of parsed.rows) {
      if (row.broken) {
        badRows.push({ line, reason: 'A quotation mark opens in this row and is never closed properly.' });
        repaired += 1;
        position = endOfLine(text, position);
        line += 1;
        break;
      }
      if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
      position += row.length;
      line += row.lineBreaks;
      if (rows.length > rowLimit) return ok({ rows, badRows, tooMany: true });
    }
    if (await pace.rest(rows.length, null)) return failed(stoppedByPerson);
  }
  return ok({ rows, badRows, tooMany: false });
}

interface StretchRow {
  readonly cells: string[];
  readonly broken: boolean;
  /** How many characters it takes, its line break included. */
  readonly length: number;
  readonly lineBreaks: number;
}

/** The first rows of a text, for guessing at its shape. */
export function parseFirstRows(text: string, delimiter: string, most: number): string[][] {
  return parseStretch(text, delimiter, '"', most).rows.map((row) => row.cells);
}

function parseStretch(text: string, delimiter: string, quoteChar: string, most: number): { rows: StretchRow[] } {
  const rows: StretchRow[] = [];
  let start = 0;
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    quoteChar,
    step(result, parser) {
      const end = result.meta.cursor;
      const broken = result.errors.some(({ type }) => type === 'Quotes');
      rows.push({ cells: result.data, broken, length: end - start, lineBreaks: lineBreaksIn(text, start, end) });
      start = end;
      if (broken || rows.length >= most) parser.abort();
    },
  });
  const last = rows.at(-1);
  if (last === undefined || (rows.length < most && !last.broken && start < text.length)) {
    rows.push({
      cells: [],
      broken: false,
      length: text.length - start,
      lineBreaks: lineBreaksIn(text, start, text.length),
    });
  }
  return { rows };
}

function lineBreaksIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function endOfLine(text: string, position: number): number {
  const at = text.indexOf('\n', position);
  return at === -1 ? text.length : at + 1;
}
