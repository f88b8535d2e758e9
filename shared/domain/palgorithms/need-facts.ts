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
  readonly decisions: readonly NudgeDecision[];
}
