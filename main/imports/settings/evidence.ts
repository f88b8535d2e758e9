import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { HeadingFacts } from '../columns/heading-facts.ts';
import type { ListField, ListMapping, ListRow, Stopped } from '../list-types.ts';
import { stoppedByPerson, type Pace } from '../pace.ts';
import { choosePriceCell } from '../rows/price-cell.ts';
import { isTotalLine } from '../rows/total-line.ts';
import { currencyByCountry } from './country-of-row.ts';
import { mayStandFor, readCurrencyCell } from '../values/currencies.ts';
import { readDate, type DateOrder, type ReadDate } from '../values/date.ts';
import type { DecimalSign } from '../values/decimal.ts';
import { readMoney } from '../values/money.ts';
import type { ColumnPlaces } from './settings.ts';

export const dateFields: readonly ListField[] = ['start', 'end', 'next_payment', 'trial_end', 'ended_on'];

/** What the cells of one column of dates show about their order. */
export interface DateEvidence {
  readonly proven: Set<DateOrder>;
  written: boolean;
  ambiguous: string | null;
  ambiguousDotted: string | null;
}

/** What the cells of a list show about the list as a whole. */
export interface Evidence {
  readonly decimalSigns: Map<DecimalSign, string>;
  ambiguousAmount: string | null;
  amountsWithFraction: boolean;
  /** Currencies named without doubt anywhere. */
  readonly currencies: Set<string>;
  /** Shared signs that no currency column settles, with an amount that shows them. */
  readonly sharedSigns: Map<string, string>;
  /** By line, what a shared sign stands for in rows that name a country. */
  readonly byCountry: Map<number, { readonly sign: string; readonly currency: string }>;
  /** How many amounts are below zero, and how many are above. */
  readonly below: { paid: number; above: number };
  amountWithoutCurrency: string | null;
  amountWithoutCycle: string | null;
  /** Columns of a row that say different prices, with what they say. */
  openPrices: { readonly columns: readonly number[]; readonly example: string } | null;
  readonly dates: Map<number, DateEvidence>;
  /** A moment that is another day elsewhere. */
  instant: string | null;
}

/** What is known before any cell is looked at. `dateColumns` are those that will hold dates. */
export function noEvidence(dateColumns: readonly number[]): Evidence {
  const dates = dateColumns.map((column): [number, DateEvidence] => [
    column,
    { proven: new Set(), written: false, ambiguous: null, ambiguousDotted: null },
  ]);
  return {
    decimalSigns: new Map(),
    ambiguousAmount: null,
    amountsWithFraction: false,
    currencies: new Set(),
    sharedSigns: new Map(),
    byCountry: new Map(),
    below: { paid: 0, above: 0 },
    amountWithoutCurrency: null,
    amountWithoutCycle: null,
    openPrices: null,
    dates: new Map(dates),
    instant: null,
  };
}

/** Looks at every cell that holds an amount, a currency or a date. `answered` are the lines whose currency the person named. */
export async function gatherEvidence(
  rows: readonly ListRow[],
  places: ColumnPlaces,
  headings: readonly HeadingFacts[],
  headers: readonly string[],
  thisYear: number,
  pace: Pace,
  answered?: ListMapping['rowCurrencies'],
): Promise<Result<Evidence, Stopped>> {
  const dateColumns = dateFields.flatMap((field) => places.get(field) ?? []);
  const evidence = noEvidence(dateColumns);
  let done = 0;
  for (const { cells, line } of rows) {
    const isAnswered = answered !== undefined && Object.hasOwn(answered, String(line));
    if (!isTotal(cells, places)) {
      const sign = lookAtPrice(cells, places, headings, evidence, isAnswered);
      if (sign !== null) noteSign(sign, { cells, line }, headers, evidence);
    }
    for (const column of dateColumns) lookAtDate(cells[column] ?? '', thisYear, evidence.dates.get(column), evidence);
    done += 1;
    if (pace.due(done) && (await pace.rest(0, rows.length))) return failed(stoppedByPerson);
  }
  return ok(evidence);
}

/** What a line of sums leaves open needs no answer. */
function isTotal(cells: readonly string[], places: ColumnPlaces): boolean {
  return (['contract', 'supplier'] as const).some((field) => isTotalLine(cells[places.get(field)?.[0] ?? -1] ?? ''));
}

/** A sign that several currencies share, with the amount that shows it. */
interface SharedSign {
  readonly sign: string;
  readonly text: string;
}

/** What a row with a shared sign says of the country is the answer for the row; else the sign has to be settled. */
function noteSign(
  { sign, text }: SharedSign,
  { cells, line }: ListRow,
  headers: readonly string[],
  evidence: Evidence,
): void {
  const currency = currencyByCountry(sign, cells, headers);
  if (currency !== null) evidence.byCountry.set(line, { sign, currency });
  else if (!evidence.sharedSigns.has(sign)) evidence.sharedSigns.set(sign, text);
}

/** Gives the shared sign of the row's price that nothing in it settles; null for none. */
function lookAtPrice(
  cells: readonly string[],
  places: ColumnPlaces,
  headings: readonly HeadingFacts[],
  evidence: Evidence,
  isAnswered: boolean,
): SharedSign | null {
  const cell = choosePriceCell(
    cells,
    places.get('price') ?? [],
    headings,
    null,
    cells[places.get('cycle')?.[0] ?? -1] ?? '',
  );
  if (cell.kind === 'open') {
    const example = cell.columns.map((column) => cells[column] ?? '').join(' / ');
    evidence.openPrices ??= { columns: cell.columns, example };
    return null;
  }
  if (cell.kind === 'none') return null;
  const { column, text } = cell;
  const read = readMoney(text, null);
  if (read.kind !== 'money' && read.kind !== 'ambiguous') return null;
  const named = read.currency;
  const inColumn = readCurrencyCell(cells[places.get('currency')?.[0] ?? -1] ?? '');
  for (const each of [named, inColumn]) if (each?.code != null) evidence.currencies.add(each.code);
  const heading = headings[column]?.currency ?? null;
  let open: SharedSign | null = null;
  if (inColumn?.code == null && named?.code == null) {
    const sign = named?.sharedSign ?? inColumn?.sharedSign ?? heading?.sharedSign ?? null;
    const isSettled = isAnswered || (sign !== null && heading?.code != null && mayStandFor(sign, heading.code));
    if (sign !== null && !isSettled) open = { sign, text };
    else if (sign === null && !isSettled && heading?.code == null) evidence.amountWithoutCurrency ??= text;
  }
  if (read.kind === 'ambiguous') evidence.ambiguousAmount ??= text;
  else {
    if (read.proves !== null && !evidence.decimalSigns.has(read.proves)) evidence.decimalSigns.set(read.proves, text);
    if (read.value.fraction !== '') evidence.amountsWithFraction = true;
    const cycleText = cells[places.get('cycle')?.[0] ?? -1]?.trim() ?? '';
    const isFree = /^0*$/.test(read.value.whole + read.value.fraction);
    if (!isFree) evidence.below[read.value.negative ? 'paid' : 'above'] += 1;
    if (!isFree && cycleText === '' && read.cycle === null && (headings[column]?.cycle ?? null) === null) {
      evidence.amountWithoutCycle ??= text;
    }
  }
  return open;
}

function lookAtDate(text: string, thisYear: number, evidence: DateEvidence | undefined, ofList: Evidence): void {
  if (evidence !== undefined) noteDate(text, readDate(text, null, thisYear), evidence, ofList);
}

/** Notes what a date shows that was read without regard to any order. */
export function noteDate(text: string, read: ReadDate, evidence: DateEvidence, ofList: Evidence): void {
  if (read.kind === 'date') {
    evidence.written = true;
    if (read.proves !== null) evidence.proven.add(read.proves);
  } else if (read.kind === 'ambiguous') {
    evidence.written = true;
    if (read.dotted) evidence.ambiguousDotted ??= text;
    else evidence.ambiguous ??= text;
  } else if (read.kind === 'instant') {
    evidence.written = true;
    ofList.instant ??= text;
  }
}
