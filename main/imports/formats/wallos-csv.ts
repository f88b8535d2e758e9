import type { ListRow, ListTable } from '../list-types.ts';
import { wallosRow } from './wallos.ts';

const telling = [
  'Name',
  'Next Payment',
  'Payment Method',
  'Paid By',
  'Price',
  'Notes',
  'URL',
  'State',
  'Notifications',
];
/** What may stand in the cells behind the address, by their heading. */
const tails: ReadonlyMap<string, string> = new Map([
  ['State', '(?:Enabled|Disabled)'],
  ['Notifications', '(?:Enabled|Disabled)'],
  ['Cancellation Date', '[^,]*'],
  ['Active', '(?:Yes|No)'],
]);

/** Whether headings are those of a Wallos export, in any order. */
export function isWallosCsv(headers: readonly string[]): boolean {
  const present = new Set(headers.map((header) => header.trim()));
  return telling.every((heading) => present.has(heading));
}

/**
 * Reads the CSV as Wallos writes it: no cell is ever in quotation marks, so that notes run over several lines and
 * addresses hold commas. A row ends where its last cells are those only the end of a row has. Null for any other text,
 * also for such an export that a spreadsheet wrote anew.
 */
export function readRawWallosCsv(text: string): ListTable | null {
  const lines = text.split(/\r\n|\n|\r/);
  const headers = (lines[0] ?? '').split(',');
  const noteAt = headers.indexOf('Notes');
  const tail = headers.slice(noteAt + 2);
  if (!isWallosCsv(headers) || headers[noteAt + 1] !== 'URL' || !tail.every((heading) => tails.has(heading)))
    return null;
  const end = new RegExp(`,${tail.map((heading) => tails.get(heading) ?? '').join(',')}$`);
  const rows: ListRow[] = [];
  let begun: string[] = [];
  let line = 2;
  for (const [index, physical] of lines.entries()) {
    if (index === 0 || (begun.length === 0 && physical.trim() === '')) continue;
    if (begun.length === 0) line = index + 1;
    begun.push(physical);
    if (!end.test(physical)) continue;
    const cells = cellsOf(begun.join('\n'), noteAt, tail.length);
    if (cells === null) continue;
    rows.push({ line, cells });
    begun = [];
  }
  // Lines that never come to the end of a row: another program wrote this.
  return begun.length > 0 ? null : { headers, rows, badRows: [] };
}

/** The cells of a row: the note may hold line breaks, the address commas. Null while cells are missing. */
function cellsOf(row: string, noteAt: number, tailLength: number): string[] | null {
  const parts = row.split(',');
  const addressEnd = parts.length - tailLength;
  if (addressEnd < noteAt + 2) return null;
  const between = parts.slice(noteAt, addressEnd);
  const address = between.findIndex((part, index) => index > 0 && /^https?:/i.test(part));
  const from = address === -1 ? between.length - 1 : address;
  const note = between.slice(0, from).join(',');
  return [...parts.slice(0, noteAt), note, between.slice(from).join(','), ...parts.slice(addressEnd)];
}

/** The table of a Wallos CSV with its texts as they were typed, the same as those of the JSON export. */
export function asTyped(table: ListTable): ListTable {
  const written = table.headers.map((header) => header.trim());
  const headers = written.includes('Active') ? written : [...written, 'Active'];
  const rows = table.rows.map(({ line, cells }) => {
    const values = wallosRow(Object.fromEntries(written.map((header, index) => [header, cells[index] ?? ''])));
    return { line, cells: headers.map((header) => values.get(header) ?? '') };
  });
  return { ...table, headers, rows };
}
