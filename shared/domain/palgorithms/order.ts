import { compareDates, type CalendarDate } from '../calendar-date.ts';
import type { CurrencyCode, Money } from '../money.ts';
import { asTheyAre, compareWeighed, type Weighing } from '../weighing.ts';
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
 * different currencies are weighed against each other only where they have been brought into one. No two nudges are equal, so the order is always the same.
 */
export function comparePressing(one: Pressing, other: Pressing, first: CurrencyCode | null = null): number {
  return (
    ranks[one.urgency] - ranks[other.urgency] ||
    compareDays(one.actBy, other.actBy) ||
    compareStakes(one.stake, other.stake, first) ||
    compareText(one.key, other.key)
  );
}

/** How many times what is at stake has to be for an earlier day to stand above what seems more pressing. */
const muchMore = 10;

/**
 * The most pressing first: in the order of `comparePressing`, but that nothing stands above another that has an earlier
 * day and ten times as much at stake. `of` gives what the order looks at; `weighing` brings stakes into one currency.
 */
export function mostPressingFirst<Item>(
  items: readonly Item[],
  of: (item: Item) => Pressing,
  { currency, weigh }: Weighing = asTheyAre,
): Item[] {
  const ordered: { readonly item: Item; readonly pressing: Pressing }[] = [];
  let latest: CalendarDate | null = null;
  let hasUndated = false;
  const sorted = items
    .map((item) => {
      const { key, urgency, actBy, stake } = of(item);
      return { item, pressing: { key, urgency, actBy, stake: stake === null ? null : weigh(stake) } };
    })
    .toSorted((one, other) => comparePressing(one.pressing, other.pressing, currency));
  for (const each of sorted) {
    const { actBy, stake } = each.pressing;
    const hasLater = actBy !== null && (hasUndated || (latest !== null && actBy < latest));
    const mayRise = hasLater && stake !== null && stake.amount > 0;
    const place = mayRise ? ordered.findIndex(({ pressing }) => givesWayTo(pressing, each.pressing)) : -1;
    if (place < 0) ordered.push(each);
    else ordered.splice(place, 0, each);
    if (actBy === null) hasUndated = true;
    else if (latest === null || actBy > latest) latest = actBy;
  }
  return ordered.map(({ item }) => item);
}

/** Whether one has a later day than the other, or none, and at most a tenth of what that has at stake. */
function givesWayTo(one: Pressing, other: Pressing): boolean {
  if (other.actBy === null || other.stake === null || (one.actBy !== null && one.actBy <= other.actBy)) return false;
  if (one.stake === null || one.stake.amount === 0) return one.stake !== null;
  return one.stake.currency === other.stake.currency && one.stake.amount * muchMore <= other.stake.amount;
}

function compareDays(one: CalendarDate | null, other: CalendarDate | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareDates(one, other);
}

function compareStakes(one: Money | null, other: Money | null, first: CurrencyCode | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareWeighed(one, other, first);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
