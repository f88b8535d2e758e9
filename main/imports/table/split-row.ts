import { cellLength } from '../limits.ts';

/** Why a row can not be read. */
export type RowFault = 'quotation_mark' | 'long_cell' | 'many_cells';

/** One row of delimited text. */
export interface SplitRow {
  readonly cells: string[];
  readonly fault: RowFault | null;
  /** Where the next row begins. */
  readonly end: number;
  readonly lineBreaks: number;
}

/** Splits text into rows, one at a time. Each position in the text is looked at a bounded number of times. */
export interface RowSplitter {
  /** The row that begins at a position; with `quotes` false quotation marks are signs like any other. */
  rowAt(position: number, quotes: boolean): SplitRow;
  /** The line that begins at a position, passed over whatever stands in it. */
  lineAt(position: number): { readonly end: number };
}

/**
 * Splits text at a delimiter of one character and at line breaks (\n, \r\n, \r). Cells in quotation marks may hold both;
 * a doubled quotation mark stands for one. A row ends early, with a fault, at a quotation mark that does not close a
 * cell, at a cell that is too long, and after `mostCells`.
 */
export function rowSplitter(text: string, delimiter: string, mostCells: number): RowSplitter {
  const mayBePadded = delimiter !== ' ';
  const nextOf = {
    delimiter: finder(text, delimiter),
    lineFeed: finder(text, '\n'),
    carriageReturn: finder(text, '\r'),
    quote: finder(text, '"'),
  };
  const lineBreakFrom = (position: number): number =>
    Math.min(nextOf.lineFeed(position), nextOf.carriageReturn(position));
  const afterLineBreak = (at: number): number => {
    if (at >= text.length) return text.length;
    return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
  };

  /** Where a quoted cell's closing mark stands, from the character after its opening one; -1 when there is none. */
  const closingQuote = (start: number): number => {
    let at = nextOf.quote(start);
    while (at < text.length && text[at + 1] === '"') {
      if (at - start > cellLength) return -1;
      at = nextOf.quote(at + 2);
    }
    return at >= text.length || at - start > cellLength ? -1 : at;
  };

  const rowAt = (start: number, quotes: boolean): SplitRow => {
    const cells: string[] = [];
    let position = start;
    let lineBreaks = 0;
    const ended = (end: number, fault: RowFault | null): SplitRow => ({ cells, fault, end, lineBreaks });
    for (;;) {
      if (cells.length >= mostCells) return ended(position, 'many_cells');
      if (quotes && text[position] === '"') {
        const closing = closingQuote(position + 1);
        if (closing === -1) return ended(position, 'quotation_mark');
        const after = mayBePadded ? afterBlanks(text, closing + 1) : closing + 1;
        const content = text.slice(position + 1, closing);
        lineBreaks += content.includes('\n') || content.includes('\r') ? lineBreaksIn(content) : 0;
        cells.push(content.replaceAll('""', '"').replace(/\r\n?/g, '\n'));
        position = after;
        if (position < text.length && text[position] !== delimiter && !isLineBreak(text[position])) {
          return ended(position, 'quotation_mark');
        }
      } else {
        const end = Math.min(nextOf.delimiter(position), lineBreakFrom(position));
        if (end - position > cellLength) return ended(position, 'long_cell');
        cells.push(text.slice(position, end));
        position = end;
      }
      if (text[position] === delimiter) {
        position += 1;
        continue;
      }
      if (position < text.length) lineBreaks += 1;
      return ended(afterLineBreak(position), null);
    }
  };

  return { rowAt, lineAt: (position) => ({ end: afterLineBreak(lineBreakFrom(position)) }) };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function isLineBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

/**
 * Finds the next place of a sign. What was found last is remembered, so that asking again and again for a sign that is
 * far away, or nowhere, costs nothing.
 */
function finder(text: string, sign: string): (from: number) => number {
  let searchedFrom = 0;
  let found = -1;
  return (from) => {
    if (found !== -1 && from >= searchedFrom && from <= found) return found;
    const at = text.indexOf(sign, from);
    searchedFrom = from;
    found = at === -1 ? text.length : at;
    return found;
  };
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}
