import type { CalendarDate } from '../calendar-date.ts';
import type { NeedState } from '../needs/need-states.ts';
import type { NudgeDecision } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** What the palgorithms know about one need on one day. */
export interface NeedFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly title: string;
  readonly state: NeedState;
  readonly decideBy: CalendarDate | null;
  /** Why by that day, in the person's own words. */
  readonly decideByWhy: string | null;
  /** Candidates that are not ruled out, and offers of theirs. */
  readonly candidates: number;
  readonly offers: number;
  /**
   * The palgorithm whose nudge raised the need, while that nudge is unanswered and its contract is not being left: it
   * asks for the same decision. Null otherwise.
   */
  readonly alsoAskedBy: string | null;
  /** The last day on which anything was written down about it, its candidates, their offers or what was said. */
  readonly touchedOn: CalendarDate;
  /** Suppliers that offer the like and were left, or are being left, though the person would return or recommends them. */
  readonly formers: readonly FormerSupplier[];
  readonly decisions: readonly NudgeDecision[];
}

/** A supplier somebody might go back to. */
export interface FormerSupplier {
  readonly supplierId: string;
  readonly supplierName: string;
  /** The last day of all that ran with it, past or ahead. */
  readonly leftOn: CalendarDate;
  /** What would bring the person back, in their words; null where nothing was said. */
  readonly wouldReturn: string | null;
  /** How likely the person was to recommend it, of ten, where that is likely; else null. */
  readonly score: number | null;
  /** Why it was left, in the person's words; null or left out where nothing was said. */
  readonly reason?: string | null;
}
