import type { CalendarDate } from '../calendar-date.ts';
import type { CurrencyCode, Money } from '../money.ts';
import type { Urgency } from './urgency.ts';

/** What the order of nudges looks at. */
export interface Pressing {
  readonly key: string;
  readonly urgency: Urgency;
  readonly actBy: CalendarDate | null;
  readonly stake: Money | null;
  /** Whether the person found such nudges of little use, and it is no deadline; left out for not. */
  readonly standsBehind?: boolean;
}

/** Something with what the order looks at, stakes weighed. */
export interface Placed<Item> {
  readonly item: Item;
  readonly pressing: Pressing;
}

/** How many times what is at stake has to be for an earlier day to stand above what seems more pressing. */
const muchMore = 10;

/** Whether one has a later day than the other, or none, and at most a tenth of what that has at stake. */
export function givesWayTo(one: Pressing, other: Pressing): boolean {
  if (other.actBy === null || other.stake === null || other.stake.amount === 0) return false;
  if (one.actBy !== null && one.actBy <= other.actBy) return false;
  if (one.stake === null || one.stake.amount === 0) return one.stake !== null;
  return one.stake.currency === other.stake.currency && one.stake.amount * muchMore <= other.stake.amount;
}

/**
 * Takes them one after the other, each below all before it, or above the first that gives way to it. Thousands are passed
 * over in portions of which it is known that none gives way.
 */
export function risen<Item>(sorted: readonly Placed<Item>[]): Placed<Item>[] {
  const portions: Portion<Item>[] = [];
  for (const each of sorted) {
    if (!rises(portions, each)) append(portions, each);
  }
  return portions.flatMap(({ placed }) => placed);
}

/** Neighbours in the order, and what is true of all of them. */
interface Portion<Item> {
  readonly placed: Placed<Item>[];
  /** Their latest day; none has a day: the earliest text there is. */
  latest: string;
  hasUndated: boolean;
  /** Whether one of them has nothing at stake, known to be nothing. */
  hasNothing: boolean;
  /** The least at stake, by currency. */
  readonly least: Map<CurrencyCode, number>;
}

const portionSize = 128;

function rises<Item>(portions: Portion<Item>[], each: Placed<Item>): boolean {
  const { stake, actBy } = each.pressing;
  if (stake === null || stake.amount <= 0 || actBy === null) return false;
  for (const [number, portion] of portions.entries()) {
    if (!mayGiveWay(portion, actBy, stake)) continue;
    const place = portion.placed.findIndex(({ pressing }) => givesWayTo(pressing, each.pressing));
    if (place < 0) continue;
    portion.placed.splice(place, 0, each);
    note(portion, each);
    if (portion.placed.length > 2 * portionSize)
      portions.splice(number + 1, 0, portionOf(portion.placed.splice(portionSize)));
    return true;
  }
  return false;
}

function mayGiveWay<Item>(portion: Portion<Item>, actBy: CalendarDate, { amount, currency }: Money): boolean {
  if (!portion.hasUndated && portion.latest <= actBy) return false;
  const least = portion.least.get(currency);
  return portion.hasNothing || (least !== undefined && least * muchMore <= amount);
}

function append<Item>(portions: Portion<Item>[], each: Placed<Item>): void {
  const last = portions.at(-1);
  if (last === undefined || last.placed.length >= portionSize) portions.push(portionOf([each]));
  else add(last, each);
}

function portionOf<Item>(placed: readonly Placed<Item>[]): Portion<Item> {
  const portion: Portion<Item> = { placed: [], latest: '', hasUndated: false, hasNothing: false, least: new Map() };
  for (const each of placed) add(portion, each);
  return portion;
}

function add<Item>(portion: Portion<Item>, each: Placed<Item>): void {
  portion.placed.push(each);
  note(portion, each);
}

function note<Item>(portion: Portion<Item>, { pressing: { actBy, stake } }: Placed<Item>): void {
  if (actBy === null) portion.hasUndated = true;
  else if (actBy > portion.latest) portion.latest = actBy;
  if (stake === null) return;
  if (stake.amount === 0) portion.hasNothing = true;
  const least = portion.least.get(stake.currency);
  if (least === undefined || stake.amount < least) portion.least.set(stake.currency, stake.amount);
}
