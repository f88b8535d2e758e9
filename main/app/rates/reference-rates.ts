import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { isKnownCurrency } from '#shared/domain/currency.ts';
import { strictElements } from './strict-xml.ts';

/** What one euro was worth on a day. */
export interface ReferenceRates {
  readonly date: CalendarDate;
  readonly rates: readonly { readonly currency: string; readonly rate: number }[];
}

/** The bank quotes about thirty currencies; a file with far more is not its own. */
const mostCurrencies = 200;
const greatestRate = 1e9;
const smallestRate = 1e-9;

/** The latest day of a eurofxref file, CSV or XML; null when it is anything else. Nothing of it is guessed. */
export function readReferenceRates(bytes: Uint8Array): ReferenceRates | null {
  const text = decode(bytes);
  if (text === null) return null;
  const read = text.trimStart().startsWith('<') ? readXml(text) : readCsv(text);
  if (read === null || read.rates.length === 0 || read.rates.length > mostCurrencies) return null;
  const currencies = new Set(read.rates.map(({ currency }) => currency));
  return currencies.size === read.rates.length ? read : null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `Date, USD, JPY, …` and one row for each day; `N/A` where a currency was not quoted. */
function readCsv(text: string): ReferenceRates | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const header = cellsOf(lines[0] ?? '');
  if (header[0] !== 'Date' || !header.slice(1).every((cell) => /^[A-Z]{3}$/.test(cell))) return null;
  let latest: ReferenceRates | null = null;
  for (const line of lines.slice(1)) {
    const cells = cellsOf(line);
    const date = dayOf(cells[0] ?? '');
    if (date === null || cells.length !== header.length) return null;
    if (latest !== null && date <= latest.date) continue;
    const quoted = header.slice(1).flatMap((currency, n) => {
      const cell = cells[n + 1] ?? '';
      return cell === 'N/A' ? [] : [{ currency, rate: rateOf(cell) }];
    });
    const rates = allKnown(quoted);
    if (rates === null) return null;
    latest = { date, rates };
  }
  return latest;
}

/** The bank ends each line with a comma and a blank. */
function cellsOf(line: string): string[] {
  const cells = line.split(',').map((cell) => cell.trim());
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `2026-11-20` or `20 November 2026`. */
function dayOf(text: string): CalendarDate | null {
  const written = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text);
  if (written === null) return parseCalendarDate(text);
  const [, day = '', name = '', year = ''] = written;
  const month = months.indexOf(name.toLowerCase()) + 1;
  return parseCalendarDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A rate as the bank writes it, digits with a point; null for anything else. */
function rateOf(text: string): number | null {
  if (!/^\d{1,12}(?:\.\d{1,12})?$/.test(text)) return null;
  const rate = Number(text);
  return rate >= smallestRate && rate <= greatestRate ? rate : null;
}

function allKnown(
  quoted: readonly { readonly currency: string; readonly rate: number | null }[],
): ReferenceRates['rates'] | null {
  const rates = quoted.flatMap(({ currency, rate }) =>
    rate === null || currency === 'EUR' || !isKnownCurrency(currency) ? [] : [{ currency, rate }],
  );
  return rates.length === quoted.length ? rates : null;
}

/** Nested `Cube` elements: one with `time` for each day, followed by those of its currencies with `currency` and `rate`. */
function readXml(text: string): ReferenceRates | null {
  const elements = strictElements(text);
  if (elements === null) return null;
  const days: { date: CalendarDate; quoted: { currency: string; rate: number | null }[] }[] = [];
  for (const { name, attributes } of elements) {
    const [time, currency, rate] = ['time', 'currency', 'rate'].map((wanted) => attributes.get(wanted));
    if (name !== 'Cube' || (time === undefined && currency === undefined && rate === undefined)) continue;
    if (time !== undefined) {
      const date = parseCalendarDate(time);
      if (date === null) return null;
      days.push({ date, quoted: [] });
    } else {
      const day = days.at(-1);
      if (day === undefined || currency === undefined || rate === undefined) return null;
      day.quoted.push({ currency, rate: rateOf(rate) });
    }
  }
  const latest = days.reduce<(typeof days)[number] | null>(
    (found, day) => (found === null || day.date > found.date ? day : found),
    null,
  );
  const rates = latest === null ? null : allKnown(latest.quoted);
  return latest === null || rates === null ? null : { date: latest.date, rates };
}
