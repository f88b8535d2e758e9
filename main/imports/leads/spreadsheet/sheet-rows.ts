import { xmlTags, type XmlTag } from '../../archives/xml-tags.ts';
import { numberText } from '../../formats/amount-text.ts';
import { cellLength, cellLimit, columnLimit, rowLimit } from '../../limits.ts';
import type { Pace } from '../../pace.ts';
import { timeText, type CellFormat } from './cell-formats.ts';

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly isFrom1904: boolean;
}

/** The rows of a sheet; each at the place it has there, from 0. Empty ones are not in it. */
export interface SheetRows {
  readonly rows: ReadonlyMap<number, readonly string[]>;
  /** Whether there is more than a list may have. */
  readonly tooMuch: boolean;
}

/** Tags read before it is asked whether to rest. */
const tagsAtOnce = 2000;
/** Further to the right nothing is read: it would be no column of a list. */
const mostColumns = columnLimit + 1;

/** Reads a sheet tag by tag. What a cell says of its place decides nothing about memory. Null when the person stopped it. */
export async function sheetRows(
  text: string,
  workbook: Workbook,
  pace: Pace,
  mostRows = rowLimit,
): Promise<SheetRows | null> {
  const rows = new Map<number, string[]>();
  const tags = xmlTags(text);
  let row = -1;
  let column = -1;
  let cell: XmlTag | null = null;
  let value = '';
  let cells = 0;
  let looked = 0;
  const keep = (): void => {
    const content = cell === null ? '' : cellText(cell, value, workbook);
    cell = null;
    value = '';
    if (content === '' || column >= mostColumns || column < 0) return;
    const of = rows.get(row);
    if (of === undefined) rows.set(row, withCell([], column, content));
    else withCell(of, column, content);
    cells += 1;
  };
  for (let tag = tags(); tag !== null; tag = tags()) {
    looked += 1;
    if (looked % tagsAtOnce === 0 && pace.due(looked) && (await pace.rest(rows.size, null))) return null;
    if (tag.name === 'row' && tag.opens) {
      row = rowPlace(tag.attribute('r')) ?? row + 1;
      column = -1;
      if (rows.size >= mostRows) return { rows, tooMuch: mostRows === rowLimit };
    } else if (tag.name === 'c') {
      if (tag.opens) {
        column = columnPlace(tag.attribute('r')) ?? column + 1;
        cell = tag;
        value = '';
      }
      if (tag.closes) keep();
      if (cells > cellLimit) return { rows, tooMuch: true };
    } else if (cell !== null && tag.opens && (tag.name === 'v' || tag.name === 't')) {
      if (value.length <= cellLength) value += tag.text(cellLength);
    }
  }
  return { rows, tooMuch: false };
}

function withCell(cells: string[], column: number, content: string): string[] {
  while (cells.length < column) cells.push('');
  cells[column] = content;
  return cells;
}

function rowPlace(written: string): number | null {
  return /^\d{1,7}$/.test(written) ? Number(written) - 1 : null;
}

/** The place of `AB12` in its row, from 0. */
function columnPlace(written: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(written)?.[1];
  if (letters === undefined) return null;
  return letters.split('').reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What a cell says, as it was typed: a day as year, month and day, a number in plain digits with a decimal point. */
function cellText(cell: XmlTag, value: string, { texts, formats, isFrom1904 }: Workbook): string {
  switch (cell.attribute('t')) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return value;
    case 'b':
      return value.trim() === '1' ? 'true' : value.trim() === '0' ? 'false' : '';
    case 'e':
      return '';
    case 'd':
      return value.trim().replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z?$/, '$1');
    default:
      return numberIn(value.trim(), formats[Number(cell.attribute('s') || '0')] ?? 'number', isFrom1904);
  }
}

function numberIn(value: string, format: CellFormat, isFrom1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return '';
  // Workbooks keep binary fractions; fifteen digits are what was typed and is shown.
  const typed = Number(number.toPrecision(15));
  if (format === 'percent') return `${plain(Number((typed * 100).toPrecision(14)))} %`;
  if (format === 'number') return plain(typed);
  return timeText(typed, format, isFrom1904) ?? plain(typed);
}

/** A number in full digits, without an exponent. */
function plain(number: number): string {
  const text = numberText(number);
  if (!text.includes('e')) return text;
  return Math.abs(number) < 1
    ? number.toFixed(20).replace(/0+$/, '').replace(/\.$/, '')
    : BigInt(Math.trunc(number)).toString();
}
