import type { CalendarDate } from '../calendar-date.ts';
import type { NudgeDecision } from './decision.ts';
import type { SpokenOf } from './own-said.ts';

/** What the palgorithms know about one supplier on one day. */
export interface SupplierFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly name: string;
  /**
   * The relationships in which it holds something of the person that nobody asked back, but for what the law makes it
   * keep and what the person said need not be asked for.
   */
  readonly holdsFor: readonly string[];
  /** The last day of all that ran with it, past or ahead; null where anything goes on, or nothing ever ran. */
  readonly endedOn: CalendarDate | null;
  /** The days of contacts, and of the beginnings of problems, from one day to another, both included. */
  dealtWith(from: CalendarDate, to: CalendarDate): { readonly contacts: number; readonly problems: number };
  /** How likely the person was to recommend it, 0 to 10, the oldest first. */
  readonly scores: readonly { readonly on: CalendarDate; readonly score: number }[];
  readonly decisions: readonly NudgeDecision[];
}

/** What the palgorithms know about one account on one day. */
export interface LoginFacts {
  readonly id: string;
  readonly changesOn?: CalendarDate | null;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly lastUsedOn: CalendarDate;
  /** The last day of all that ran with the supplier; `none` where nothing ever did; null where anything goes on. */
  readonly endedOn: CalendarDate | 'none' | null;
  readonly decisions: readonly NudgeDecision[];
}
