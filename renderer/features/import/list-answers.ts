import type { InputOf, OutputOf } from '#shared/api/api.ts';

export type Preview = OutputOf<'imports.preview'>;
export type Inference = Preview['inferences'][number];
export type ImportRow = Preview['rows'][number];
export type ListMapping = NonNullable<InputOf<'imports.preview'>['mapping']>;
export type ListField = NonNullable<Preview['columns'][number]['field']>;

const cycles = ['week', 'month', 'quarter', 'half_year', 'year', 'once'] as const satisfies ListMapping['cycle'][];

/** The mapping after the person answered or corrected one thing about the whole list. */
export function withAnswer(mapping: ListMapping, inference: Inference, value: string): ListMapping {
  switch (inference.about) {
    case 'currencySigns':
      return inference.sign === null ? mapping : withSign(mapping, inference.sign, value);
    case 'decimalSign':
      return value === '.' || value === ',' ? { ...mapping, decimalSign: value } : mapping;
    case 'dateOrder':
      return value === 'ymd' || value === 'dmy' || value === 'mdy' ? { ...mapping, dateOrder: value } : mapping;
    case 'encoding':
      return { ...mapping, encoding: value };
    case 'delimiter':
      // Another delimiter makes other columns; what was said about the old ones no longer means anything.
      return { ...withoutColumns(mapping), delimiter: value };
    case 'currency':
      return { ...mapping, currency: value };
    case 'priceColumn':
      return { ...mapping, priceColumn: value };
    case 'instants':
      return value === 'as_written' || value === 'here' ? { ...mapping, instants: value } : mapping;
    case 'unsigned':
      return value === 'paid' || value === 'received' ? { ...mapping, unsigned: value } : mapping;
    case 'account':
      return { ...mapping, account: value };
    case 'cycle': {
      const cycle = cycles.find((known) => known === value);
      return cycle === undefined ? mapping : { ...mapping, cycle };
    }
  }
}

/** "By row" is the reading without an answer: it takes back the one that was given. */
function withSign(mapping: ListMapping, sign: string, value: string): ListMapping {
  const { [sign]: _, ...others } = mapping.currencySigns ?? {};
  return { ...mapping, currencySigns: value === 'by_row' ? others : { ...others, [sign]: value } };
}

/** The mapping after the person said which currency one row is in. */
export function withRowCurrency(mapping: ListMapping, line: number, currency: string): ListMapping {
  return { ...mapping, rowCurrencies: { ...mapping.rowCurrencies, [String(line)]: currency } };
}

/** The currencies a row may be in whose sign several share; none where nothing of it is open. */
export function currenciesOf(row: ImportRow, inferences: readonly Inference[]): Inference['choices'] {
  const open = row.doubts.find(({ messages }) => messages.message.id === 'imports.doubt.sharedSign');
  const sign = open?.messages.message.values?.['sign'];
  return inferences.find(({ about, sign: asked }) => about === 'currencySigns' && asked === sign)?.choices ?? [];
}

function withoutColumns(mapping: ListMapping): ListMapping {
  const { columns: _, priceColumn: __, ...rest } = mapping;
  return rest;
}

/**
 * The mapping after the person said what a column is; null leaves the column out. Two columns cannot be the same thing,
 * so a column that had the field before gives it up.
 */
export function withColumn(
  mapping: ListMapping,
  columns: Preview['columns'],
  index: number,
  field: ListField | null,
): ListMapping {
  const previous = field === null ? [] : columns.filter((column) => column.field === field && column.index !== index);
  return {
    ...mapping,
    columns: {
      ...mapping.columns,
      ...Object.fromEntries(previous.map((column) => [String(column.index), null])),
      [String(index)]: field,
    },
  };
}

/** What has to be asked before the list can be read with certainty. */
export function openQuestions(preview: Preview): readonly Inference[] {
  return preview.inferences.filter((inference) => inference.value === null);
}

/** What was inferred, and can be corrected. */
export function answeredInferences(preview: Preview): readonly Inference[] {
  return preview.inferences.filter((inference) => inference.value !== null);
}

/** Whether a row is taken unless the person says otherwise. */
export function isTakenByDefault(row: ImportRow): boolean {
  return row.status === 'new' || row.status === 'completes';
}

/** Whether a row can be taken at all. */
export function canBeTaken(row: ImportRow): boolean {
  return row.status !== 'bad' && row.contract !== null;
}

/** The lines the person chose differently from the default: `line` to whether it is taken. */
export type RowChoices = ReadonlyMap<number, boolean>;

/** Whether a row will be stored. */
export function isTaken(row: ImportRow, choices: RowChoices): boolean {
  return canBeTaken(row) && (choices.get(row.line) ?? isTakenByDefault(row));
}

/** The choices after one row is taken or left; a choice that equals the default is none. */
export function withChoice(choices: RowChoices, row: ImportRow, taken: boolean): RowChoices {
  const next = new Map(choices);
  if (taken === isTakenByDefault(row)) next.delete(row.line);
  else next.set(row.line, taken);
  return next;
}

/**
 * The lines for `imports.apply`: undefined while every row goes by the default, so that the store decides by itself and
 * the message stays small.
 */
export function acceptedLines(rows: readonly ImportRow[], choices: RowChoices): number[] | undefined {
  if (choices.size === 0) return undefined;
  return rows.filter((row) => isTaken(row, choices)).map((row) => row.line);
}

/** Which rows a filter shows. */
export const rowFilters = ['all', 'new', 'completes', 'changes', 'duplicate', 'bad', 'doubtful'] as const;
export type RowFilter = (typeof rowFilters)[number];

export function isShown(row: ImportRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'doubtful') return row.doubts.length > 0;
  return row.status === filter;
}
