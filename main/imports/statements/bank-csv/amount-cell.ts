import type { NamedCurrency } from '../../values/currencies.ts';
import { readDecimal, type DecimalSign } from '../../values/decimal.ts';
import { readMoney, type ReadMoney } from '../../values/money.ts';
import { directionOf } from './directions.ts';

/** What a cell of an amount says; the direction where a letter beside the digits says it: "12,00 S". */
export interface AmountCell {
  readonly read: ReadMoney;
  readonly direction: 'paid' | 'received' | null;
}

const onlyNumber = /^[-+\d.,'’ \u00A0\u2007\u202F()\u2212–]+$/;
const empty: AmountCell = { read: { kind: 'empty' }, direction: null };
const lettered = /^(?:([SHDC]|DR|CR|DB)\s+)?(.{0,60}?\d[).]?)\s?([SHDC]|DR|CR|DB)?\.?$/i;

/** Reads the amount of a row. `sign` is the decimal sign of the statement where it is known. */
export function readAmountCell(text: string, sign: DecimalSign | null): AmountCell {
  let plain = text.trim();
  if (plain === '' || /^[-–—]$/.test(plain)) return empty;
  // As spreadsheets are made to take text for text.
  if (plain.startsWith('="') && plain.endsWith('"')) plain = plain.slice(2, -1).trim();
  if (plain.startsWith("'")) plain = plain.slice(1);
  if (onlyNumber.test(plain)) return { read: readNumber(plain, sign), direction: null };
  const [, before, number = '', after] = lettered.exec(plain) ?? [];
  const letter = before ?? after;
  if (letter !== undefined && onlyNumber.test(number)) {
    return { read: readNumber(number, sign), direction: directionOf(letter) };
  }
  const read = readMoney(plain.replace(/^\+\s?/, ''), sign);
  return read.kind === 'money' && read.cycle !== null
    ? { read: { kind: 'unclear' }, direction: null }
    : { read, direction: null };
}

/** What most amounts of most statements look like. */
const usual = /^(-?)(0|[1-9]\d{0,8})([.,])(\d\d)$/;

function readNumber(text: string, sign: DecimalSign | null): ReadMoney {
  const quick = usual.exec(text);
  if (quick !== null) {
    const [, minus, whole = '', used, fraction = ''] = quick;
    const value = { negative: minus === '-', whole, fraction };
    return { kind: 'money', value, currency: noCurrency, cycle: null, proves: used === '.' ? '.' : ',' };
  }
  const read = readDecimal(text.replace(/\s?\+$/, ''), sign);
  if (read.kind === 'none') return { kind: 'unclear' };
  if (read.kind === 'ambiguous') return { kind: 'ambiguous', currency: noCurrency };
  return { kind: 'money', value: read.value, currency: noCurrency, cycle: null, proves: read.proves };
}

const noCurrency: NamedCurrency | null = null;

/** Whether an amount is written as one that was paid. */
export function isNegative(text: string): boolean {
  const { read } = readAmountCell(text, null);
  return read.kind === 'money' ? read.value.negative : /^\s*[-−–(]|-\s*$/.test(text);
}

/** Whether an amount has a minus or plus sign, or a letter that stands for one. */
export function hasSign(text: string): boolean {
  return (
    isNegative(text) ||
    text.trim().startsWith('+') ||
    text.trim().endsWith('+') ||
    readAmountCell(text, null).direction !== null
  );
}

/** Whether a letter beside the digits says where an amount goes. */
export function hasLetter(text: string): boolean {
  return readAmountCell(text, null).direction !== null;
}
