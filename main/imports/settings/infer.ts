import type { HeadingFacts } from '../columns/heading-facts.ts';
import type { Inference, ListMapping, ReadListOptions } from '../list-types.ts';
import { shorten } from '../text/clean-text.ts';
import { currencyLabel, sharedSigns, type NamedCurrency } from '../values/currencies.ts';
import type { Cycle } from '../values/cycle.ts';
import type { DateOrder } from '../values/date.ts';
import type { DecimalSign } from '../values/decimal.ts';
import type { DateEvidence, Evidence } from './evidence.ts';
import type { ColumnPlaces, ListSettings, ResolvedCurrency } from './settings.ts';

/** Settings for reading the rows, with the inferences that explain them. */
export interface InferredSettings {
  readonly settings: ListSettings;
  readonly inferences: Inference[];
}

interface ListFacts {
  readonly places: ColumnPlaces;
  readonly headings: readonly HeadingFacts[];
  readonly headers: readonly string[];
  readonly mapping: ListMapping | undefined;
  readonly options: ReadListOptions;
  /** The decimal sign a known program always writes. */
  readonly fixedDecimalSign: DecimalSign | null;
}

const cycles: ReadonlyMap<string, { cycle: Cycle; label: string }> = new Map([
  ['week', { cycle: { n: 1, unit: 'week' }, label: 'Every week' }],
  ['month', { cycle: { n: 1, unit: 'month' }, label: 'Every month' }],
  ['quarter', { cycle: { n: 3, unit: 'month' }, label: 'Every 3 months' }],
  ['half_year', { cycle: { n: 6, unit: 'month' }, label: 'Every 6 months' }],
  ['year', { cycle: { n: 1, unit: 'year' }, label: 'Every year' }],
  ['once', { cycle: 'once', label: 'Once' }],
]);
const dateOrders = [
  { value: 'dmy', label: 'Day first: 31/12/2026' },
  { value: 'mdy', label: 'Month first: 12/31/2026' },
  { value: 'ymd', label: 'Year first: 2026-12-31' },
];
/** Offered where nothing in the list names a currency. */
const usualCurrencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY'];

/** Turns what the cells show, and what the person said, into one way of reading the list. */
export function inferSettings(evidence: Evidence, facts: ListFacts): InferredSettings {
  const decimal = inferDecimalSign(evidence, facts);
  const dates = inferDateOrder(evidence, facts);
  const signs = inferSigns(evidence, facts);
  const currency = inferCurrency(evidence, facts);
  const cycle = inferCycle(evidence, facts);
  const resolveSign = (sign: string): ResolvedCurrency => {
    const code = signs.resolved.get(sign) ?? null;
    return code === null ? { askSign: sign } : { code };
  };
  const settings: ListSettings = {
    today: facts.options.today,
    thisYear: Number(facts.options.today.slice(0, 4)),
    places: facts.places,
    headings: facts.headings,
    headers: facts.headers,
    decimalSign: decimal.sign,
    dateOrder: dates.orderOf,
    dottedDayFirst: dates.dottedDayFirst,
    resolveCurrency(named) {
      if (named?.code != null) return { code: named.code };
      if (named?.sharedSign != null) return resolveSign(named.sharedSign);
      return currency.code === null ? { missing: true } : { code: currency.code };
    },
    cycle: cycle.cycle,
  };
  return {
    settings,
    inferences: [
      ...dates.inferences,
      ...decimal.inferences,
      ...currency.inferences,
      ...signs.inferences,
      ...cycle.inferences,
    ],
  };
}

function inferDecimalSign(evidence: Evidence, facts: ListFacts): { sign: DecimalSign | null; inferences: Inference[] } {
  const asked = facts.mapping?.decimalSign;
  const [only, other] = [...evidence.decimalSigns];
  const proven = only !== undefined && other === undefined ? only[0] : null;
  const sign = asked ?? facts.fixedDecimalSign ?? proven;
  if (facts.fixedDecimalSign !== null && asked === undefined) return { sign, inferences: [] };
  const shown = evidence.ambiguousAmount !== null || evidence.amountsWithFraction || asked !== undefined;
  if (!shown || (sign === null && evidence.ambiguousAmount === null)) return { sign, inferences: [] };
  return {
    sign,
    inferences: [
      {
        about: 'decimalSign',
        sign: null,
        label: 'Decimal sign',
        value: sign,
        certain: sign !== null,
        why: decimalReason(asked !== undefined, proven === null ? null : (only?.[1] ?? null), evidence),
        choices: [
          { value: '.', label: 'Point: 1,234.56' },
          { value: ',', label: 'Comma: 1.234,56' },
        ],
      },
    ],
  };
}

function decimalReason(asked: boolean, proof: string | null, evidence: Evidence): string {
  if (asked) return 'You chose it.';
  if (proof !== null) return `Amounts such as "${quoted(proof)}" can be read in one way only.`;
  const both = evidence.decimalSigns.size > 1 ? 'The list uses both signs, and ' : '';
  return `${both}"${quoted(evidence.ambiguousAmount)}" may be a thousand or a little more than one. Please say which sign marks the cents.`;
}

interface InferredDates {
  orderOf(column: number): DateOrder | null;
  readonly dottedDayFirst: boolean;
  readonly inferences: Inference[];
}

function inferDateOrder(evidence: Evidence, facts: ListFacts): InferredDates {
  const asked = facts.mapping?.dateOrder;
  const columns = [...evidence.dates.values()];
  const provenAnywhere = new Set(columns.flatMap(({ proven }) => [...proven]));
  const dottedDayFirst = asked === undefined && !provenAnywhere.has('mdy');
  const orderFrom = (column: DateEvidence | undefined): DateOrder | null => {
    if (asked !== undefined) return asked;
    if (column !== undefined && column.proven.size > 0) return single(column.proven);
    return single(provenAnywhere);
  };
  const orderOf = (column: number) => orderFrom(evidence.dates.get(column));
  if (!columns.some(({ written }) => written)) return { orderOf, dottedDayFirst, inferences: [] };
  const open = columns.find(
    (column) =>
      orderFrom(column) === null && (column.ambiguous !== null || (column.ambiguousDotted !== null && !dottedDayFirst)),
  );
  const example = open?.ambiguous ?? open?.ambiguousDotted ?? null;
  const dotted = columns.find((column) => column.ambiguousDotted !== null)?.ambiguousDotted ?? null;
  const figures = provenAnywhere.size > 0 || dotted !== null || columns.some(({ ambiguous }) => ambiguous !== null);
  const used = asked ?? single(provenAnywhere) ?? (dotted !== null && open === undefined ? 'dmy' : null);
  if (open === undefined && used === null && figures) return { orderOf, dottedDayFirst, inferences: [] };
  return {
    orderOf,
    dottedDayFirst,
    inferences: [
      {
        about: 'dateOrder',
        sign: null,
        label: 'Order of dates',
        value: open === undefined ? (used ?? 'ymd') : null,
        certain: open === undefined && (asked !== undefined || provenAnywhere.size > 0 || !figures),
        why: dateReason(asked !== undefined, example, provenAnywhere.size > 0, figures),
        choices: dateOrders,
      },
    ],
  };
}

function dateReason(asked: boolean, open: string | null, proven: boolean, figures: boolean): string {
  if (asked) return 'You chose it.';
  if (open !== null) {
    return `"${quoted(open)}" can be two different days, and no other date in the list settles it. Please say what comes first.`;
  }
  if (proven) return 'At least one date has a number above 12 that can only be the day.';
  return figures ? 'Dates with dots put the day first.' : 'The dates begin with the year or name the month.';
}

function single<Value>(values: ReadonlySet<Value>): Value | null {
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

function inferSigns(
  evidence: Evidence,
  facts: ListFacts,
): { resolved: Map<string, string | null>; inferences: Inference[] } {
  const resolved = new Map<string, string | null>();
  const inferences: Inference[] = [];
  const asked = facts.mapping?.currencySigns ?? {};
  for (const [sign, { currencies, usual }] of sharedSigns) {
    const own = facts.options.defaultCurrency;
    const ownFits = own !== undefined && currencies.includes(own) ? own : null;
    const named = currencies.filter((code) => evidence.currencies.has(code));
    const said = Object.hasOwn(asked, sign) ? (asked[sign] ?? null) : null;
    const [inList = null, another] = new Set([...named, ...(ownFits === null ? [] : [ownFits])]);
    const found = another === undefined ? (inList ?? usual) : null;
    resolved.set(sign, said ?? found);
    const example = evidence.sharedSigns.get(sign);
    if (example === undefined) continue;
    inferences.push({
      about: 'currencySigns',
      sign,
      label: `What ${sign} stands for`,
      value: said ?? found,
      certain: said !== null,
      why: signReason(sign, example, { said: said !== null, named: named.length > 0, own: ownFits !== null, found }),
      choices: currencies.map((code) => ({ value: code, label: currencyLabel(code) })),
    });
  }
  return { resolved, inferences };
}

function signReason(
  sign: string,
  example: string,
  by: { said: boolean; named: boolean; own: boolean; found: string | null },
): string {
  if (by.said) return 'You chose it.';
  if (by.found === null) {
    return `"${quoted(example)}" does not say which currency ${sign} is. Please choose it; until then these prices stay empty.`;
  }
  if (by.named) return `Other rows of the list name ${by.found}.`;
  if (by.own) return `${by.found} is the currency in your preferences.`;
  return `Nothing in the list speaks for another currency with this sign. Change it if ${by.found} is wrong.`;
}

function inferCurrency(evidence: Evidence, facts: ListFacts): { code: string | null; inferences: Inference[] } {
  const said = facts.mapping?.currency ?? null;
  const priceColumn = facts.places.get('price')?.[0];
  const heading: NamedCurrency | null =
    priceColumn === undefined ? null : (facts.headings[priceColumn]?.currency ?? null);
  const inList = single(evidence.currencies);
  const code = said ?? heading?.code ?? inList ?? facts.options.defaultCurrency ?? null;
  const example = evidence.amountWithoutCurrency;
  const byHeading = heading?.code != null && said === null;
  if (example === null && !byHeading && said === null) return { code, inferences: [] };
  if (priceColumn === undefined) return { code, inferences: [] };
  const offered = new Set([...(code === null ? [] : [code]), ...evidence.currencies, ...usualCurrencies]);
  return {
    code,
    inferences: [
      {
        about: 'currency',
        sign: null,
        label: 'Currency of amounts that name none',
        value: code,
        certain: said !== null || byHeading,
        why: currencyReason({ said: said !== null, byHeading, inList: inList !== null, code, example }),
        choices: [...offered].map((value) => ({ value, label: currencyLabel(value) })),
      },
    ],
  };
}

function currencyReason(by: {
  said: boolean;
  byHeading: boolean;
  inList: boolean;
  code: string | null;
  example: string | null;
}): string {
  if (by.said) return 'You chose it.';
  if (by.byHeading) return 'The heading of the price column names it.';
  if (by.inList) return 'It is the only currency the list names.';
  if (by.code !== null)
    return `Amounts such as "${quoted(by.example)}" name no currency; this one is in your preferences.`;
  return `Amounts such as "${quoted(by.example)}" name no currency. Please choose it; until then these prices stay empty.`;
}

function inferCycle(evidence: Evidence, facts: ListFacts): { cycle: Cycle | null; inferences: Inference[] } {
  const said = facts.mapping?.cycle;
  const cycle = said === undefined ? null : (cycles.get(said)?.cycle ?? null);
  const example = evidence.amountWithoutCycle;
  if (example === null && said === undefined) return { cycle, inferences: [] };
  return {
    cycle,
    inferences: [
      {
        about: 'cycle',
        sign: null,
        label: 'How often amounts are paid that do not say so',
        value: said ?? null,
        certain: said !== undefined,
        why:
          said === undefined
            ? `The list does not say how often "${quoted(example)}" is paid. Please choose it; until then these prices stay empty.`
            : 'You chose it.',
        choices: [...cycles].map(([value, { label }]) => ({ value, label })),
      },
    ],
  };
}

function quoted(text: string | null): string {
  return shorten((text ?? '').trim(), 40);
}
