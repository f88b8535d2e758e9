import type { Message } from '#shared/domain/words.ts';
import { longestUnread, mostUnread } from '#shared/records/list-fields.ts';
import type { Doubt, ListField, ListRow, Unread } from '../list-types.ts';
import { valueLength } from '../limits.ts';
import type { ListSettings } from '../settings/settings.ts';
import { choosePriceCell, type PriceCell } from './price-cell.ts';
import type { UnitWord } from '../values/units.ts';
import { cleanLine, cleanText, shorten } from '../text/clean-text.ts';

/** The unit that the heading of a field gives to bare numbers: "Notice (months)". */
export function unitOf(row: RowReading, field: ListField): UnitWord | null {
  const column = row.column(field);
  return column === null ? null : (row.settings.headings[column]?.unit ?? null);
}

/** One row while it is read: its texts by field, and what could not be read so far. */
export class RowReading {
  readonly settings: ListSettings;
  readonly doubts: Doubt[] = [];
  readonly unread: Unread[] = [];
  readonly #cells: readonly string[];

  /** The line in the file, or the place in a JSON list, from 1. */
  readonly lineNumber: number;

  constructor({ cells, line }: ListRow, settings: ListSettings) {
    this.#cells = cells;
    this.lineNumber = line;
    this.settings = settings;
  }

  /** The first text of a field as one clean line; empty when the list has no such column. */
  line(field: ListField): string {
    return cleanLine(this.cell(field));
  }

  /** The first cell of a field, as it stands. */
  cell(field: ListField): string {
    const column = this.column(field);
    return column === null ? '' : (this.#cells[column] ?? '');
  }

  column(field: ListField): number | null {
    return this.settings.places.get(field)?.[0] ?? null;
  }

  /** The cell that holds the price; `text` names the columns where they say different prices. */
  priceCell(): Exclude<PriceCell, { kind: 'open' }> | { readonly kind: 'open'; readonly text: string } {
    const { places, headings, decimalSign } = this.settings;
    const cell = choosePriceCell(this.#cells, places.get('price') ?? [], headings, decimalSign, this.cell('cycle'));
    if (cell.kind !== 'open') return cell;
    const named = cell.columns.map(
      (column) => `${cleanLine(this.settings.headers[column] ?? '')}: ${cleanLine(this.#cells[column] ?? '')}`,
    );
    return { kind: 'open', text: named.join(', ') };
  }

  /** Every text of a field with the heading above it. */
  all(field: ListField): { header: string; text: string; column: number }[] {
    return (this.settings.places.get(field) ?? []).flatMap((column) => {
      const text = cleanText(this.#cells[column] ?? '');
      return text === '' ? [] : [{ header: cleanLine(this.settings.headers[column] ?? ''), text, column }];
    });
  }

  /** Leaves a field empty: says why, and keeps the text. */
  doubt(field: ListField, text: string, message: Message): void {
    this.doubts.push({ field, text: shorten(text, valueLength), message });
    this.keep(field, text);
  }

  /** Keeps a text that found no place. */
  keep(field: ListField, text: string): void {
    const line = shorten(cleanLine(text), longestUnread);
    if (line !== '' && this.unread.length < mostUnread) this.unread.push({ field, text: line });
  }
}
