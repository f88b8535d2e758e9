import type { CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { NudgeDecision } from './decision.ts';
import type { Others } from './others.ts';
import type { SpokenOf } from './own-said.ts';

/** A contract with a supplier that goes on and is not being left. */
export interface RunningContract {
  readonly id: string;
  readonly name: string;
  /** What the person pays in a year; null when not known or paid once. */
  readonly yearly: Money | null;
  /** Whether nobody compares it with others: a home that is rented, a gift, what is owed by law. Left out for not. */
  readonly isNotCompared?: boolean;
  /** When it is asked anyway whether to go on with it; left out for never. */
  decided?(others: Others): Deciding;
}

/** When the next last day for notice of a contract is spoken of. */
export interface Deciding {
  /** From the first day on which it is to the last day itself; null where it is not. */
  readonly days: { readonly from: CalendarDate; readonly until: CalendarDate } | null;
  /** The first later day on which these days may be others by themselves; null for never. */
  readonly changesOn: CalendarDate | null;
}

/** What the palgorithms know about one relationship on one day. */
export interface RelationshipFacts extends SpokenOf {
  readonly id: string;
  /** The first later day on which one of these facts may differ by itself; null or left out for never. */
  readonly changesOn?: CalendarDate | null;
  readonly supplierId: string;
  readonly supplierName: string;
  /** The day the relationship was entered. */
  readonly enteredOn: CalendarDate;
  /** Since when it goes on without a break; null when not known. */
  readonly since: CalendarDate | null;
  /** The day on which the person last looked at all of it; null when never. */
  readonly reviewedOn: CalendarDate | null;
  /** The day on which a need was last raised by one of its contracts: the person looked at others. Null when never. */
  readonly comparedOn: CalendarDate | null;
  /** What goes on with the supplier, and the first later day on which that may differ by itself. */
  running(): { readonly contracts: readonly RunningContract[]; readonly changesOn: CalendarDate | null };
  readonly decisions: readonly NudgeDecision[];
}
