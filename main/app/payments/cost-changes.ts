import type { OutputOf } from '#shared/api/api.ts';
import { compareDates, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { priceOn } from '#shared/domain/payments/payments.ts';
import type { NamedContract } from './paid-contracts.ts';

type Change = OutputOf<'money.commitments'>['changes'][number];

/** What changes the cost of contracts after one day and up to another: announced prices, starts, and ends of what is paid again and again. In order of day. */
export function changesBetween(
  contracts: readonly NamedContract[],
  after: CalendarDate,
  to: CalendarDate,
): readonly Change[] {
  return contracts
    .flatMap((contract) => changesOf(contract, to).filter(({ on }) => on > after && on <= to))
    .toSorted((one, other) => compareDates(one.on, other.on));
}

function changesOf({ summary, paid }: NamedContract, to: CalendarDate): Change[] {
  const of = {
    contractId: summary.id,
    name: summary.name,
    supplierId: summary.supplierId,
    supplierName: summary.supplierName,
  };
  const { startsOn, endsOn, prices } = paid;
  const changes: Change[] = [];
  if (startsOn !== null) {
    changes.push({ ...of, on: startsOn, kind: 'starts', before: null, after: priceOn(prices, startsOn) });
  }
  for (const [position, { price, effectiveFrom }] of prices.entries()) {
    const before = prices[position - 1]?.price ?? null;
    const isWhileItRuns = effectiveFrom !== null && effectiveFrom > (startsOn ?? '') && effectiveFrom <= (endsOn ?? to);
    if (isWhileItRuns) changes.push({ ...of, on: effectiveFrom, kind: 'price', before, after: price });
  }
  const last = endsOn === null ? null : priceOn(prices, endsOn);
  const isPaidOnce = last !== null && last.every === null;
  if (endsOn !== null && !isPaidOnce) changes.push({ ...of, on: endsOn, kind: 'ends', before: last, after: null });
  return changes;
}
