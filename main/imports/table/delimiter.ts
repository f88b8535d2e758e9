import { message } from '#shared/domain/message.ts';
import { foldHeading } from '../columns/split-heading.ts';
import { meaningOf } from '../columns/header-words.ts';
import { columnLimit } from '../limits.ts';
import { parseFirstRows } from './parse-rows.ts';

/** Signs that stand between cells, with their names. */
export const delimiters = [
  { value: ',', label: message('imports.delimiter.comma') },
  { value: ';', label: message('imports.delimiter.semicolon') },
  { value: '\t', label: message('imports.delimiter.tab') },
  { value: '|', label: message('imports.delimiter.bar') },
];

/** How much of the text is looked at, in characters and rows. */
const sampleLength = 100_000;
const sampleRows = 80;

export interface GuessedDelimiter {
  readonly value: string;
  /** The first rows under this delimiter. */
  readonly rows: string[][];
}

/** The delimiter under which a text looks most like a table: rows of equal width, headings that are known. Null for text that is no table. */
export function guessDelimiter(text: string): GuessedDelimiter | null {
  const sample = text.slice(0, sampleLength);
  let best: GuessedDelimiter | null = null;
  let bestScore = 0;
  for (const { value } of delimiters) {
    const rows = parseFirstRows(sample, value, sampleRows).filter((row) => row.some((cell) => cell.trim() !== ''));
    const score = scoreOf(rows);
    if (score > bestScore) {
      bestScore = score;
      best = { value, rows };
    }
  }
  return best;
}

function scoreOf(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const known = Math.max(0, ...rows.slice(0, 30).map((row) => knownHeadings(row)));
  if (width < 2) return known >= 2 ? known : 0;
  const even = count / rows.length;
  return even * Math.min(width, 6) + known * 2;
}

/** How many different fields the cells of a row name, as the row of headings does. */
export function knownHeadings(row: readonly string[]): number {
  const fields = new Set<string>();
  for (const cell of row.slice(0, columnLimit)) {
    if (cell.length > 80) continue;
    const { field, sure } = meaningOf(foldHeading(cell));
    if (field !== null && sure >= 0.5) fields.add(field);
  }
  return fields.size;
}
