import { z } from 'zod';
import { priceChange, type Charge, type PriceFrom } from '#shared/domain/payments/unusual-charges.ts';
import { calendarDate } from '#shared/records/values.ts';
import { prices } from '../../db/schema/contracts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import type { CommandContext } from '../handler.ts';
import { priceColumns } from '../prices/price-rows.ts';

const chargeRow = z.object({
  id: z.string(),
  on: calendarDate.nullable().catch(null),
  amount: z.int().nullable().catch(null),
  currency: z.string().nullable().catch(null),
});
const priceRow = z.object({
  amount: z.int().nullable().catch(null),
  currency: z.string().nullable().catch(null),
  cycleCount: z.int().nullable().catch(null),
  cycleUnit: z.enum(['day', 'week', 'month', 'year']).nullable().catch(null),
  sharePercent: z.number().nullable().catch(null),
  effectiveFrom: calendarDate.nullable().catch(null),
});

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
  for (const contractId of contractIds) {
    const charges = chargesOf(context, contractId);
    // One after the other: a price written down is what the next charge is held against.
    for (const [place, charge] of charges.entries()) {
      if (added.has(charge.id)) notePrice(context, contractId, { charge, earlier: charges.slice(0, place) });
    }
  }
}

function notePrice(
  context: CommandContext,
  contractId: string,
  { charge, earlier }: { readonly charge: Charge; readonly earlier: readonly Charge[] },
): void {
  const known = pricesOf(context, contractId);
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

/** What was taken for a contract, the earliest first. */
function chargesOf({ sqlite }: CommandContext, contractId: string): Charge[] {
  const rows = prepareOnce(
    sqlite,
    `SELECT id, bookedOn AS "on", amount, currency FROM payments
     WHERE contractId = @contractId AND amount < 0 AND deletedAt IS NULL ORDER BY bookedOn, rowid`,
  ).all({ contractId });
  return rows.flatMap((row): Charge[] => {
    const { id, on, amount, currency } = chargeRow.parse(row);
    return on === null || amount === null || currency === null
      ? []
      : [{ id, on, amount: { amount: -amount, currency } }];
  });
}

function pricesOf({ sqlite }: CommandContext, contractId: string): PriceFrom[] {
  const rows = prepareOnce(
    sqlite,
    `SELECT amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom FROM prices
     WHERE contractId = @contractId AND deletedAt IS NULL ORDER BY effectiveFrom, rowid`,
  ).all({ contractId });
  return rows.flatMap((row): PriceFrom[] => {
    const { amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom } = priceRow.parse(row);
    if (amount === null || currency === null) return [];
    const every = cycleCount === null || cycleUnit === null ? null : { n: cycleCount, unit: cycleUnit };
    return [{ amount: { amount, currency }, every, sharePercent: sharePercent ?? 100, from: effectiveFrom }];
  });
}
