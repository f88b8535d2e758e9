import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';

/** How one currency is written in one locale. */
export interface AmountStyle {
  /** Digits after the decimal sign: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly digits: number;
  readonly decimal: string;
  readonly group: string;
  /** The sign or code of the currency, and on which side of the number it stands. */
  readonly sign: string;
  readonly signFirst: boolean;
}

/** How amounts of a currency are written. A code that is no currency counts as one with two decimals. */
export function amountStyle(locale: string, currency: string): AmountStyle {
  const code = /^[A-Z]{3}$/.test(currency) ? currency : 'XXX';
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code });
  const parts = format.formatToParts(-12345.6);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value;
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1.5);
  const kinds = parts.map((candidate) => candidate.type);
  return {
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
    decimal: decimals.find((candidate) => candidate.type === 'decimal')?.value ?? '.',
    group: part('group') ?? '',
    sign: code === 'XXX' ? currency : (part('currency') ?? code),
    signFirst: kinds.indexOf('currency') < kinds.indexOf('integer'),
  };
}

/** Writes minor units as a plain number with the currency's decimals, without the sign: 5999 is `59,99` in German. */
export function writeAmount(minorUnits: number, locale: string, currency: string): string {
  const { digits } = amountStyle(locale, currency);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    minorUnits / 10 ** digits,
  );
}

export type ReadAmount = { readonly minorUnits: number | null; readonly problem: Message | null };

/** The same bound, in the same words, as every other door has; a test holds the two together. */
const mostMinorUnits = 1_000_000_000_000;
const tooLarge = message('input.amountTooLarge');

const nothing: ReadAmount = { minorUnits: null, problem: null };

/**
 * Reads an amount a person typed, in minor units. Both signs are understood where only one reading is possible:
 * `59,99` is read in an English locale too, since no thousands are grouped that way. What has two readings follows the
 * locale; what has none is a problem in words, never a guess. Empty text is null without a problem.
 */
export function readAmount(text: string, locale: string, currency: string): ReadAmount {
  const style = amountStyle(locale, currency);
  const bare = text
    .replace(style.sign, '')
    .replace(currency, '')
    .replaceAll(/[\s\u00a0\u202f'’]/g, '');
  if (bare === '') return nothing;
  if (/^[-−]/.test(bare)) return { minorUnits: null, problem: message('ui.amount.negative') };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) {
    return {
      minorUnits: null,
      problem: message('ui.amount.unclear', { example: writeAmount(5999, locale, currency) }),
    };
  }
  const parsed = splitAmount(bare, style);
  if (parsed === null) {
    return {
      minorUnits: null,
      problem: message('ui.amount.twoWays', { example: writeAmount(123456, locale, currency) }),
    };
  }
  const [whole, fraction] = parsed;
  if (fraction.length > style.digits) {
    const example = writeAmount(123456, locale, currency);
    return { minorUnits: null, problem: message('ui.amount.decimals', { currency, digits: style.digits, example }) };
  }
  const minorUnits = Number(`${whole}${fraction.padEnd(style.digits, '0')}`);
  if (minorUnits > mostMinorUnits) return { minorUnits: null, problem: tooLarge };
  return { minorUnits, problem: null };
}

/** Whole part and fraction as digits; null where the text has no single reading. */
function splitAmount(bare: string, style: AmountStyle): readonly [string, string] | null {
  const signs = bare.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return [bare, ''];
  const place = bare.lastIndexOf(last);
  const before = bare.slice(0, place);
  const after = bare.slice(place + 1);
  const once = signs.filter((sign) => sign === last).length === 1;
  const isDecimal = last === style.decimal ? once : once && after.length !== 3;
  if (isDecimal) return isGrouped(before, last) ? [before.replaceAll(/[.,]/g, '') || '0', after] : null;
  return isGrouped(bare, '') ? [bare.replaceAll(/[.,]/g, ''), ''] : null;
}

/**
 * Whether the text is digits, or digits grouped by one and the same sign that is not `decimal`. The last group has three
 * digits; those before it may have two, as in India.
 */
function isGrouped(text: string, decimal: string): boolean {
  if (/^\d*$/.test(text)) return true;
  const match = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/.exec(text);
  return match !== null && match[1] !== decimal;
}
