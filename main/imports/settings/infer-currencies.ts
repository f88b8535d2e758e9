import type { Inference } from '../list-types.ts';
import { currencyLabel, sharedSigns, type NamedCurrency } from '../values/currencies.ts';
import type { Evidence } from './evidence.ts';
import { quoted, single, type ListFacts } from './list-facts.ts';

/** Offered where nothing in the list names a currency. */
const usualCurrencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY'];

/** Settles what each sign stands for that several currencies share. */
export function inferSigns(
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

/** Settles the currency of amounts that name none. */
export function inferCurrency(evidence: Evidence, facts: ListFacts): { code: string | null; inferences: Inference[] } {
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
