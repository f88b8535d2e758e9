import type { ListRow } from '../../list-types.ts';
import { readCurrencyCell } from '../../values/currencies.ts';
import type { DateOrder, ReadDate } from '../../values/date.ts';
import { ibanOf } from '../fields.ts';
import { readAmountCell } from './amount-cell.ts';
import { directionOf } from './directions.ts';

/** What the cells of one column look like, as numbers of cells. */
export interface ColumnContent {
  readonly filled: number;
  readonly dates: number;
  readonly amounts: number;
  /** Amounts with digits behind the decimal sign. */
  readonly fractions: number;
  readonly negatives: number;
  /** IBANs and other long numbers of accounts. */
  readonly accounts: number;
  readonly currencies: number;
  readonly directions: number;
  readonly distinct: number;
  readonly characters: number;
}

type Read = (text: string, order: DateOrder | null) => ReadDate;

/** Looks at the cells of every column. */
export function contentsOf(rows: readonly ListRow[], width: number, read: Read): readonly ColumnContent[] {
  return Array.from({ length: width }, (_, column) =>
    contentOf(
      rows.map(({ cells }) => cells[column] ?? ''),
      read,
    ),
  );
}

function contentOf(cells: readonly string[], read: Read): ColumnContent {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const count = (is: (cell: string) => boolean) => filled.filter((cell) => is(cell)).length;
  const dates = count((cell) => isDate(cell, read));
  const amounts = filled
    .filter((cell) => cell.length < 40 && /\d/.test(cell) && !isDate(cell, read))
    .map((cell) => ({ cell, ...readAmountCell(cell, null) }))
    .filter(({ read: { kind } }) => kind === 'money' || kind === 'ambiguous');
  return {
    filled: filled.length,
    dates,
    amounts: amounts.length,
    fractions: amounts.filter(({ read: money }) => money.kind === 'money' && money.value.fraction !== '').length,
    negatives: amounts.filter(({ cell, read: money }) =>
      money.kind === 'money' ? money.value.negative : /^[-−–(]|-$/.test(cell),
    ).length,
    accounts: count((cell) => ibanOf(cell) !== null || /^(?:[A-Z]{2}\d{2})?[\d\s./-]{7,}[A-Z0-9]*$/.test(cell)),
    currencies: count((cell) => cell.length < 20 && readCurrencyCell(cell) !== null),
    directions: count((cell) => directionOf(cell) !== null),
    distinct: new Set(filled).size,
    characters: filled.reduce((total, cell) => total + Math.min(cell.length, 300), 0),
  };
}

/** Whether a cell is a day, and not a number that could be one. */
export function isDate(cell: string, read: Read): boolean {
  if (cell.length > 45 || !/\d/.test(cell) || /^[-+]?\d+[.,]\d{1,2}$/.test(cell)) return false;
  const { kind } = read(cell, null);
  return kind === 'date' || kind === 'ambiguous' || kind === 'instant' || isMadeUp(cell);
}

/**
 * Whether a cell is written as a day and lies before the calendar, as where somebody made a statement unrecognisable:
 * it is a statement all the same, and each of its lines is told to have a day that can not be read.
 */
function isMadeUp(cell: string): boolean {
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})([/.-]\d{1,2})([/.-]\d{1,2})\s*$/.exec(cell) ?? [];
  const [months, days] = [Number(month.slice(1)), Number(day.slice(1))];
  return Number(year) > 0 && Number(year) < 1000 && months >= 1 && months <= 12 && days >= 1 && days <= 31;
}
