import { differenceInDays } from '../calendar-date.ts';
import { message } from '../message.ts';
import { afterPeriod } from '../period.ts';
import type { Series } from './series.ts';

/** Days by which the first payment under another name may be off the day it was due under the one before. */
const mostOff = 6;

/**
 * Joins series of which one stops and another goes on with the same price on the day the next payment was due: the supplier
 * has another name since, or the bank writes it in another way. Where two could follow, nothing is joined.
 */
export function underOtherNames(series: readonly Series[]): Series[] {
  const followers = new Map<Series, Series[]>();
  const byPrice = Map.groupBy(series, (one) => firstPrice(one) ?? '');
  for (const one of series) {
    const price = lastPrice(one);
    if (one.running || price === null) continue;
    const after = (byPrice.get(price) ?? []).filter((other) => goesOn(one, other));
    if (after.length > 0) followers.set(one, after);
  }
  const joined = new Map<Series, Series>();
  const taken = new Set<Series>();
  for (const [one, after] of followers) {
    const [other] = after;
    const isOnly = [...followers.values()].filter((others) => others.some((each) => each === other)).length === 1;
    if (other === undefined || after.length > 1 || !isOnly || taken.has(one) || joined.has(other)) continue;
    joined.set(one, together(one, other));
    taken.add(other);
  }
  return series.filter((one) => !taken.has(one)).map((one) => joined.get(one) ?? one);
}

function goesOn(one: Series, other: Series): boolean {
  if (one.supplier.key === other.supplier.key || one.perCycle !== other.perCycle || one.perCycle === 2) return false;
  if (one.supplier.supplierId !== null && other.supplier.supplierId !== null) return false;
  if (one.cycle.n !== other.cycle.n || one.cycle.unit !== other.cycle.unit) return false;
  return Math.abs(differenceInDays(other.firstOn, afterPeriod(one.lastOn, one.cycle))) <= mostOff;
}

/** Only what has a price can be told by it. */
function firstPrice({ steps, amount: { currency } }: Series): string | null {
  const first = steps[0];
  return first === undefined ? null : `${first.amount.amount} ${currency}`;
}

function lastPrice({ steps, amount: { currency } }: Series): string | null {
  const last = steps.at(-1);
  return last === undefined ? null : `${last.amount.amount} ${currency}`;
}

/** The later one, with the payments of the one before and its key, so that it stays what it was. */
function together(one: Series, other: Series): Series {
  const ids = (of: 'creditorIds' | 'ibans' | 'mandates') => [
    ...new Set([...other.supplier.identifiers[of], ...one.supplier.identifiers[of]]),
  ];
  return {
    ...other,
    key: one.key,
    supplier: {
      ...other.supplier,
      keys: [...new Set([...other.supplier.keys, ...one.supplier.keys])],
      supplierId: other.supplier.supplierId ?? one.supplier.supplierId,
      identifiers: { creditorIds: ids('creditorIds'), ibans: ids('ibans'), mandates: ids('mandates') },
      because: [...other.supplier.because, message('recognition.who.before', { name: one.supplier.name })],
    },
    steps: [...one.steps, ...other.steps.slice(1)],
    amounts: one.amounts === 'fixed' ? other.amounts : one.amounts,
    firstOn: one.firstOn,
    count: one.count + other.count,
    missed: one.missed + other.missed,
    doubledIds: [...one.doubledIds, ...other.doubledIds],
    confidence: Math.min(one.confidence, other.confidence),
    paymentIds: [...one.paymentIds, ...other.paymentIds],
  };
}
