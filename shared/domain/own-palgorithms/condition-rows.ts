import { isCalendarDate } from '../calendar-date.ts';
import type { OwnType } from './own-fact.ts';
import type { OwnKind } from './own-records.ts';
import type { RowComparison } from './own-words.ts';

/** One row of the form: a fact, how it is compared, and with what. */
export interface ConditionRow {
  /** The name of the fact, without its kind. */
  readonly fact: string;
  readonly comparison: RowComparison;
  /** Empty where the comparison takes none. */
  readonly value: string;
}

/** Rows all of which, or one of which, have to hold. */
export interface ConditionRows {
  readonly join: 'and' | 'or';
  readonly rows: readonly ConditionRow[];
}

/** How facts of each type can be compared in a row. */
export const comparisonsOf: Readonly<Record<OwnType, readonly RowComparison[]>> = {
  text: ['is', 'is_not', 'contains', 'starts_with', 'known', 'unknown'],
  texts: ['includes', 'includes_not'],
  sum: ['more', 'at_least', 'less', 'at_most', 'is', 'known', 'unknown'],
  whole: ['more', 'at_least', 'less', 'at_most', 'is', 'known', 'unknown'],
  day: ['before', 'after', 'is', 'known', 'unknown'],
  flag: ['yes', 'no'],
};

/** Whether a comparison takes a value. */
export function takesValue(comparison: RowComparison): boolean {
  return !['yes', 'no', 'known', 'unknown'].includes(comparison);
}

const signs: Partial<Readonly<Record<RowComparison, string>>> = {
  is: '==',
  is_not: '!=',
  more: '>',
  at_least: '>=',
  less: '<',
  at_most: '<=',
  before: '<',
  after: '>',
};

/** The condition that rows make, as it is stored. A value that is none of its fact's type stays text, and is found wrong. */
export function conditionOfRows(
  kind: OwnKind,
  { join, rows }: ConditionRows,
  typeOf: (fact: string) => OwnType | undefined,
): string {
  return rows.map((row) => rowText(kind, row, typeOf(row.fact))).join(join === 'and' ? ' && ' : ' || ');
}

function rowText(kind: OwnKind, { fact, comparison, value }: ConditionRow, type: OwnType | undefined): string {
  const name = `${kind}.${fact}`;
  switch (comparison) {
    case 'yes':
      return name;
    case 'no':
      return `!${name}`;
    case 'known':
      return `has(${name})`;
    case 'unknown':
      return `!has(${name})`;
    case 'contains':
      return `${name}.contains(${JSON.stringify(value)})`;
    case 'starts_with':
      return `${name}.startsWith(${JSON.stringify(value)})`;
    case 'includes':
      return `${JSON.stringify(value)} in ${name}`;
    case 'includes_not':
      return `!(${JSON.stringify(value)} in ${name})`;
    default:
      return `${name} ${signs[comparison] ?? '=='} ${valueText(value, type)}`;
  }
}

/** A number that a row can hold, with a point. */
export const rowNumber = /^-?\d{1,15}(?:\.\d{1,6})?$/u;

function valueText(value: string, type: OwnType | undefined): string {
  const text = value.trim();
  const plain = text.replace(',', '.');
  const number = rowNumber.test(plain) ? plain : null;
  switch (type) {
    case 'sum':
      return number === null ? JSON.stringify(value) : number.includes('.') ? number : `${number}.0`;
    case 'whole':
      return number ?? JSON.stringify(value);
    case 'day':
      if (text === 'today') return 'today';
      return isCalendarDate(text) ? `date("${text}")` : JSON.stringify(value);
    default:
      return JSON.stringify(value);
  }
}
