import { compareDates, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import type { Urgency } from './urgency.ts';

/** What the order of nudges looks at. */
export interface Pressing {
  readonly key: string;
  readonly urgency: Urgency;
  readonly actBy: CalendarDate | null;
  readonly stake: Money | null;
}

const ranks: Record<Urgency, number> = { now: 0, soon: 1, later: 2 };

/**
 * The most pressing first: by urgency, then the earliest day, then the largest stake, then the key. Amounts of
 * different currencies are not weighed against each other. No two nudges are equal, so the order is always the same.
 */
export function comparePressing(one: Pressing, other: Pressing): number {
  return (
    ranks[one.urgency] - ranks[other.urgency] ||
    compareDays(one.actBy, other.actBy) ||
    compareStakes(one.stake, other.stake) ||
    compareText(one.key, other.key)
  );
}

function compareDays(one: CalendarDate | null, other: CalendarDate | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareDates(one, other);
}

function compareStakes(one: Money | null, other: Money | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareText(one.currency, other.currency) || other.amount - one.amount;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
