import {
  dayOfMonth,
  lastDayOfSpan,
  monthBordersBetween,
  monthsAfterDay,
  partsOfDay,
  type DayNumber,
} from '../calendar-date.ts';
import { countOf, type PeriodCount } from '../period.ts';
import type { Price } from '../terms/cost.ts';

/** More days than lie between the first that can be written and 1970, so that no number is below zero. */
const daysBefore1970 = 200_000;

/** How often something is paid. */
export type PaymentCycle = NonNullable<Price['every']>;

/** Payment days without a beginning or an end: every so many months or days from one of them. */
export interface PaymentDays {
  /** The day all others are counted from, so that one that was clamped clamps no other. */
  readonly origin: DayNumber;
  readonly cycle: PeriodCount;
}

/** One of the payment days. `number` grows by one from each to the next, whichever day they are counted from. */
export interface PaymentDay {
  readonly on: DayNumber;
  readonly number: number;
}

/**
 * The payment days through one that is known. Where that one is the last of a month too short for the day of the start,
 * and the days counted from the start reach it, they are counted from there: 28 February may stand for the 31st.
 */
export function paymentDaysThrough(known: DayNumber, start: DayNumber | null, every: PaymentCycle): PaymentDays {
  const cycle = countOf(every);
  const fromStart = start === null ? null : { origin: start, cycle };
  const isFromStart =
    fromStart !== null &&
    cycle.family === 'months' &&
    known === lastDayOfSpan(known, 'month') &&
    dayOfMonth(known) < dayOfMonth(fromStart.origin) &&
    monthBordersBetween(fromStart.origin, known) % cycle.count === 0;
  return isFromStart ? fromStart : { origin: known, cycle };
}

/** The payment days of every so many from a first one. */
export function paymentDaysFrom(first: DayNumber, every: PaymentCycle): PaymentDays {
  return { origin: first, cycle: countOf(every) };
}

/** The payment days from one day to another, both included, in their order. Both must be finite. */
export function* daysBetween(
  days: PaymentDays,
  from: DayNumber,
  to: DayNumber,
): Generator<PaymentDay, void, undefined> {
  const { family, count } = days.cycle;
  let steps =
    family === 'months'
      ? Math.floor(monthBordersBetween(days.origin, from) / count)
      : Math.floor((from - days.origin) / count);
  for (let on = dayAfter(days, steps); on <= to; steps += 1, on = dayAfter(days, steps)) {
    if (on >= from) yield { on, number: numberOf(on, days.cycle) };
  }
}

function dayAfter({ origin, cycle: { family, count } }: PaymentDays, steps: number): DayNumber {
  return family === 'months' ? monthsAfterDay(origin, steps * count) : origin + steps * count;
}

function numberOf(day: DayNumber, { family, count }: PeriodCount): number {
  if (family !== 'months') return Math.floor((day + daysBefore1970) / count);
  const { year, month } = partsOfDay(day);
  return Math.floor((year * 12 + month - 1) / count);
}
