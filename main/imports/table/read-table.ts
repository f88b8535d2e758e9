import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { BadRow, ListMapping, ListRow, ListTable, NotAList, Stopped } from '../list-types.ts';
import { notAList } from '../list-types.ts';
import { columnLimit } from '../limits.ts';
import type { Pace } from '../pace.ts';
import { shorten } from '../text/clean-text.ts';
import { sentence } from '../what-file.ts';
import { guessDelimiter } from './delimiter.ts';
import { findHeader } from './find-header.ts';
import { parseRows } from './parse-rows.ts';

/** A delimited text taken apart. */
export interface ReadTable {
  readonly table: ListTable;
  readonly delimiter: string;
  readonly hasHeader: boolean;
}

/** Takes a delimited text apart: delimiter, rows with their true lines, row of headings, rows that do not fit. */
export async function readTable(
  text: string,
  fileName: string,
  mapping: ListMapping | undefined,
  pace: Pace,
): Promise<Result<ReadTable, NotAList | Stopped>> {
  const stated = /^sep=(.)(?:\r\n?|\n)/i.exec(text);
  const body = stated === null ? text : text.slice(stated[0].length);
  const delimiter = mapping?.delimiter ?? stated?.[1] ?? guessDelimiter(body)?.value ?? ',';
  if (/["\r\n\u0000]/.test(delimiter)) return failed(notAList(noTable(fileName)));
  const parsed = await parseRows(body, delimiter, pace, stated === null ? 1 : 2);
  if (!parsed.ok) return parsed;
  const { rows, badRows, tooMuch } = parsed.value;
  if (tooMuch !== null) return failed(notAList(sentence(fileName, tooMuch, tooMuchAdvice)));
  const headerAt = findHeader(rows);
  const headers = headerAt === null ? null : trimHeaders(rows[headerAt]?.cells ?? [], rows.slice((headerAt ?? 0) + 1));
  const width = headers?.length ?? usualWidth(rows);
  if (rows.length === 0 || (headers === null && !looksLikeTable(rows, width))) {
    return failed(notAList(noTable(fileName)));
  }
  if (width > columnLimit)
    return failed(
      notAList(sentence(fileName, message('imports.is.manyColumns', { most: columnLimit }), tooMuchAdvice)),
    );
  const table = fitRows(headers, headerAt === null ? rows : rows.slice(headerAt + 1), width, badRows);
  return ok({ table, delimiter, hasHeader: headers !== null });
}

const tooMuchAdvice = message('imports.do.takeOut');

/** The sentence for text in which no table was found. */
export function noTable(fileName: string): Message {
  return sentence(fileName, message('imports.is.noTable'), message('imports.do.withHeadings'));
}

/** The headings without the empty ones at the end, unless something stands below them. */
function trimHeaders(cells: readonly string[], rows: readonly ListRow[]): string[] {
  const named = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const used = rows.reduce((most, row) => Math.max(most, row.cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
  return cells.slice(0, Math.max(named, Math.min(used, cells.length)));
}

function usualWidth(rows: readonly ListRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 1000)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Without headings, only an even table of several columns is taken for a list. */
function looksLikeTable(rows: readonly ListRow[], width: number): boolean {
  if (width < 2) return false;
  const even = rows.filter(({ cells }) => cells.length === width);
  const short = even.filter(({ cells }) => cells.every((cell) => cell.length < 200));
  return short.length / rows.length > 0.8;
}

function fitRows(
  headers: readonly string[] | null,
  rows: readonly ListRow[],
  width: number,
  brokenRows: readonly BadRow[],
): ListTable {
  const fitting: ListRow[] = [];
  const badRows = [...brokenRows];
  const heading = headers?.join('\n');
  for (const { line, cells } of rows) {
    if (heading !== undefined && cells.slice(0, width).join('\n') === heading) continue;
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    if (extra) badRows.push({ line, reason: tooManyCells(cells, width) });
    else
      fitting.push({
        line,
        cells: cells.length === width ? cells : fitted(cells, width),
      });
  }
  return { headers: headers ?? emptyCells(width), rows: fitting, badRows };
}

function fitted(cells: readonly string[], width: number): readonly string[] {
  return cells.length < width ? [...cells, ...emptyCells(width - cells.length)] : cells.slice(0, width);
}

function emptyCells(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

function tooManyCells(cells: readonly string[], width: number): Message {
  const start = shorten(cells.join(' | '), 60);
  return message('imports.bad.tooManyCells', { cells: cells.length, columns: width, start });
}
