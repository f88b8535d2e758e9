import type { CalendarDate } from '../calendar-date.ts';
import type { NudgeDecision } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** What the palgorithms know about one supplier on one day. */
export interface SupplierFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly name: string;
  readonly decisions: readonly NudgeDecision[];
}
