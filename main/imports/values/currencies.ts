import { foldWords } from '../text/fold-words.ts';

/** What a sign may stand for. `usual` is what it means where nothing in the list speaks for another. */
interface SharedSign {
  readonly currencies: readonly string[];
  readonly usual: string | null;
}

/** Signs that several currencies share, as they are shown and as they are keyed in a mapping. */
export const sharedSigns: ReadonlyMap<string, SharedSign> = new Map([
  ['$', { currencies: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP'], usual: 'USD' }],
  ['¥', { currencies: ['JPY', 'CNY'], usual: null }],
  ['kr', { currencies: ['DKK', 'NOK', 'SEK', 'ISK'], usual: null }],
  ['Rs', { currencies: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'], usual: null }],
]);

/** Whether a sign is the number a program has for a currency, such as "#3": it may stand for any. */
export function isNumbered(sign: string): boolean {
  return /^#\d{1,6}$/.test(sign);
}

/** Whether a shared sign may stand for a currency. */
export function mayStandFor(sign: string, currency: string): boolean {
  return isNumbered(sign) || (sharedSigns.get(sign)?.currencies.includes(currency) ?? false);
}

/** Signs and words that stand for one currency, or for one of the shared signs. Lower case. */
const written: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['eur.', 'EUR'],
  ['£', 'GBP'],
  ['pfund', 'GBP'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['us$', 'USD'],
  ['us-$', 'USD'],
  ['usd$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['mx$', 'MXN'],
  ['mex$', 'MXN'],
  ['fr.', 'CHF'],
  ['fr', 'CHF'],
  ['frs', 'CHF'],
  ['frs.', 'CHF'],
  ['chf.', 'CHF'],
  ['rm', 'MYR'],
  ['rp', 'IDR'],
  ['rp.', 'IDR'],
  ['r', 'ZAR'],
  ['zl', 'PLN'],
  ['kc', 'CZK'],
  ['tl', 'TRY'],
  ['руб', 'RUB'],
  ['руб.', 'RUB'],
  ['грн', 'UAH'],
  ['грн.', 'UAH'],
  ['дин', 'RSD'],
  ['дин.', 'RSD'],
  ['din', 'RSD'],
  ['din.', 'RSD'],
  ['s/', 'PEN'],
  ['s/.', 'PEN'],
  ['₦', 'NGN'],
  ['₵', 'GHS'],
  ['gh₵', 'GHS'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['৳', 'BDT'],
  ['ksh', 'KES'],
  ['ksh.', 'KES'],
  ['kshs', 'KES'],
  ['dh', 'AED'],
  ['dhs', 'AED'],
  ['sar', 'SAR'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['us dollar', 'USD'],
  ['us dollars', 'USD'],
  ['inr.', 'INR'],
  ['rupiah', 'IDR'],
  ['ringgit', 'MYR'],
  ['sfr', 'CHF'],
  ['sfr.', 'CHF'],
  ['franken', 'CHF'],
  ['kč', 'CZK'],
  ['zł', 'PLN'],
  ['ft', 'HUF'],
  ['lei', 'RON'],
  ['лв', 'BGN'],
  ['лв.', 'BGN'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₴', 'UAH'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['rmb', 'CNY'],
  ['dkr', 'DKK'],
  ['dkr.', 'DKK'],
  ['nkr', 'NOK'],
  ['nkr.', 'NOK'],
  ['skr', 'SEK'],
  ['skr.', 'SEK'],
  ['$', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['¥', '¥'],
  ['￥', '¥'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['kr', 'kr'],
  ['kr.', 'kr'],
  ['kroner', 'kr'],
  ['kronor', 'kr'],
  ['rs', 'Rs'],
  ['rs.', 'Rs'],
  ['re', 'Rs'],
  ['re.', 'Rs'],
  ['rupee', 'Rs'],
  ['rupees', 'Rs'],
  ['₨', 'Rs'],
]);

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Codes also known when not in capitals; most others are words, such as ALL and TOP. */
const commonInLowerCase = new Set([
  'eur',
  'usd',
  'gbp',
  'chf',
  'sek',
  'nok',
  'dkk',
  'pln',
  'czk',
  'cad',
  'aud',
  'jpy',
  'cny',
  'inr',
]);
/** Codes also known in small letters within a heading that says more, such as "cost_brl". */
const inHeadings = new Set(
  'nzd sgd hkd krw brl mxn zar thb myr idr php huf rub ils aed sar vnd bgn isk twd clp ars uah ron'.split(' '),
);
const names = new Map<string, Intl.DisplayNames>();
const digits = new Map<string, number>();

/** A currency as a list names it: a code, or a sign that several currencies share. */
export interface NamedCurrency {
  readonly code: string | null;
  readonly sharedSign: string | null;
}

/** Reads text that is nothing but the name of a currency; null when it is something else. */
export function readCurrency(text: string): NamedCurrency | null {
  const plain = text.trim();
  if (plain === '' || plain.length > 20) return null;
  if (codes.has(plain) || commonInLowerCase.has(plain.toLowerCase())) {
    return { code: plain.toUpperCase(), sharedSign: null };
  }
  if (isNumbered(plain)) return { code: null, sharedSign: plain };
  const known = written.get(plain.toLowerCase());
  if (known === undefined) return null;
  return sharedSigns.has(known) ? { code: null, sharedSign: known } : { code: known, sharedSign: null };
}

/** Reads the cell of a currency column, where more is a currency than beside an amount: "chf", "Euro (EUR)". */
export function readCurrencyCell(text: string): NamedCurrency | null {
  const direct = readCurrency(text);
  if (direct !== null || text.length > 60 || /\d/.test(text)) return direct;
  const upper = text.trim().toUpperCase();
  if (codes.has(upper)) return { code: upper, sharedSign: null };
  const within = text.match(/\b[A-Z]{3}\b/g)?.filter((code) => codes.has(code)) ?? [];
  return within.length === 1 && within[0] !== undefined ? { code: within[0], sharedSign: null } : null;
}

/** Countries in which everybody writes a point before the cents, told by their own currency or sign. */
const pointCountries = new Set(
  'Rs INR PKR LKR NPR MUR MYR SGD THB PHP HKD TWD CNY JPY KRW ILS NGN GHS KES BDT AED SAR'.split(' '),
);

/** Whether amounts in a currency are written with a decimal point wherever it is used: "Rs. 1,299" is a thousand and more. */
export function isWrittenWithPoint(named: NamedCurrency | null): boolean {
  return named !== null && pointCountries.has(named.code ?? named.sharedSign ?? '');
}

/** How many digits the minor unit of a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const found =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** Currencies that have no smaller unit at all. */
const withoutCents = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));

/** How many digits are still written behind the sign of a currency whose cents nobody pays any more: 2 for IDR and HUF. */
export function idleDigits(currency: string): number {
  return minorDigits(currency) === 0 && !withoutCents.has(currency) ? 2 : 0;
}

/** "EUR (Euro)", with its name in a language (BCP 47). */
export function currencyLabel(currency: string, language: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'currency' });
  names.set(language, known);
  const name = known.of(currency);
  return name === undefined || name === currency ? currency : `${currency} (${name})`;
}

/** The currency a column heading names, such as "Price (EUR)" or "Cost in £". */
export function currencyInHeader(header: string): NamedCurrency | null {
  const parts = header.match(/[^\s()[\]/:,;_]{1,12}/gu) ?? [];
  for (const part of parts) {
    if (/^[A-Z]{3}$/.test(part) || !/^\p{L}+$/u.test(part) || foldWords(part) === 'euro') {
      const named = readCurrency(part);
      if (named !== null) return named;
    }
  }
  const small = parts.find((part) => commonInLowerCase.has(part.toLowerCase()) || inHeadings.has(part.toLowerCase()));
  return small === undefined || parts.length < 2 ? null : { code: small.toUpperCase(), sharedSign: null };
}
