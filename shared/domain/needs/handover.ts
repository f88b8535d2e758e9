import { addDays, differenceInDays, lastDayThat, type CalendarDate } from '../calendar-date.ts';
import type { Money } from '../money.ts';
import { yearlyCost, type Price } from '../terms/cost.ts';

/** How the end of one contract meets the start of the next. */
export interface Handover {
  /** Days on which both run. */
  readonly overlapDays: number;
  /** Days on which neither does. */
  readonly gapDays: number;
  /** The first day of the new one without gap or overlap; null when the end is not known. */
  readonly seamlessStart: CalendarDate | null;
}

/** How a last day, or null when it is not known, meets a first day. */
export function handover(lastDay: CalendarDate | null, firstDay: CalendarDate): Handover {
  if (lastDay === null) return { overlapDays: 0, gapDays: 0, seamlessStart: null };
  const between = differenceInDays(firstDay, lastDay) - 1;
  return {
    overlapDays: Math.max(0, -between),
    gapDays: Math.max(0, between),
    seamlessStart: addDays(lastDay, 1),
  };
}

const daysPerYear = 365;

/**
 * What days paid twice cost: those days of the price that is lower by the year, of a year of 365 days, halves up. Prices
 * that are paid once, and those in another currency than the first, do not count; null when none is left.
 */
export function overlapCost(days: number, prices: readonly Price[]): Money | null {
  const yearly = prices.flatMap((price) => yearlyCost(price) ?? []);
  const [first] = yearly;
  if (first === undefined) return null;
  const lowest = Math.min(...yearly.filter(({ currency }) => currency === first.currency).map(({ amount }) => amount));
  const dividend = BigInt(lowest) * BigInt(days);
  const amount = Number((2n * dividend + BigInt(daysPerYear)) / (2n * BigInt(daysPerYear)));
  return { amount, currency: first.currency };
}

/** The end an exit would have on the day its notice arrives; not falling as that day moves on. Null when unknown. */
export type EndOnReceipt = (receivedOn: CalendarDate) => CalendarDate | null;

/**
 * The first end on or after a wished one that a notice arriving from `today` on can lead to, with the first day of
 * arrival that leads to it. A notice that arrives today may already lead past the wish; then that is the end. Null when
 * the end can not be known.
 */
export function firstEndFrom(
  wished: CalendarDate,
  today: CalendarDate,
  endOn: EndOnReceipt,
): { readonly endsOn: CalendarDate; readonly arrivesFrom: CalendarDate } | null {
  const now = endOn(today);
  if (now === null) return null;
  if (now >= wished) return { endsOn: now, arrivesFrom: today };
  const last = endOn(wished);
  if (last === null || last < wished) return { endsOn: now, arrivesFrom: today };
  const tooEarly = lastDayThat(today, wished, (day) => {
    const end = endOn(day);
    return end === null || end < wished;
  });
  const arrivesFrom = tooEarly === null ? today : addDays(tooEarly, 1);
  const endsOn = endOn(arrivesFrom);
  return endsOn === null ? null : { endsOn, arrivesFrom };
}
