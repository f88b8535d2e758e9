import type { CurrencyCode } from './money.ts';

let known: ReadonlySet<string> | null = null;

/** Whether the code is one of the currencies there are or were (ISO 4217), such as `EUR`. */
export function isKnownCurrency(code: CurrencyCode): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

const digits = new Map<CurrencyCode, number>();

/** How many decimal places the minor unit of a currency has: 2 for euros and cents, 0 for yen, 3 for dinars. */
export function minorDigits(currency: CurrencyCode): number {
  const found = digits.get(currency);
  if (found !== undefined) return found;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const resolved = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, resolved);
  return resolved;
}
