import type { CalendarDate } from '../calendar-date.ts';
import type { CurrencyCode, Money } from '../money.ts';
import type { NudgeDecision } from './decision.ts';

/** What the palgorithms know about the household as a whole on one day. */
export interface HouseholdFacts {
  readonly id: string;
  readonly changesOn?: CalendarDate | null;
  /** What all contracts come to evenly, in one currency; the currencies that no rate brings into it are left out. */
  costIn(currency: CurrencyCode): HouseholdCost;
  readonly decisions: readonly NudgeDecision[];
}

/** What contracts come to, with the currencies that are not counted. */
export interface HouseholdCost {
  readonly monthly: Money;
  /** Twelve times that. */
  readonly yearly: Money;
  readonly leftOut: readonly CurrencyCode[];
}

/** The household stands for itself: there is one, and no row of it. */
export const householdId = 'household';
