import { message } from '#shared/domain/message.ts';
import type { HeadingFacts } from '../columns/heading-facts.ts';
import type { Inference } from '../list-types.ts';
import { noEvidence, noteDate, type Evidence } from '../settings/evidence.ts';
import { inferCurrency, inferSigns } from '../settings/infer-currencies.ts';
import { inferDateOrder } from '../settings/infer-dates.ts';
import { inferDecimalSign } from '../settings/infer.ts';
import { quoted } from '../settings/list-facts.ts';
import type { NamedCurrency } from '../values/currencies.ts';
import { readDate, type DateOrder, type ReadDate } from '../values/date.ts';
import type { DecimalSign } from '../values/decimal.ts';
import type { ReadMoney } from '../values/money.ts';
import type { StatementInference, StatementMapping, StatementOptions } from './statement.ts';

/** How the records of a statement are read: what was inferred of it as a whole and what the person said. */
export interface StatementSettings {
  readonly decimalSign: DecimalSign | null;
  dateOrder(column: number): DateOrder | null;
  readonly dottedDayFirst: boolean;
  readonly instants: 'as_written' | 'here';
  /** The currency of an amount that names one, or a sign, or nothing; null: not known. */
  currencyOf(named: NamedCurrency | null): string | null;
}

/** Days already read: a statement has few of them, again and again. */
const mostDays = 20_000;

/** A bank does not slip: what it writes as a year is one, also where somebody has made the days unknowable. */
const firstYear = 1000;

/** Reads dates as banks write them; each text once. */
export function dateReader(thisYear: number): (text: string, order: DateOrder | null) => ReadDate {
  const known = new Map<string, ReadDate>();
  return (text, order) => {
    const key = order === null ? text : `${order}${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = readDate(plainDate(text), order, thisYear, firstYear);
    if (known.size < mostDays) known.set(key, read);
    return read;
  };
}

/** "20091224120000[0:GMT]" and "1/25'06" as others write them. */
function plainDate(text: string): string {
  const plain = text.trim();
  const stamp = /^(\d{8})(?:\d{4}|\d{6})(?:\.\d{1,6})?(?:\s?\[[^\]]{1,20}\])?$/.exec(plain);
  if (stamp !== null) return stamp[1] ?? plain;
  const quick = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?'\s?(\d{1,4})$/.exec(plain);
  return quick === null ? plain : `${quick[1]}/${quick[2]}/${(quick[3] ?? '').padStart(2, '0')}`;
}

/** Notes what one amount and the currency beside it show about the whole. `named` stands in a column of its own. */
export function noteAmount(evidence: Evidence, text: string, read: ReadMoney, named: NamedCurrency | null): void {
  if (read.kind !== 'money' && read.kind !== 'ambiguous') return;
  for (const each of [read.currency, named]) if (each?.code != null) evidence.currencies.add(each.code);
  if (named?.code == null && read.currency?.code == null) {
    const sign = named?.sharedSign ?? read.currency?.sharedSign ?? null;
    if (sign === null) evidence.amountWithoutCurrency ??= text;
    else if (!evidence.sharedSigns.has(sign)) evidence.sharedSigns.set(sign, text);
  }
  if (read.kind === 'ambiguous') {
    evidence.ambiguousAmount ??= text;
    return;
  }
  if (read.proves !== null && !evidence.decimalSigns.has(read.proves)) evidence.decimalSigns.set(read.proves, text);
  if (read.value.fraction !== '') evidence.amountsWithFraction = true;
}

/** Notes what a date in a column shows. */
export function noteDay(evidence: Evidence, column: number, text: string, read: ReadDate): void {
  const ofColumn = evidence.dates.get(column);
  if (ofColumn !== undefined) noteDate(text, read, ofColumn, evidence);
}

export { noEvidence, type Evidence };

/** Turns what the records show, and what the person said, into one way of reading them. */
export function inferStatementSettings(
  evidence: Evidence,
  mapping: StatementMapping | undefined,
  options: StatementOptions,
  amountHeading: HeadingFacts,
  likelyOrder: DateOrder | null = null,
): { readonly settings: StatementSettings; readonly inferences: readonly StatementInference[] } {
  const { columns: _columns, unsigned: _unsigned, ...answers } = mapping ?? {};
  const facts = {
    places: new Map([['price' as const, [0]]]),
    headings: [amountHeading],
    mapping: answers,
    options: options.defaultCurrency === undefined ? {} : { defaultCurrency: options.defaultCurrency },
    fixedDecimalSign: null,
  };
  const decimal = inferDecimalSign(evidence, facts);
  const dates = withLikelyOrder(inferDateOrder(evidence, facts), likelyOrder, decimal.sign);
  const signs = inferSigns(evidence, facts);
  const currency = inferCurrency(evidence, facts);
  const instants = mapping?.instants ?? 'as_written';
  return {
    settings: {
      decimalSign: decimal.sign,
      dateOrder: dates.orderOf,
      dottedDayFirst: dates.dottedDayFirst,
      instants,
      currencyOf(named) {
        if (named?.code != null) return named.code;
        if (named?.sharedSign != null) return signs.resolved.get(named.sharedSign) ?? null;
        return currency.code;
      },
    },
    inferences: [
      ...dates.inferences,
      ...decimal.inferences,
      ...currency.inferences,
      ...signs.inferences,
      ...instantInference(evidence, mapping),
    ],
  };
}

/**
 * The order of figures that prove none: the one in which the rows are sorted, else day first beside a decimal comma,
 * which nobody writes who writes the month first. It stays open to correction.
 */
function withLikelyOrder(
  dates: ReturnType<typeof inferDateOrder>,
  sorted: DateOrder | null,
  decimalSign: DecimalSign | null,
): ReturnType<typeof inferDateOrder> {
  const likely = sorted ?? (decimalSign === ',' ? 'dmy' : null);
  const open = dates.inferences.find(({ value }) => value === null);
  if (open === undefined || likely === null) return dates;
  const why = message(sorted === null ? 'statements.dates.comma' : 'statements.dates.sorted');
  return {
    ...dates,
    orderOf: (column) => dates.orderOf(column) ?? likely,
    inferences: [{ ...open, value: likely, why }],
  };
}

/** Which day a moment of another zone is. A day sooner or later matters little here, so it is read as it is written unless the person says otherwise. */
function instantInference({ instant }: Evidence, mapping: StatementMapping | undefined): Inference[] {
  if (instant === null) return [];
  const said = mapping?.instants;
  return [
    {
      about: 'instants',
      sign: null,
      label: message('imports.instants.label'),
      value: said ?? 'as_written',
      certain: said !== undefined,
      why:
        said === undefined
          ? message('imports.instants.open', { example: quoted(instant) })
          : message('imports.youChose'),
      choices: [
        { value: 'here', label: message('imports.instants.here') },
        { value: 'as_written', label: message('imports.instants.asWritten') },
      ],
    },
  ];
}
