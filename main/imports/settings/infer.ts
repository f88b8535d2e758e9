import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Inference } from '../list-types.ts';
import type { Cycle } from '../values/cycle.ts';
import type { DecimalSign } from '../values/decimal.ts';
import type { Evidence } from './evidence.ts';
import { inferCurrency, inferSigns } from './infer-currencies.ts';
import { inferDateOrder } from './infer-dates.ts';
import { quoted, type ListFacts, type RowFacts } from './list-facts.ts';
import type { ListSettings, ResolvedCurrency } from './settings.ts';

/** Settings for reading the rows, with the inferences that explain them. */
export interface InferredSettings {
  readonly settings: ListSettings;
  readonly inferences: Inference[];
}

const cycles: ReadonlyMap<string, { cycle: Cycle; label: Message }> = new Map([
  ['week', { cycle: { n: 1, unit: 'week' }, label: message('imports.cycle.week') }],
  ['month', { cycle: { n: 1, unit: 'month' }, label: message('imports.cycle.month') }],
  ['quarter', { cycle: { n: 3, unit: 'month' }, label: message('imports.cycle.quarter') }],
  ['half_year', { cycle: { n: 6, unit: 'month' }, label: message('imports.cycle.half_year') }],
  ['year', { cycle: { n: 1, unit: 'year' }, label: message('imports.cycle.year') }],
  ['once', { cycle: 'once', label: message('imports.cycle.once') }],
]);
/** Turns what the cells show, and what the person said, into one way of reading the list. */
export function inferSettings(evidence: Evidence, facts: ListFacts): InferredSettings {
  const decimal = inferDecimalSign(evidence, facts);
  const dates = inferDateOrder(evidence, facts);
  const signs = inferSigns(evidence, facts);
  const ofSigns = [...evidence.sharedSigns.keys()].flatMap((sign) => signs.resolved.get(sign) ?? []);
  const currency = inferCurrency(evidence, facts, new Set(signs.ofRows.size === 0 ? ofSigns : []));
  const cycle = inferCycle(evidence, facts);
  const resolveSign = (sign: string): ResolvedCurrency => {
    const code = signs.resolved.get(sign) ?? null;
    return code === null ? { askSign: sign } : { code };
  };
  const settings: ListSettings = {
    say: facts.options.say,
    today: facts.options.today,
    thisYear: Number(facts.options.today.slice(0, 4)),
    places: facts.places,
    headings: facts.headings,
    headers: facts.headers,
    saidColumns: new Set(Object.keys(facts.mapping?.columns ?? {}).map(Number)),
    paidIsBelowZero: evidence.below.paid > 1 && evidence.below.paid > evidence.below.above,
    decimalSign: decimal.sign,
    dateOrder: dates.orderOf,
    dottedDayFirst: dates.dottedDayFirst,
    instants: facts.mapping?.instants ?? null,
    ...(facts.options.timeZone === undefined ? {} : { timeZone: facts.options.timeZone }),
    resolveCurrency(named, line) {
      if (named?.code != null) return { code: named.code };
      const ofRow = facts.mapping?.rowCurrencies?.[String(line)];
      if (ofRow !== undefined) return { code: ofRow };
      if (named?.sharedSign != null) return signs.ofRows.get(line) ?? resolveSign(named.sharedSign);
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
      ...inferPriceColumn(evidence, facts),
      ...inferInstants(evidence, facts),
    ],
  };
}

/** Settles which sign stands before the cents. */
export function inferDecimalSign(
  evidence: Evidence,
  facts: RowFacts,
): { sign: DecimalSign | null; inferences: Inference[] } {
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
        label: message('imports.decimal.label'),
        value: sign,
        certain: sign !== null,
        why: decimalReason(asked !== undefined, proven === null ? null : (only?.[1] ?? null), evidence),
        choices: [
          { value: '.', label: message('imports.decimal.point') },
          { value: ',', label: message('imports.decimal.comma') },
        ],
      },
    ],
  };
}

function decimalReason(asked: boolean, proof: string | null, evidence: Evidence): Message {
  if (asked) return message('imports.youChose');
  if (proof !== null) return message('imports.decimal.proven', { example: quoted(proof) });
  const example = quoted(evidence.ambiguousAmount);
  return message(evidence.decimalSigns.size > 1 ? 'imports.decimal.openBoth' : 'imports.decimal.open', { example });
}

/** Asks which of several columns of money is the price, where rows say different ones. */
function inferPriceColumn({ openPrices }: Evidence, facts: ListFacts): Inference[] {
  const said = facts.mapping?.priceColumn;
  const label = message('imports.priceColumn.label');
  const choiceOf = (column: number) => ({ value: String(column), label: quoted(facts.headers[column] ?? '') });
  if (openPrices !== null) {
    const why = message('imports.priceColumn.open', { example: quoted(openPrices.example) });
    const choices = openPrices.columns.map(choiceOf);
    return [{ about: 'priceColumn', sign: null, label, value: null, certain: false, why, choices }];
  }
  const column = facts.places.get('price')?.[0];
  if (said === undefined || String(column) !== said) return [];
  const why = message('imports.youChose');
  return [
    { about: 'priceColumn', sign: null, label, value: said, certain: true, why, choices: [choiceOf(Number(said))] },
  ];
}

/** Asks which day a moment of another zone is: "2026-12-31T23:00:00Z" is New Year's Day in Paris. */
function inferInstants({ instant }: Evidence, facts: ListFacts): Inference[] {
  if (instant === null) return [];
  const said = facts.mapping?.instants;
  return [
    {
      about: 'instants',
      sign: null,
      label: message('imports.instants.label'),
      value: said ?? null,
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
        label: message('imports.cycle.label'),
        value: said ?? null,
        certain: said !== undefined,
        why:
          said === undefined
            ? message('imports.cycle.open', { example: quoted(example) })
            : message('imports.youChose'),
        choices: [...cycles].map(([value, { label }]) => ({ value, label })),
      },
    ],
  };
}
