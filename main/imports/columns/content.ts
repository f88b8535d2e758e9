import type { ListField } from '../list-types.ts';
import { readCurrencyCell } from '../values/currencies.ts';
import { readCycle } from '../values/cycle.ts';
import { readDate } from '../values/date.ts';
import { readMoney } from '../values/money.ts';
import { readPeriod } from '../values/period.ts';
import { readState } from '../values/state.ts';

const dateFields: ReadonlySet<ListField> = new Set([
  'start',
  'end',
  'next_payment',
  'trial_end',
  'ended_on',
  'paused_from',
  'paused_until',
]);

/** How well the cells of a column fit what its heading says, and the field they fit better where that is plain. */
export interface ContentFit {
  /** 0 to 1; 1 for fields that any text fits, and for empty columns. */
  readonly share: number;
  readonly better: ListField | null;
}

/** Checks a column's cells against a field. */
export function contentFits(field: ListField, samples: readonly string[], thisYear: number): ContentFit {
  if (samples.length === 0) return { share: 1, better: null };
  const dates = shareOf(samples, (text) => isDate(text, thisYear));
  if (dateFields.has(field)) {
    if (dates >= 0.3) return { share: 1, better: null };
    if (
      field === 'ended_on' &&
      shareOf(samples, (text) => readState(text) !== 'unclear' || /^\p{L}+$/u.test(text)) > 0.8
    ) {
      return { share: 1, better: 'state' };
    }
    if (field === 'end' && shareOf(samples, isPeriod) > 0.5) return { share: 1, better: 'initial_term' };
    return { share: dates, better: null };
  }
  switch (field) {
    case 'renewal':
      return dates > 0.5 ? { share: 1, better: 'next_payment' } : { share: 1, better: null };
    case 'initial_term':
      return dates > 0.5 ? { share: 1, better: 'end' } : { share: 1, better: null };
    case 'state':
      return dates > 0.5 ? { share: 1, better: 'ended_on' } : { share: 1, better: null };
    case 'price':
      return { share: dates > 0.5 ? 0 : shareOf(samples, isMoney), better: null };
    case 'currency':
      return { share: shareOf(samples, (text) => readCurrencyCell(text) !== null), better: null };
    case 'cycle':
      return { share: shareOf(samples, (text) => readCycle(text) !== null), better: null };
    case 'website':
      return { share: shareOf(samples, isWebAddress), better: null };
    case 'notice':
    case 'notice_anchor':
      return { share: dates > 0.5 ? 0 : 1, better: null };
    case 'supplier':
    case 'contract':
    case 'person':
      return { share: dates > 0.5 || shareOf(samples, isPlainNumber) > 0.8 ? 0 : 1, better: null };
    default:
      return { share: 1, better: null };
  }
}

/**
 * What a column without a telling heading is by its cells. Only what is plain is named: a currency, a cycle, an amount
 * with its currency, web addresses, and, where nothing names the contract yet and no heading stands above, the first
 * column of words.
 */
export function likelyField(
  samples: readonly string[],
  taken: ReadonlySet<ListField>,
  thisYear: number,
  headerless: boolean,
): ListField | null {
  if (samples.length === 0) return null;
  const free = (field: ListField) => !taken.has(field);
  const most = (test: (text: string) => boolean) => shareOf(samples, test) > 0.8;
  if (free('currency') && most((text) => readCurrencyCell(text) !== null)) return 'currency';
  if (free('website') && most(isWebAddress)) return 'website';
  // "1/2" without a heading that speaks of payments may be a share.
  const isCycle = most((text) => readCycle(text) !== null && !/^\d+\s?\/\s?\d+$/.test(text));
  if (free('cycle') && isCycle && shareOf(samples, (text) => readPeriod(text, null) === null) > 0.5) return 'cycle';
  if (
    free('price') &&
    most((text) => isMoney(text) && !isDate(text, thisYear)) &&
    (headerless || !most(isPlainNumber))
  ) {
    return 'price';
  }
  if (!headerless) return null;
  const isName = most((text) => /\p{L}{2}/u.test(text) && text.length < 120 && !isDate(text, thisYear));
  return isName && free('supplier') && free('contract') ? 'contract' : null;
}

function shareOf(samples: readonly string[], test: (text: string) => boolean): number {
  let fitting = 0;
  for (const text of samples) if (test(text)) fitting += 1;
  return fitting / samples.length;
}

function isDate(text: string, thisYear: number): boolean {
  const { kind } = readDate(text, null, thisYear);
  return kind === 'date' || kind === 'ambiguous' || kind === 'instant';
}

function isMoney(text: string): boolean {
  const { kind } = readMoney(text, null);
  return kind === 'money' || kind === 'ambiguous';
}

function isPeriod(text: string): boolean {
  return readPeriod(text, null) !== null;
}

function isPlainNumber(text: string): boolean {
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(text);
}

function isWebAddress(text: string): boolean {
  return /^(?:https?:\/\/\S+|(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?:\/\S*)?)$/iu.test(
    text.slice(0, 300),
  );
}
