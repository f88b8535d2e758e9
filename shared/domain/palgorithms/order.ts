import { compareDates } from '../calendar-date.ts';
import { message } from '../message.ts';
import type { CurrencyCode, Money } from '../money.ts';
import { asTheyAre, compareWeighed, type Weighing } from '../weighing.ts';
import type { Message } from '../words.ts';
import { givesWayTo, risen, type Placed, type Pressing } from './rising.ts';

import type { Urgency } from './urgency.ts';

export type { Pressing } from './rising.ts';

const ranks: Record<Urgency, number> = { now: 0, soon: 1, later: 2 };

type Comparison = (one: Pressing, other: Pressing, first: CurrencyCode | null) => number;

/** What decides, in this order: the first that tells two nudges apart. */
const criteria = {
  urgency: (one, other) => ranks[one.urgency] - ranks[other.urgency],
  hasDay: (one, other) => Number(one.actBy === null) - Number(other.actBy === null),
  learnt: (one, other) => Number(one.standsBehind === true) - Number(other.standsBehind === true),
  day: (one, other) => (one.actBy === null || other.actBy === null ? 0 : compareDates(one.actBy, other.actBy)),
  stake: (one, other, first) => compareStakes(one.stake, other.stake, first),
  key: (one, other) => compareText(one.key, other.key),
} as const satisfies Record<string, Comparison>;
type Criterion = keyof typeof criteria;
const inOrder: readonly Criterion[] = ['urgency', 'hasDay', 'learnt', 'day', 'stake', 'key'];

/**
 * The most pressing first: by urgency, those with a day before those without, those of little use last, then the earliest
 * day, the largest stake, the key. Amounts of different currencies are weighed against each other only where they have
 * been brought into one. No two nudges are equal, so the order is always the same.
 */
export function comparePressing(one: Pressing, other: Pressing, first: CurrencyCode | null = null): number {
  for (const criterion of inOrder) {
    const difference = criteria[criterion](one, other, first);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The most pressing first: in the order of `comparePressing`, but that nothing stands above another that has an earlier
 * day and ten times as much at stake. What is of little use sinks last, so that nothing else changes places for its sake.
 * `of` gives what the order looks at; `weighing` brings stakes into one currency.
 */
export function mostPressingFirst<Item>(
  items: readonly Item[],
  of: (item: Item) => Pressing,
  { currency, weigh }: Weighing = asTheyAre,
): Item[] {
  const sorted = items
    .map((item) => {
      const pressing = weighed(of(item), weigh);
      return { item, pressing, unjudged: unjudged(pressing) };
    })
    .toSorted((one, other) => comparePressing(one.unjudged, other.unjudged, currency));
  return sunk(risen(sorted), currency).map(({ item }) => item);
}

function unjudged(pressing: Pressing): Pressing {
  return pressing.standsBehind === true ? { ...pressing, standsBehind: false } : pressing;
}

/** Takes what is of little use to where it stands behind whatever presses as much, and whatever it gives way to. */
function sunk<Item>(ordered: readonly Placed<Item>[], first: CurrencyCode | null): readonly Placed<Item>[] {
  const sinking = ordered.filter(({ pressing }) => pressing.standsBehind === true);
  if (sinking.length === 0) return ordered;
  const order = ordered.filter(({ pressing }) => pressing.standsBehind !== true);
  for (const each of sinking.toSorted((one, other) => comparePressing(one.pressing, other.pressing, first))) {
    const above = order.findLastIndex(
      ({ pressing }) => comparePressing(pressing, each.pressing, first) < 0 || givesWayTo(each.pressing, pressing),
    );
    order.splice(above + 1, 0, each);
  }
  return order;
}

/** Of two nudges, one of which stands right above the other: what the order looks at, and what they say. */
export interface InOrder extends Pressing {
  readonly title: Message;
}

/**
 * Why of two neighbours in the order of `mostPressingFirst` one stands above the other. `weighing` is the one they were
 * ordered by.
 */
export function whyAbove(above: InOrder, below: InOrder, { currency, weigh }: Weighing = asTheyAre): Message {
  const names = { above: above.title, below: below.title };
  const [one, other] = [weighed(above, weigh), weighed(below, weigh)];
  const difference = (criterion: Criterion): number => criteria[criterion](one, other, currency);
  const first = inOrder.find((criterion) => difference(criterion) !== 0) ?? 'key';
  if (difference(first) > 0 && above.stake !== null && givesWayTo(other, one)) {
    return below.stake === null || below.stake.amount === 0
      ? message('nudges.order.muchMore', { ...names, stake: above.stake })
      : message('nudges.order.tenTimes', { ...names, stake: above.stake, other: below.stake });
  }
  // What rose above another passed whatever stood between, and stands above it by what else speaks for it.
  const decides = inOrder.find((criterion) => difference(criterion) < 0);
  if (decides === undefined || (decides === 'key' && first !== 'key')) {
    return above.stake === null
      ? message('nudges.order.key', names)
      : message('nudges.order.passed', { ...names, stake: above.stake });
  }
  switch (decides) {
    case 'urgency':
      return message(`nudges.order.urgency.${above.urgency}`, names);
    case 'day':
      if (above.actBy === null || below.actBy === null) return message('nudges.order.hasDay', names);
      return message('nudges.order.day', { ...names, day: above.actBy, other: below.actBy });
    case 'stake':
      return above.stake === null || below.stake === null
        ? message('nudges.order.hasStake', names)
        : message('nudges.order.stake', { ...names, stake: above.stake, other: below.stake });
    case 'hasDay':
    case 'learnt':
    case 'key':
      return message(`nudges.order.${decides}`, names);
  }
}

function weighed<One extends Pressing>(one: One, weigh: Weighing['weigh']): One {
  return one.stake === null ? one : { ...one, stake: weigh(one.stake) };
}

function compareStakes(one: Money | null, other: Money | null, first: CurrencyCode | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compareWeighed(one, other, first);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
