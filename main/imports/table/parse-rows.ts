import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { BadRow, ListRow, Stopped } from '../list-types.ts';
import { cellLength, cellLimit, columnLimit, emptyLineLimit, rowLimit } from '../limits.ts';
import { stoppedByPerson, type Pace } from '../pace.ts';
import { rowSplitter, type RowFault } from './split-row.ts';

/** Broken quotation marks that are repaired before the rest of the file is read without regard to quotation marks. */
const repairs = 50;
/** Lines split before it is asked whether to rest: most are short. */
const linesAtOnce = 100;
/** A row with more cells than this is not even split to its end. */
const mostCells = columnLimit * 5;

/** Every row of a delimited text with the line it begins on. Rows with nothing in them are left out. */
export interface ParsedRows {
  readonly rows: ListRow[];
  /** Rows that can not be split into cells. */
  readonly badRows: BadRow[];
  /** What there is too much of, after which nothing more was read; null when everything was. */
  readonly tooMuch: Message | null;
}

const reasons: Readonly<Record<RowFault, Message>> = {
  quotation_mark: message('imports.bad.quotationMark'),
  long_cell: message('imports.bad.longCell', { most: cellLength }),
  many_cells: message('imports.bad.manyCells', { most: mostCells }),
};

/**
 * Splits delimited text into rows and cells. A row that can not be split costs its own line and no other. Reading ends as
 * soon as there is too much of anything, so that time and memory stay in proportion to a list that could be used.
 */
export async function parseRows(
  text: string,
  delimiter: string,
  pace: Pace,
  firstLine: number,
): Promise<Result<ParsedRows, Stopped>> {
  const rows: ListRow[] = [];
  const badRows: BadRow[] = [];
  const splitter = rowSplitter(text, delimiter, mostCells);
  let position = 0;
  let line = firstLine;
  let repaired = 0;
  let emptyLines = 0;
  let cellsHeld = 0;
  let looked = 0;
  let wideRows = 0;
  const upTo = (tooMuch: Message | null): Result<ParsedRows, Stopped> => ok({ rows, badRows, tooMuch });
  while (position < text.length) {
    const { cells, fault, end, lineBreaks } = splitter.rowAt(position, repaired < repairs);
    if (fault !== null) {
      badRows.push({ line, reason: reasons[fault] });
      if (fault === 'quotation_mark') repaired += 1;
      if (fault === 'many_cells') wideRows += 1;
      position = splitter.lineAt(position).end;
      line += 1;
    } else {
      if (cells.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells });
        cellsHeld += cells.length;
      } else emptyLines += 1;
      position = end;
      line += lineBreaks;
    }
    if (rows.length + badRows.length > rowLimit) return upTo(message('imports.is.manyRows', { most: rowLimit }));
    if (emptyLines > emptyLineLimit) return upTo(message('imports.is.manyEmptyLines', { most: emptyLineLimit }));
    if (cellsHeld > cellLimit) return upTo(message('imports.is.manyCells', { most: cellLimit }));
    looked += 1;
    const mayRest = looked % linesAtOnce === 0 && pace.due(looked);
    if (mayRest && (await pace.rest(rows.length, null))) return failed(stoppedByPerson);
  }
  if (await pace.rest(rows.length, null)) return failed(stoppedByPerson);
  return upTo(rows.length === 0 && wideRows > 0 ? message('imports.is.manyColumns', { most: columnLimit }) : null);
}

/** The first rows of a text, for guessing at its shape. */
export function parseFirstRows(text: string, delimiter: string, most: number): string[][] {
  const splitter = rowSplitter(text, delimiter, text.length);
  const rows: string[][] = [];
  let position = 0;
  while (position < text.length && rows.length < most) {
    const { cells, fault, end } = splitter.rowAt(position, true);
    rows.push(cells);
    if (fault !== null) break;
    position = end;
  }
  return rows;
}
