import type { OutputOf } from '#shared/api/api.ts';

export type Nudge = OutputOf<'nudges.list'>[number];

/** Something said to a household: a nudge that came to stand in its list, or one time it was told. */
export interface Judged {
  readonly what: string;
  /** Why it was needless, by the rubric of docs/decisions/0094; null when it was not. */
  readonly junk: string | null;
}

/** What is known about a nudge beside its words. */
export interface Around {
  /** Whether a last day for notice of the same contract was told before. */
  readonly deadlineTold: boolean;
  /** Whether the contract costs nothing, or nothing is written down that it costs. */
  readonly isFree: boolean;
  /** Whether it is known to cost nothing by what it is, such as an account, though nobody may have written that down. */
  readonly costsNothing: boolean;
  /** By how much the price rises in percent, where it is about one that gives no right to leave. */
  readonly risesBy: number | null;
  /** Whether it ever stood above one with an earlier day and ten times as much at stake. */
  readonly stoodAbove: boolean;
  readonly daysOpen: number;
}

const pricePalgorithms: readonly string[] = ['price_rise', 'introductory_price_ending', 'premium_raised'];

/** Why a nudge in the list is needless; null when it is not. */
export function junkInList({ palgorithm, stake }: Pick<Nudge, 'palgorithm' | 'stake'>, around: Around): string | null {
  if (palgorithm === 'renewed_without_decision' && around.deadlineTold) return 'renewed after its deadline was told';
  if (palgorithm === 'terms_unknown' && around.isFree) return 'terms of what costs nothing';
  if (palgorithm === 'price_unknown' && around.costsNothing) return 'the price of what costs nothing';
  if (palgorithm === 'price_unknown' && around.daysOpen > 92) return 'a price asked for more than a quarter';
  if (palgorithm === 'terms_unknown' && around.daysOpen > 366) return 'terms asked for more than a year';
  if (
    pricePalgorithms.includes(palgorithm) &&
    around.risesBy !== null &&
    (around.risesBy < 1 || (stake?.amount ?? 0) < 300)
  ) {
    return 'a few cents';
  }
  return around.stoodAbove ? 'stood above what matters ten times as much and sooner' : null;
}

/** One time a nudge was told. Days are numbers. */
export interface Telling {
  readonly on: number;
  readonly actBy: number | null;
  /** The day it was told before; null for the first time. */
  readonly before: number | null;
  /** Whether something else had been told on the same day, in a message of its own. */
  readonly againToday: boolean;
  /** Why the nudge itself is needless. */
  readonly junk: string | null;
}

/** Why telling a nudge was needless; null when it was not. */
export function junkInTelling({ on, actBy, before, againToday, junk }: Telling): string | null {
  if (junk !== null) return junk;
  const daysLeft = actBy === null ? 1000 : actBy - on;
  if (before !== null && actBy !== null && daysLeft > 30) return 'told again with more than a month to go';
  if (before !== null && on - before <= 3 && daysLeft > 7) return 'told again within three days';
  return againToday && daysLeft > 7 ? 'one more message on the same day' : null;
}
