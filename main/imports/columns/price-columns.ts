import type { ListField } from '../list-types.ts';
import { readMoney } from '../values/money.ts';
import { contentFits } from './content.ts';
import { factsOfHeading } from './heading-facts.ts';
import { meaningOf } from './header-words.ts';
import { isOtherMoney, nearnessOf } from './money-words.ts';

/** A column of a list while it is decided what it is. */
export interface ColumnInQuestion {
  readonly index: number;
  readonly header: string;
  readonly folded: string;
  readonly samples: readonly string[];
}

/** Whether a column says only how often above amounts: "Monthly", "Per year (EUR)". */
function isCycleOverMoney({ header, folded, samples }: ColumnInQuestion): boolean {
  if (folded.split(' ').length > 4 || factsOfHeading(header).cycle === null) return false;
  const { field } = meaningOf(folded);
  return (field === null || field === 'cycle') && samples.length > 0 && contentFits('price', samples, 2000).share > 0.8;
}

/** Whether a column holds money that may be the price. */
function mayBePrice(column: ColumnInQuestion): boolean {
  if (isOtherMoney(column.folded)) return false;
  if (isCycleOverMoney(column)) return true;
  const { field, sure } = meaningOf(column.folded);
  return field === 'price' && sure >= 0.5 && contentFits('price', column.samples, 2000).share >= 0.3;
}

/**
 * The columns that hold the price. Several where a list keeps it by month and by year, or where the headings alone do
 * not tell which one it is: then each row decides, or is asked about. `taken` are the fields other columns have.
 */
export function priceColumns(columns: readonly ColumnInQuestion[], hasCycleColumn: boolean): number[] {
  const possible = columns.filter(mayBePrice).map((column) => ({
    ...column,
    cycle: factsOfHeading(column.header).cycle,
    nearness: nearnessOf(column.folded),
  }));
  const recurring = possible.filter(({ cycle }) => cycle !== 'once');
  const paid = recurring.length > 0 ? recurring : possible;
  const nearest = Math.max(...paid.map(({ nearness }) => nearness));
  const near = paid.filter(({ nearness }) => nearness === nearest);
  const plain = near.filter(({ cycle }) => cycle === null);
  const cyclic = near.filter(({ cycle }) => cycle !== null);
  if (plain.length === 0 || cyclic.length === 0) return near.map(({ index }) => index);
  const plainSayHowOften = hasCycleColumn || plain.some(({ samples }) => sayHowOften(samples));
  return (plainSayHowOften ? plain : cyclic).map(({ index }) => index);
}

function sayHowOften(samples: readonly string[]): boolean {
  const saying = samples.filter((text) => {
    const read = readMoney(text, '.');
    return read.kind === 'money' && read.cycle !== null;
  });
  return saying.length > samples.length / 2;
}

/** Whether a column of money must not be taken for the price by what stands in it. */
export function isNoPrice(folded: string, fields: ReadonlySet<ListField>): boolean {
  return fields.has('price') || isOtherMoney(folded);
}
