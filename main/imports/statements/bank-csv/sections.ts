import type { ListRow } from '../../list-types.ts';
import type { DateOrder, ReadDate } from '../../values/date.ts';
import type { StatementMapping } from '../statement.ts';
import { assignStatementColumns, type Assigned } from './assign-columns.ts';
import { isBalanceLine, isSumLine } from './around-rows.ts';
import { contentsOf, isDate, type ColumnContent } from './column-content.ts';
import { headingScore } from './headings.ts';

/** The rows below one row of headings, or all rows of a file without any. */
export interface Section {
  readonly headers: readonly string[] | null;
  readonly fields: Assigned;
  readonly contents: readonly ColumnContent[];
  readonly above: readonly ListRow[];
  /** Its own list: who has read a row may put it out of it, so that a long statement is not held twice. */
  readonly rows: ListRow[];
  readonly below: readonly ListRow[];
}

type Read = (text: string, order: DateOrder | null) => ReadDate;

/** How far down the headings may stand. */
const linesAbove = 80;
/** Rows looked at to tell what the columns hold. */
const rowsLookedAt = 300;

/** Finds the rows of payments of a table, and what stands above and below them. A file may hold several tables. */
export function sectionsOf(
  all: readonly ListRow[],
  mapping: StatementMapping | undefined,
  read: Read,
): readonly Section[] {
  const starts = headingRows(all);
  const [first] = starts;
  if (first === undefined) return [sectionOf(null, [], all, mapping, read)];
  const sections: Section[] = [];
  let above = all.slice(0, first);
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? all.length;
    const headers = all[start]?.cells ?? [];
    const section = sectionOf(headers, above, all.slice(start + 1, end), mapping, read);
    // Below one table and above the next stand the balances of the one and the account of the other.
    const next = section.below.findIndex(({ cells }) => !isSumLine(cells));
    const cut = next === -1 ? section.below.length : next;
    const isLast = index === starts.length - 1;
    sections.push(isLast ? section : { ...section, below: section.below.slice(0, cut) });
    above = section.below.slice(cut);
  });
  return sections;
}

/** Rows of headings: the best of the first lines, and later ones that differ from it. */
function headingRows(all: readonly ListRow[]): readonly number[] {
  let best = -1;
  let bestScore = 0;
  all.slice(0, linesAbove).forEach(({ cells }, index) => {
    const score = headingScore(cells);
    if (score > bestScore && score >= Math.min(cells.filter((cell) => cell.trim() !== '').length * 0.3, 4)) {
      best = index;
      bestScore = score;
    }
  });
  if (best === -1) return [];
  const starts = [best];
  let before = all[best]?.cells.join('\n');
  for (let index = best + 1; index < all.length; index += 1) {
    const cells = all[index]?.cells ?? [];
    // Only headings are all words: nearly every row is told by its first cell.
    if (/\d/.test(cells[0] ?? '') || cells.some((cell) => /^\s*[-+]?\d/.test(cell))) continue;
    if (headingScore(cells) < 3) continue;
    const text = cells.join('\n');
    if (text !== before) starts.push(index);
    before = text;
  }
  return starts;
}

function sectionOf(
  headers: readonly string[] | null,
  above: readonly ListRow[],
  rows: readonly ListRow[],
  mapping: StatementMapping | undefined,
  read: Read,
): Section {
  const like = rows.slice(0, rowsLookedAt * 2).filter(({ cells }) => cells.some((cell) => isDate(cell, read)));
  const looked = like.slice(0, rowsLookedAt);
  const width = Math.max(headers?.length ?? 0, usualWidth(looked));
  const contents = contentsOf(looked, width, read);
  const names = Array.from({ length: width }, (_, column) => headers?.[column] ?? '');
  const fields = assignStatementColumns(names, contents, looked, mapping);
  return { headers, fields, contents, ...splitOff(rows, above, headers, fields, read) };
}

function usualWidth(rows: readonly ListRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** Tells payments from what stands among, above and below them; lines that go on from the one above are put into it. */
function splitOff(
  rows: readonly ListRow[],
  above: readonly ListRow[],
  headers: readonly string[] | null,
  fields: Assigned,
  read: Read,
): Pick<Section, 'above' | 'rows' | 'below'> {
  const date = fields.indexOf('booked_on');
  const amounts = fields.flatMap((field, column) =>
    field === 'amount' || field === 'debit' || field === 'credit' ? [column] : [],
  );
  const width = fields.findLastIndex((field) => field !== null) + 1;
  const heading = headers?.join('\n');
  const payments: ListRow[] = [];
  const before = [...above];
  const below: ListRow[] = [];
  for (const row of rows) {
    const { cells } = row;
    const dateText = cells[date]?.trim() ?? '';
    const hasAmount = amounts.some((column) => (cells[column]?.trim() ?? '') !== '');
    if (dateText !== '' && isDate(dateText, read)) {
      if (isBalanceLine(cells)) below.push(row);
      else payments.push(row);
    } else if (heading !== undefined && cells.join('\n') === heading) continue;
    else if (goesOn(cells, dateText, hasAmount, width, payments)) payments.push(together(payments.pop() ?? row, cells));
    else if (isSumLine(cells)) below.push(row);
    else if (cells.length >= width && isNearlyPayment(cells, hasAmount)) payments.push(row);
    else if (payments.length === 0) before.push(row);
    else below.push(row);
  }
  // What stands above rows without headings and looks like one of them is their title.
  const from = headers === null ? payments.findIndex(({ cells }) => isDate(cells[date] ?? '', read)) : 0;
  return { above: [...before, ...payments.slice(0, from)], rows: payments.slice(from), below };
}

function isNearlyPayment(cells: readonly string[], hasAmount: boolean): boolean {
  return hasAmount ? cells.some((cell) => /\d/.test(cell)) : cells.filter((cell) => cell.trim() !== '').length >= 3;
}

/** Whether a line has neither day nor amount but more text for the row above. */
function goesOn(
  cells: readonly string[],
  dateText: string,
  hasAmount: boolean,
  width: number,
  payments: readonly ListRow[],
): boolean {
  if (dateText !== '' || hasAmount || payments.length === 0 || cells.length < Math.min(width, 2)) return false;
  return cells.some((cell) => cell.trim() !== '') && !isSumLine(cells);
}

function together(row: ListRow, more: readonly string[]): ListRow {
  const cells = row.cells.map((cell, column) => {
    const further = more[column]?.trim() ?? '';
    return further === '' ? cell : cell.trim() === '' ? further : `${cell.trim()} ${further}`;
  });
  return { line: row.line, cells };
}
