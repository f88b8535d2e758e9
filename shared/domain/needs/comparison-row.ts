import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Offer } from './offer.ts';
import type { CostInCurrency } from './rates.ts';
import type { Verdict } from './score.ts';

export type Tone = 'good' | 'bad' | 'plain';

/** What one candidate has in one row. */
export interface Cell {
  readonly candidateId: string;
  readonly text: Message;
  /** Not known: a question to ask. */
  readonly unknown: boolean;
  /** Whether it differs from what most candidates have. */
  readonly differs: boolean;
  readonly tone: Tone;
}

export interface Row {
  readonly group: 'requirements' | 'cost' | 'terms' | 'data';
  readonly label: Message;
  readonly cells: readonly Cell[];
}

/** What of a cost is compared. */
type ComparedCost = Pick<CostInCurrency, 'total' | 'monthly' | 'currency'>;

/** One candidate as the comparison sees it. */
export interface Compared {
  readonly candidateId: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly notes: ReadonlyMap<string, string>;
  readonly offer: Offer | null;
  /** The present supplier, with whom there is nothing to withdraw from and no offer that could lapse. */
  readonly incumbent: boolean;
  /** Over the months asked for; null without an offer. */
  readonly cost: ComparedCost | null;
  /** Over its own minimum term; null without one. */
  readonly minimumTerm: { readonly months: number; readonly cost: ComparedCost } | null;
}

/** What a row says of one candidate, before it is set beside the others. */
export interface Entry {
  readonly text: Message;
  readonly unknown?: boolean;
  readonly tone?: Tone;
}

/** What stands where something does not apply. */
export const nothing: Message = message('comparison.nothing');

/** One row, with what differs from most marked. */
export function row(
  group: Row['group'],
  label: Message,
  candidates: readonly Compared[],
  entryOf: (candidate: Compared) => Entry,
): Row {
  const entries = candidates.map((candidate) => ({ candidateId: candidate.candidateId, ...entryOf(candidate) }));
  const usual = mostCommon(entries.filter(({ unknown }) => unknown !== true).map(({ text }) => keyOf(text)));
  return {
    group,
    label,
    cells: entries.map(({ candidateId, text, unknown = false, tone = 'plain' }) => ({
      candidateId,
      text,
      unknown,
      differs: !unknown && keyOf(text) !== usual,
      tone,
    })),
  };
}

/** The same for what says the same. */
function keyOf(text: Message): string {
  return JSON.stringify(text);
}

/** The one that most have; null when two or more are as common. */
function mostCommon(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const found = [...counts].filter(([, count]) => count === most);
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
