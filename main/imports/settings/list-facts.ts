import type { HeadingFacts } from '../columns/heading-facts.ts';
import type { ListMapping, ReadListOptions } from '../list-types.ts';
import { shorten } from '../text/clean-text.ts';
import type { DecimalSign } from '../values/decimal.ts';
import type { ColumnPlaces } from './settings.ts';

/** What is known of rows with amounts and dates besides their cells, be they of a list or of a bank statement. */
export interface RowFacts {
  readonly places: ColumnPlaces;
  readonly headings: readonly HeadingFacts[];
  readonly mapping: Omit<ListMapping, 'columns'> | undefined;
  readonly options: Pick<ReadListOptions, 'defaultCurrency'>;
  /** The decimal sign a known program always writes. */
  readonly fixedDecimalSign: DecimalSign | null;
}

/** What is known of a list besides its cells: its columns, its program, and what the person said. */
export interface ListFacts extends RowFacts {
  readonly headers: readonly string[];
  readonly mapping: ListMapping | undefined;
  readonly options: ReadListOptions;
}

/** The only value of a set; null when there is none or several. */
export function single<Value>(values: ReadonlySet<Value>): Value | null {
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

/** A cell's text as it is quoted in a sentence. */
export function quoted(text: string | null): string {
  return shorten((text ?? '').trim(), 40);
}
