import { valueLength } from '../limits.ts';
import { foldWords } from '../text/fold-words.ts';
import { isWrittenWithPoint, mayStandFor, readCurrency, type NamedCurrency } from './currencies.ts';
import { readCycle, type Cycle } from './cycle.ts';
import { readDecimal, type Decimal, type DecimalSign } from './decimal.ts';

/** What a price cell says. The currency stays as it is named: a shared sign is resolved for the list as a whole. */
export type ReadMoney =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'money';
      readonly value: Decimal;
      readonly currency: NamedCurrency | null;
      readonly cycle: Cycle | null;
      /** The decimal sign this amount proves, if any. */
      readonly proves: DecimalSign | null;
    }
  /** Digits that can be read in two ways while the list's decimal sign is not known. */
  | { readonly kind: 'ambiguous'; readonly currency: NamedCurrency | null }
  /** Digits that are no plain amount, and words for an amount that is not known: "variabel", "#NV". */
  | { readonly kind: 'unclear' }
  /** No digit at all, and no word for "free". */
  | { readonly kind: 'not_a_number' };

const nothing = new Set(['', 'n a', 'na', 'k a', 'tbd', 'unknown', 'unbekannt', 'null', 'nan', 'none', 'inconnu']);
const free = new Set([
  'free',
  'free of charge',
  'no charge',
  'kostenlos',
  'kostenfrei',
  'gratis',
  'umsonst',
  'frei',
  'gratuit',
  'gratuite',
  'gratuito',
  'gratuita',
]);
/** Words for an amount that changes or is not known yet. Formulas that failed in a spreadsheet begin with "#". */
const unknownAmount =
  /^(?:variab\p{L}*|varies|varying|varia|wechselnd|verschieden|unterschiedlich|schwankend|individuell|offen|unklar|auf anfrage|on request|tbc|tba|usage|usage based|metered|pay as you go|pay per use|(?:je )?nach (?:verbrauch|aufwand|nutzung)|verbrauch|verbrauchsabhangig|siehe .*|see .*|voir .*|ver .*|vedi .*|zie .*|selon (?:la )?(?:consommation|usage)|a l usage|segun (?:el )?(?:consumo|uso)|a consumo|in base al consumo|naar verbruik|afhankelijk .*|inklusive|inkl|included|includes?|inclus|incluse|incluido|incluido en .*|incluso|inbegrepen|in der miete .*)$/u;
const number =
  /[-+(\u2212–]?\s?(?:\d[\d.,'’ \u00A0\u2007\u202F]*\d|(?<![\p{L}\p{Sc}])[.,]\d+|\d+)(?:[.,]\s?[-–—]{1,2})?(?:\s?-(?!\S))?\)?/u;

/** Reads a price such as "€59,99", "1.234,56", "USD 9.99", "9.99 €", "12,- EUR", "free" or "9.99/month". */
export function readMoney(text: string, sign: DecimalSign | null): ReadMoney {
  const folded = text.length > valueLength ? null : foldWords(text);
  if (folded === null) return { kind: 'unclear' };
  if (free.has(folded)) {
    return {
      kind: 'money',
      value: { negative: false, whole: '0', fraction: '' },
      currency: null,
      cycle: null,
      proves: null,
    };
  }
  // "499/-" is how whole rupees and shillings are written.
  const plain = text.replace(/(\d)\s?\/\s?[-–—=](?!\d)/, '$1');
  const match = number.exec(plain);
  if (match === null) {
    if (unknownAmount.test(folded) || text.trim().startsWith('#')) return { kind: 'unclear' };
    return nothing.has(folded) || readCurrency(text) !== null ? { kind: 'empty' } : { kind: 'not_a_number' };
  }
  const surroundings = readSurroundings(plain.slice(0, match.index), plain.slice(match.index + match[0].length));
  if (surroundings === null) return { kind: 'unclear' };
  const read = readDecimal(match[0], sign ?? (isWrittenWithPoint(surroundings.currency) ? '.' : null));
  if (read.kind === 'none') return { kind: 'unclear' };
  if (read.kind === 'ambiguous') return { kind: 'ambiguous', currency: surroundings.currency };
  const value = { ...read.value, negative: read.value.negative !== surroundings.negative };
  return { kind: 'money', value, currency: surroundings.currency, cycle: surroundings.cycle, proves: read.proves };
}

interface Surroundings {
  readonly currency: NamedCurrency | null;
  readonly cycle: Cycle | null;
  readonly negative: boolean;
}

/** Reads what stands around the digits: a currency, a minus sign, a payment cycle. Null when something else stands there. */
function readSurroundings(before: string, after: string): Surroundings | null {
  const minus = /^[-\u2212–]\s*/.test(before.trim());
  const prefix = before.trim().replace(/^[-\u2212–]\s*/, '');
  const first = prefix === '' ? null : readCurrency(prefix);
  if (prefix !== '' && first === null) return null;
  const rest = after.trim();
  if (rest === '') return { currency: first, cycle: null, negative: minus };
  const direct = readCurrency(rest);
  if (direct !== null && first === null) return { currency: direct, cycle: null, negative: minus };
  const [, word = '', further = ''] = /^([^\s/\d]*)\s*\/?\s*(.*)$/u.exec(rest) ?? [];
  const second = word === '' ? null : readCurrency(word);
  if (second !== null && first !== null && !areOne(first, second)) return null;
  const cycleText = second === null ? rest.replace(/^\/\s*/, '') : further;
  // "12 € 1/2" may be half of the amount as well as a payment each half year.
  const cycle = cycleText === '' || /^\d+\s?\/\s?\d+$/.test(cycleText) ? null : readCycle(cycleText);
  if (cycleText !== '' && cycle === null) return null;
  return { currency: second?.code == null ? (first ?? second) : second, cycle, negative: minus };
}

/** Whether two names may be those of one currency: "Rs. 99 INR", "$5 USD". */
function areOne(one: NamedCurrency, other: NamedCurrency): boolean {
  if (one.sharedSign !== null && other.code !== null) return mayStandFor(one.sharedSign, other.code);
  if (other.sharedSign !== null && one.code !== null) return mayStandFor(other.sharedSign, one.code);
  return one.code === other.code && one.sharedSign === other.sharedSign;
}
