import type { CalendarDate } from '../calendar-date.ts';
import { foldText } from '../fold.ts';
import type { CurrencyCode } from '../money.ts';
import type { NeedFormat, Offer } from './offer.ts';
import { monthsInWords } from './offer-cost.ts';
import type { Requirement, Verdict } from './score.ts';

export interface Flag {
  readonly kind: 'rules_out' | 'must' | 'avoid' | 'favour' | 'budget' | 'expired';
  readonly text: string;
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
  format: NeedFormat,
): Flag[] {
  return [
    ...requirementFlags(candidate),
    ...valueFlags(candidate.texts, values),
    ...(spending === null ? [] : budgetFlags(spending, format)),
    ...(candidate.validUntil !== null && candidate.validUntil < today
      ? [{ kind: 'expired' as const, text: `The offer was valid until ${format.date(candidate.validUntil)}.` }]
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
      if (verdict === 'yes') return [{ kind: 'rules_out', text: `Ruled out by: ${text}` }];
      return verdict === 'partly' ? [{ kind: 'rules_out', text: `In part ruled out by: ${text}` }] : [];
    }
    if (kind !== 'must') return [];
    if (verdict === 'no') return [{ kind: 'must', text: `A must it does not meet: ${text}` }];
    return verdict === 'partly' ? [{ kind: 'must', text: `A must it meets only in part: ${text}` }] : [];
  });
}

function valueFlags(texts: readonly string[], values: readonly PersonalValue[]): Flag[] {
  return values.flatMap(({ kind, text }): Flag[] => {
    if (!texts.some((one) => holdsWords(one, text))) return [];
    return [{ kind, text: kind === 'avoid' ? `You will not buy into: ${text}` : `You favour: ${text}` }];
  });
}

function budgetFlags({ total, monthly, months, budget }: Spending, format: NeedFormat): Flag[] {
  const spent = budget.per === 'month' ? monthly : total;
  if (spent <= budget.amount) return [];
  const { currency } = budget;
  const over = format.money({ amount: spent - budget.amount, currency });
  const limit = format.money({ amount: budget.amount, currency });
  return [
    {
      kind: 'budget',
      text:
        budget.per === 'month'
          ? `${over} a month more than your budget of ${limit}`
          : `${over} more than your budget of ${limit}, over ${monthsInWords(months)}`,
    },
  ];
}
