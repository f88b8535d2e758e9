import type { CalendarDate } from '../calendar-date.ts';
import { foldText } from '../fold.ts';
import { message } from '../message.ts';
import type { CurrencyCode } from '../money.ts';
import type { Message } from '../words.ts';
import type { Offer } from './offer.ts';
import type { Requirement, Verdict } from './score.ts';

export interface Flag {
  readonly kind: 'rules_out' | 'must' | 'avoid' | 'favour' | 'budget' | 'expired';
  readonly text: Message;
}

/** What the person will not buy into, or favours. */
export interface PersonalValue {
  readonly kind: 'avoid' | 'favour';
  readonly text: string;
}

export interface Budget {
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly per: 'month' | 'total';
}

/** What of one candidate flags are looked for in. */
export interface FlaggedCandidate {
  readonly requirements: readonly Requirement[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Everything written about the candidate and its offer. */
  readonly texts: readonly string[];
  readonly validUntil: CalendarDate | null;
}

/** What it costs, and what may be spent, both in one currency. */
export interface Spending {
  readonly total: number;
  readonly monthly: number;
  readonly months: number;
  readonly budget: Budget;
}

/** What speaks against a candidate whatever its score, and what the person favours about it. */
export function flagsOf(
  candidate: FlaggedCandidate,
  values: readonly PersonalValue[],
  spending: Spending | null,
  today: CalendarDate,
): Flag[] {
  return [
    ...requirementFlags(candidate),
    ...valueFlags(candidate.texts, values),
    ...(spending === null ? [] : budgetFlags(spending)),
    ...(candidate.validUntil !== null && candidate.validUntil < today
      ? [{ kind: 'expired' as const, text: message('comparison.flag.expired', { until: candidate.validUntil }) }]
      : []),
  ];
}

/** Everything written in an offer that may name what the person cares about. */
export function textsOfOffer(offer: Offer): string[] {
  return [offer.financing, offer.dataAsked, offer.dataUse, offer.note, ...offer.promises, ...offer.included].flatMap(
    (text) => text ?? [],
  );
}

/** Whether the words stand in the text one after another, whatever their case and accents; parts of words do not count. */
export function holdsWords(text: string, words: string): boolean {
  const wanted = plainWords(words);
  return wanted !== '' && ` ${plainWords(text)} `.includes(` ${wanted} `);
}

function plainWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function requirementFlags({ requirements, verdicts }: FlaggedCandidate): Flag[] {
  return requirements.flatMap(({ id, text, kind }): Flag[] => {
    const verdict = verdicts.get(id);
    if (kind === 'rules_out') {
      if (verdict === 'yes') return [{ kind: 'rules_out', text: message('comparison.flag.ruledOut', { what: text }) }];
      return verdict === 'partly'
        ? [{ kind: 'rules_out', text: message('comparison.flag.ruledOutPartly', { what: text }) }]
        : [];
    }
    if (kind !== 'must') return [];
    if (verdict === 'no') return [{ kind: 'must', text: message('comparison.flag.must', { what: text }) }];
    return verdict === 'partly' ? [{ kind: 'must', text: message('comparison.flag.mustPartly', { what: text }) }] : [];
  });
}

function valueFlags(texts: readonly string[], values: readonly PersonalValue[]): Flag[] {
  return values.flatMap(({ kind, text }): Flag[] => {
    if (!texts.some((one) => holdsWords(one, text))) return [];
    return [{ kind, text: message(`comparison.flag.${kind}`, { what: text }) }];
  });
}

function budgetFlags({ total, monthly, months, budget }: Spending): Flag[] {
  const spent = budget.per === 'month' ? monthly : total;
  if (spent <= budget.amount) return [];
  const { currency } = budget;
  const said = { over: { amount: spent - budget.amount, currency }, budget: { amount: budget.amount, currency } };
  return [
    {
      kind: 'budget',
      text:
        budget.per === 'month'
          ? message('comparison.flag.budgetMonth', said)
          : message('comparison.flag.budgetTotal', { ...said, span: { n: months, unit: 'month' } }),
    },
  ];
}
