export type DecimalSign = '.' | ',';

/** A number as written in a list, kept as digits so that nothing is rounded. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

export type ReadDecimal =
  | {
      readonly kind: 'decimal';
      readonly value: Decimal;
      /** The decimal sign this number proves, if any. */ readonly proves: DecimalSign | null;
    }
  /** "1.234": a thousand or a little more than one. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const none = { kind: 'none' } as const;
const groupSpaces = /(\d)[ \u00A0\u2007\u202F'’](?=\d{3}(?!\d))/g;

/**
 * Reads a number without currency or words. `sign` is the list's decimal sign where it is known; it is asked only for
 * numbers that can be read either way.
 */
export function readDecimal(text: string, sign: DecimalSign | null): ReadDecimal {
  let plain = text.trim().replace(/\u2212|–/g, '-');
  let negative = false;
  if (/^\(.*\)$/.test(plain)) {
    negative = true;
    plain = plain.slice(1, -1).trim();
  }
  plain = plain.replace(/[.,]\s?[-—]{1,2}$/, '');
  if (/^-|-$/.test(plain)) {
    negative = true;
    plain = plain.replace(/^-\s*|\s*-$/g, '');
  }
  plain = plain.replace(/^\+\s*/, '').replace(groupSpaces, '$1');
  if (!/^[\d.,]{1,30}$/.test(plain) || !/\d/.test(plain)) return none;
  const read = readPlain(plain, sign);
  return read.kind === 'decimal' ? { ...read, value: { ...read.value, negative } } : read;
}

function readPlain(plain: string, sign: DecimalSign | null): ReadDecimal {
  const dots = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  if (dots === 0 && commas === 0) return decimal(plain, '', null);
  if (dots > 0 && commas > 0) {
    const last: DecimalSign = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    const [whole, fraction] = splitAtLast(plain, last);
    if (whole.includes(last) || !areGroups(whole, last === '.' ? ',' : '.')) return none;
    return decimal(whole.replace(/[.,]/g, ''), fraction, last);
  }
  const used: DecimalSign = dots > 0 ? '.' : ',';
  if (dots + commas > 1) {
    return areGroups(plain, used) ? decimal(plain.replace(/[.,]/g, ''), '', used === '.' ? ',' : '.') : none;
  }
  const [whole, fraction] = splitAtLast(plain, used);
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    if (sign === null) return { kind: 'ambiguous' };
    return sign === used ? decimal(whole, fraction, null) : decimal(whole + fraction, '', null);
  }
  return decimal(whole === '' ? '0' : whole, fraction, used);
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** "1.234.567", and "12,34,567" as written in India. */
function areGroups(text: string, sign: DecimalSign): boolean {
  const groups = text.split(sign);
  const [first = '', ...others] = groups;
  const last = others.at(-1) ?? '';
  return (
    others.length > 0 &&
    first.length >= 1 &&
    first.length <= 3 &&
    last.length === 3 &&
    (others.every((group) => group.length === 3) || others.slice(0, -1).every((group) => group.length === 2))
  );
}

function decimal(whole: string, fraction: string, proves: DecimalSign | null): ReadDecimal {
  return {
    kind: 'decimal',
    value: { negative: false, whole: whole.replace(/^0+(?=\d)/, ''), fraction },
    proves,
  };
}

/** Digits behind the sign from which a number was worked out by a computer, not written by a person. */
const computedDigits = 9;

/**
 * The number rounded to minor units where the digits beyond them are those of a computation: "9.989999999999998", or of
 * cents that nobody pays any more, up to `idleDigits`: "Rp123.5". Null for other digits a person wrote.
 */
export function roundedAmount(value: Decimal, digits: number, idleDigits: number): number | null {
  if (value.fraction.length < computedDigits && value.fraction.length > idleDigits) return null;
  const amount = Math.round(Number(`${value.whole}.${value.fraction}`) * 10 ** digits);
  if (!Number.isSafeInteger(amount)) return null;
  return value.negative && amount !== 0 ? -amount : amount;
}

/**
 * The number in minor units with that many digits, such as 5999 for "59,99" and 2 digits. Null where digits beyond them
 * would be lost or the number is too large to be exact.
 */
export function inMinorUnits(value: Decimal, digits: number): number | null {
  const fraction = value.fraction.replace(/0+$/, '');
  if (fraction.length > digits) return null;
  const amount = Number(value.whole + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(amount)) return null;
  return value.negative && amount !== 0 ? -amount : amount;
}
