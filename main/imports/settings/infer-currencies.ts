import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Inference } from '../list-types.ts';
import { isNumbered, sharedSigns, type NamedCurrency } from '../values/currencies.ts';
import type { Evidence } from './evidence.ts';
import { quoted, single, type RowFacts } from './list-facts.ts';

/** Offered where nothing in the list names a currency. */
const usualCurrencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY'];

/** Settles what each sign stands for that several currencies share. */
export function inferSigns(
  evidence: Evidence,
  facts: RowFacts,
): {
  readonly resolved: Map<string, string | null>;
  /** By line, where the row's country says it. */
  readonly ofRows: ReadonlyMap<number, { readonly code: string }>;
  readonly inferences: Inference[];
} {
  const resolved = new Map<string, string | null>();
  const inferences: Inference[] = [];
  const asked = facts.mapping?.currencySigns ?? {};
  const numbered = [...evidence.sharedSigns.keys()].filter(isNumbered);
  for (const sign of numbered) {
    const said = Object.hasOwn(asked, sign) ? (asked[sign] ?? null) : null;
    resolved.set(sign, said);
    inferences.push({
      about: 'currencySigns',
      sign,
      label: message('imports.sign.label', { sign }),
      value: said,
      certain: said !== null,
      why: said === null ? message('imports.sign.numbered', { sign }) : message('imports.youChose'),
      choices: [
        ...new Set([
          ...(facts.options.defaultCurrency === undefined ? [] : [facts.options.defaultCurrency]),
          ...usualCurrencies,
        ]),
      ].map((value) => ({ value, label: value })),
    });
  }
  for (const [sign, { currencies, usual }] of sharedSigns) {
    const own = facts.options.defaultCurrency;
    const ownFits = own !== undefined && currencies.includes(own) ? own : null;
    const named = currencies.filter((code) => evidence.currencies.has(code));
    const said = Object.hasOwn(asked, sign) ? (asked[sign] ?? null) : null;
    const [inList = null, another] = new Set([...named, ...(ownFits === null ? [] : [ownFits])]);
    const found = another === undefined ? (inList ?? usual) : null;
    resolved.set(sign, said ?? found);
    const example = evidence.sharedSigns.get(sign);
    const countries = currenciesByCountry(evidence, sign);
    if (example === undefined) {
      if (countries.length > 0) inferences.push(signByCountry(sign, currencies, countries, said));
      continue;
    }
    inferences.push({
      about: 'currencySigns',
      sign,
      label: message('imports.sign.label', { sign }),
      value: said ?? found,
      certain: said !== null,
      why: signReason(sign, example, {
        said: said !== null,
        named: named.length > 0,
        own: ownFits !== null,
        found,
        countries,
      }),
      choices: currencies.map((code) => ({ value: code, label: code })),
    });
  }
  // Where no row is left open, what the person says of a sign is a correction of all of them.
  const ofRows = [...evidence.byCountry].flatMap(([line, { sign, currency }]) =>
    Object.hasOwn(asked, sign) && !evidence.sharedSigns.has(sign) ? [] : [[line, { code: currency }] as const],
  );
  return { resolved, ofRows: new Map(ofRows), inferences };
}

/** What a sign stands for in rows that name a country, in the order of the rows. */
function currenciesByCountry({ byCountry }: Evidence, sign: string): readonly string[] {
  return [...new Set([...byCountry.values()].flatMap((one) => (one.sign === sign ? [one.currency] : [])))];
}

/** The value of a sign that each row settles by its country: chosen, it takes back what was said of all of them. */
const byRow = 'by_row';

function signByCountry(
  sign: string,
  currencies: readonly string[],
  found: readonly string[],
  said: string | null,
): Inference {
  const label = message('imports.sign.label', { sign });
  const choices = [
    { value: byRow, label: message('imports.sign.byRowChoice') },
    ...currencies.map((code) => ({ value: code, label: code })),
  ];
  const of = { about: 'currencySigns', sign, label } as const;
  if (said !== null) return { ...of, value: said, certain: true, why: message('imports.youChose'), choices };
  return {
    ...of,
    value: byRow,
    certain: false,
    why: message('imports.sign.byRow', { sign, currencies: found.join(', ') }),
    choices,
  };
}

function signReason(
  sign: string,
  example: string,
  by: { said: boolean; named: boolean; own: boolean; found: string | null; countries: readonly string[] },
): Message {
  if (by.said) return message('imports.youChose');
  if (by.countries.length > 0) {
    const values = { example: quoted(example), sign, currencies: by.countries.join(', ') };
    return by.found === null
      ? message('imports.sign.byRowOpen', values)
      : message('imports.sign.byRowOther', { ...values, currency: by.found });
  }
  if (by.found === null) {
    return message('imports.sign.open', { example: quoted(example), sign });
  }
  if (by.named) return message('imports.sign.named', { currency: by.found });
  if (by.own) return message('imports.sign.own', { currency: by.found });
  return message('imports.sign.usual', { currency: by.found });
}

/** Settles the currency of amounts that name none. `bySign` are those that the shared signs of the list stand for. */
export function inferCurrency(
  evidence: Evidence,
  facts: RowFacts,
  bySign: ReadonlySet<string> = new Set(),
): { code: string | null; inferences: Inference[] } {
  const said = facts.mapping?.currency ?? null;
  const priceColumn = facts.places.get('price')?.[0];
  const heading: NamedCurrency | null =
    priceColumn === undefined ? null : (facts.headings[priceColumn]?.currency ?? null);
  const inList = single(evidence.currencies) ?? (evidence.currencies.size === 0 ? single(bySign) : null);
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
        label: message('imports.currency.label'),
        value: code,
        certain: said !== null || byHeading,
        why: currencyReason({ said: said !== null, byHeading, inList: inList !== null, code, example }),
        choices: [...offered].map((value) => ({ value, label: value })),
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
}): Message {
  if (by.said) return message('imports.youChose');
  if (by.byHeading) return message('imports.currency.heading');
  if (by.inList) return message('imports.currency.only');
  if (by.code !== null) return message('imports.currency.own', { example: quoted(by.example) });
  return message('imports.currency.open', { example: quoted(by.example) });
}
