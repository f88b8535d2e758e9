import { mostAmount } from '#shared/domain/money.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { ImportedContract } from '../list-types.ts';
import { valueLength } from '../limits.ts';
import { idleDigits, mayStandFor, readCurrencyCell, minorDigits, type NamedCurrency } from '../values/currencies.ts';
import { readCycle, type Cycle } from '../values/cycle.ts';
import { inMinorUnits, roundedAmount, type Decimal } from '../values/decimal.ts';
import { readMoney } from '../values/money.ts';
import type { ListSettings, ResolvedCurrency } from '../settings/settings.ts';
import { cleanLine, shorten } from '../text/clean-text.ts';
import type { RowReading } from './row-reading.ts';

type Price = NonNullable<ImportedContract['price']>;

/** What became of a row's price: read or empty, or a text that makes the row bad. */
export type PriceField = { readonly price: Price | null } | { readonly badReason: Message };

const empty: PriceField = { price: null };

/** Reads the price of a row with its currency, cycle and share. What is not certain leaves the price empty with a doubt. */
export function readPriceField(row: RowReading): PriceField {
  const cycleText = row.line('cycle');
  const cell = row.priceCell();
  if (cell.kind === 'open') return doubted(row, cell.text, message('imports.doubt.severalPrices'));
  const column = cell.kind === 'none' ? null : cell.column;
  const text = cell.kind === 'none' ? '' : cleanLine(cell.text);
  const currencyText = row.line('currency');
  const whole = currencyText === '' || text.includes(currencyText) ? text : `${text} ${currencyText}`;
  const read = readMoney(text, row.settings.decimalSign);
  if (column === null || read.kind === 'empty') {
    row.keep('cycle', cycleText);
    return empty;
  }
  if (read.kind === 'not_a_number') return { badReason: message('imports.bad.notAnAmount', { text: shown(text) }) };
  const cycle = readCycleField(row, column, read.kind === 'money' ? read.cycle : null, cycleText);
  if (read.kind === 'unclear') return doubted(row, text, message('imports.doubt.notPlain'));
  if (read.kind === 'ambiguous') {
    return doubted(row, whole, message('imports.doubt.thousand'));
  }
  const currency = currencyOf(row.settings, column, read.currency, currencyText, row.lineNumber);
  const isFree = /^0*$/.test(read.value.whole + read.value.fraction);
  if ('conflict' in currency) return doubted(row, whole, currency.conflict);
  if (!('code' in currency))
    return isFree && 'missing' in currency ? empty : doubted(row, whole, askCurrency(currency));
  const { paidIsBelowZero } = row.settings;
  if (read.value.negative !== paidIsBelowZero && !isFree) {
    return doubted(row, whole, message(paidIsBelowZero ? 'imports.doubt.received' : 'imports.doubt.negative'));
  }
  const paid = { ...read.value, negative: false };
  const digits = minorDigits(currency.code);
  if (isBeyond(paid, digits)) return doubted(row, whole, message('input.amountTooLarge'));
  const isInMinorUnits = row.settings.headings[column]?.isInMinorUnits ?? false;
  if (isInMinorUnits && !/^0*$/.test(paid.fraction)) return doubted(row, whole, message('imports.doubt.minorUnits'));
  const exact = inMinorUnits(paid, isInMinorUnits ? 0 : digits);
  const amount = exact ?? roundedAmount(paid, digits, idleDigits(currency.code));
  if (amount === null) return doubted(row, whole, message('imports.doubt.manyDigits', { currency: currency.code }));
  if (cycle === null && !isFree) {
    return doubted(
      row,
      whole,
      cycleText === ''
        ? message('imports.doubt.howOften')
        : message('imports.doubt.howOftenIs', { text: shown(cycleText) }),
    );
  }
  if (exact === null) {
    const rounded = message('imports.doubt.rounded', { price: { amount, currency: currency.code } });
    row.doubts.push({ field: 'price', text: shorten(whole, valueLength), message: rounded });
  }
  const every = cycle === null || cycle === 'once' ? null : cycle;
  return { price: { amount, currency: currency.code, every, sharePercent: readShare(row) } };
}

/** Whether the amount before the decimal sign alone is more than anybody is taken to pay. */
function isBeyond({ whole }: Decimal, digits: number): boolean {
  return BigInt(whole) * 10n ** BigInt(digits) > BigInt(mostAmount);
}

function doubted(row: RowReading, text: string, why: Message): PriceField {
  row.doubt('price', text, why);
  if (!row.doubts.some(({ field }) => field === 'cycle')) row.keep('cycle', row.line('cycle'));
  return empty;
}

function shown(text: string): string {
  return text.length > valueLength ? shorten(text, 41) : text;
}

/** The amount's own cycle wins over its heading's, and that over the cycle column and the answer for the whole list. */
function readCycleField(row: RowReading, column: number, own: Cycle | null, text: string): Cycle | null {
  const heading = row.settings.headings[column]?.cycle ?? null;
  const read = text === '' ? null : readCycle(text);
  const closer = own ?? heading;
  if (closer !== null) return closer;
  if (text === '') return row.settings.cycle;
  if (read === null) {
    row.doubt('cycle', text, message('imports.doubt.cycle'));
  }
  return read;
}

type CurrencyField = ResolvedCurrency | { readonly conflict: Message };

function currencyOf(
  settings: ListSettings,
  column: number,
  named: NamedCurrency | null,
  currencyText: string,
  line: number,
): CurrencyField {
  const beside = currencyText === '' ? null : readCurrencyCell(currencyText);
  if (currencyText !== '' && beside === null)
    return { conflict: message('imports.doubt.noCurrency', { text: shown(currencyText) }) };
  if (named?.code != null && beside?.code != null && named.code !== beside.code) {
    return { conflict: message('imports.doubt.twoCurrencies', { one: named.code, other: beside.code }) };
  }
  if (named?.code != null) return { code: named.code };
  if (beside?.code != null) return { code: beside.code };
  const heading = settings.headings[column]?.currency ?? null;
  const written = named ?? beside;
  if (written?.sharedSign != null && heading?.code != null && mayStandFor(written.sharedSign, heading.code)) {
    return { code: heading.code };
  }
  return settings.resolveCurrency(written ?? heading, line);
}

function askCurrency(currency: Exclude<ResolvedCurrency, { code: string }>): Message {
  return 'askSign' in currency
    ? message('imports.doubt.sharedSign', { sign: currency.askSign })
    : message('imports.doubt.whichCurrency');
}

/** "50 %", "1/3": the person's part in percent; 100 when nothing is said. */
function readShare(row: RowReading): number {
  const text = row.line('share');
  if (text === '') return 100;
  const percent = /^(\d{1,3}(?:[.,]\d{1,4})?)\s?%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent.replace(',', '.')) <= 100) return Number(percent.replace(',', '.'));
  const part = /^([1-9]\d?)\s?\/\s?([1-9]\d?)$/.exec(text);
  if (part !== null && Number(part[1]) <= Number(part[2])) {
    return Math.round((Number(part[1]) / Number(part[2])) * 1_000_000) / 10_000;
  }
  row.doubt('share', text, message('imports.doubt.share'));
  return 100;
}
