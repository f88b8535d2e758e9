import { message } from '#shared/domain/message.ts';
import { mostAmount, type Money } from '#shared/domain/money.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { quoted } from '../settings/list-facts.ts';
import { minorDigits } from '../values/currencies.ts';
import { inMinorUnits, readDecimal, type Decimal, type DecimalSign } from '../values/decimal.ts';

const digits = new Map<string, number>();
const mostCurrencies = 400;

function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const found = minorDigits(currency);
  if (digits.size < mostCurrencies) digits.set(currency, found);
  return found;
}

/** A currency code as formats with a field of its own write it; null for anything else. */
export function currencyCodeOf(text: string | undefined): string | null {
  const code = text?.trim().toUpperCase() ?? '';
  return /^[A-Z]{3}$/.test(code) && code !== 'XXX' ? code : null;
}

/** A number in minor units of a currency, exactly; the failure says why it cannot be one. `text` is quoted in it. */
export function exactMoney(value: Decimal, currency: string, text: string): Result<Money, Message> {
  const amount = inMinorUnits(value, digitsOf(currency));
  if (amount === null) {
    const places = digitsOf(currency);
    return value.fraction.replace(/0+$/, '').length > places
      ? failed(message('statements.bad.tooFine', { text: quoted(text), currency, places }))
      : failed(message('statements.bad.tooLarge', { text: quoted(text) }));
  }
  if (Math.abs(amount) > mostAmount) return failed(message('statements.bad.tooLarge', { text: quoted(text) }));
  return ok({ amount, currency });
}

/** The amount of a format whose decimal sign is known, such as "-1234.5" or "12,". */
export function moneyIn(text: string | undefined, sign: DecimalSign, currency: string): Result<Money, Message> {
  const plain = text?.trim() ?? '';
  const pattern = sign === '.' ? /^[-+]?(?:\d+\.?\d*|\.\d+)$/ : /^[-+]?(?:\d+,?\d*|,\d+)$/;
  if (plain === '') return failed(message('statements.bad.noAmount'));
  if (plain.length > 40 || !pattern.test(plain)) {
    return failed(message('statements.bad.amount', { text: quoted(plain) }));
  }
  const read = readDecimal(plain.replace(/^\+/, '').replace(/[.,]$/, ''), sign);
  if (read.kind !== 'decimal') return failed(message('statements.bad.amount', { text: quoted(plain) }));
  return exactMoney(read.value, currency, plain);
}

/** The same amount in the other direction. */
export function reversed({ amount, currency }: Money): Money {
  return { amount: amount === 0 ? 0 : -amount, currency };
}
