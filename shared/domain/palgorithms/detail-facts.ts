import type { CalendarDate } from '../calendar-date.ts';
import type { TellingProgress } from '../detail-changes/who-to-tell.ts';
import type { DetailKind } from '../detail-changes/detail-kinds.ts';
import type { NudgeDecision } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** What the palgorithms know about one change of the person's details on one day. */
export interface DetailFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly kind: DetailKind;
  /** What it becomes, such as the new address. */
  readonly newDetail: string;
  /** The first day on which it is so. */
  readonly validFrom: CalendarDate | null;
  /** How many suppliers were told of how many, counted when it is asked for: it takes reading them all. */
  progress(): TellingProgress;
  readonly decisions: readonly NudgeDecision[];
}
