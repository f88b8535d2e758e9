import { priceChange, type Charge, type PriceFrom } from '#shared/domain/payments/unusual-charges.ts';
import { priceFrom } from '#shared/domain/palgorithms/charge-unusual.ts';
import { prices } from '../../db/schema/contracts.ts';
import { chargesOf } from '../../nudges/stored-charges.ts';
import { priceReader } from '../../nudges/watches/contract-details.ts';
import type { CommandContext } from '../handler.ts';
import { priceColumns } from '../prices/price-rows.ts';

/** A charge below this part of what was agreed, or so many times above it, is something else than a new price. */
const leastPart = 0.5;
const mostTimes = 2;

/**
 * Writes down the prices that new payments show: where one is dearer or cheaper than agreed, and those before it were as
 * agreed, the new price holds from its day on. What differs each time has no price that could change.
 *
 * @param added the ids of the payments that are new
 */
export function notePrices(context: CommandContext, contractIds: readonly string[], added: ReadonlySet<string>): void {
  const pricesOf = priceReader(context.sqlite);
  for (const contractId of contractIds) {
    const charges = chargesOf(context.sqlite, contractId).filter(({ amount }) => amount.amount > 0);
    // One after the other: a price written down is what the next charge is held against.
    for (const [place, charge] of charges.entries()) {
      if (!added.has(charge.id)) continue;
      const known = pricesOf(contractId).map(priceFrom);
      notePrice(context, contractId, { known, charge, earlier: charges.slice(0, place) });
    }
  }
}

function notePrice(
  context: CommandContext,
  contractId: string,
  {
    known,
    charge,
    earlier,
  }: { readonly known: readonly PriceFrom[]; readonly charge: Charge; readonly earlier: readonly Charge[] },
): void {
  const last = known.at(-1);
  // What was written down for that day or a later one is not corrected by a payment.
  if (last === undefined || last.every === null || (last.from !== null && last.from >= charge.on)) return;
  const change = priceChange(charge, earlier, known);
  if (change === null) return;
  const times = charge.amount.amount / Math.max(1, change.expected.amount);
  if (times < leastPart || times > mostTimes) return;
  const { every, sharePercent } = last;
  const amount = Math.round(last.amount.amount * times);
  const columns = priceColumns(context.newRecord(), contractId, { ...last.amount, amount, every, sharePercent });
  context.database
    .insert(prices)
    .values({ ...columns, effectiveFrom: charge.on, paymentId: charge.id })
    .run();
}
