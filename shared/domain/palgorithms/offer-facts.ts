import type { CalendarDate } from '../calendar-date.ts';
import type { NeedState } from '../needs/need-states.ts';
import type { NudgeDecision } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** What the palgorithms know about one offer on one day. */
export interface OfferFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly candidateId: string;
  /** What the candidate is called. */
  readonly supplierName: string;
  /** The supplier's record, where there is one. */
  readonly supplierId: string | null;
  readonly needId: string;
  readonly needTitle: string;
  readonly needState: NeedState;
  readonly offeredOn: CalendarDate;
  /** The last day on which it can be accepted; null when that was not said. */
  readonly validUntil: CalendarDate | null;
  /** Whether the candidate is still considered and made no later offer. */
  readonly stands: boolean;
  /** Whether it became a contract. */
  readonly accepted: boolean;
  readonly decisions: readonly NudgeDecision[];
}
