import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { PaidContract } from '#shared/domain/payments/payments.ts';
import type { DatedPrice } from '#shared/domain/terms/cost.ts';
import { unreadableIn } from '../../db/readable/readable-connection.ts';
import { priceOf, readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';

/** A contract with everything its payments follow from. */
export interface NamedContract {
  readonly summary: ContractSummary;
  readonly paid: PaidContract;
  readonly paymentMethod: string | null;
  readonly place: string | null;
}

interface DetailRow {
  id: string;
  nextPaymentOn: CalendarDate | null;
  paymentMethod: string | null;
  pausedFrom: CalendarDate | null;
  pausedUntil: CalendarDate | null;
  terms: string | null;
  place: string | null;
}

type PriceRow = Parameters<typeof priceOf>[0] & {
  readonly contractId: string;
  readonly effectiveFrom: CalendarDate | null;
};

/** Every contract, or every one with a supplier, by the name of its supplier, with what its payments follow from. */
export function readPaidContracts(context: QueryContext, supplierId?: string): NamedContract[] {
  const asked = { supplierId: supplierId ?? null };
  const details = new Map(
    context.sqlite
      .prepare<[typeof asked], DetailRow>(
        `SELECT id, nextPaymentOn, paymentMethod, pausedFrom, pausedUntil, terms, place FROM contracts c
         WHERE deletedAt IS NULL AND ${isWithSupplier}`,
      )
      .all(asked)
      .map((row) => [row.id, row]),
  );
  const prices = readPrices(context, asked);
  const summaries =
    supplierId === undefined
      ? readSummaries(context)
      : readSummaries(context, 'AND r.supplierId = @supplierId', { supplierId });
  return summaries.flatMap((summary) => {
    const row = details.get(summary.id);
    return row === undefined ? [] : [namedContract(summary, row, prices.get(summary.id) ?? [])];
  });
}

/** The condition for the contracts `c` that are asked for. */
const isWithSupplier = `(@supplierId IS NULL
  OR c.relationshipId IN (SELECT id FROM relationships WHERE supplierId = @supplierId))`;

function namedContract(summary: ContractSummary, row: DetailRow, prices: readonly DatedPrice[]): NamedContract {
  return {
    summary,
    paid: {
      prices,
      knownOn: row.nextPaymentOn,
      startsOn: summary.startsOn,
      trialEndsOn: parseCalendarDate(/"trialEndsOn":"([^"]*)"/u.exec(row.terms ?? '')?.[1] ?? ''),
      endsOn: summary.endsOn,
      pausedFrom: row.pausedFrom,
      pausedUntil: row.pausedUntil,
    },
    paymentMethod: row.paymentMethod,
    place: row.place,
  };
}

/** The prices of each contract in the order in which they take effect; those that cannot be read count for nothing. */
function readPrices(
  { sqlite }: QueryContext,
  asked: { readonly supplierId: string | null },
): ReadonlyMap<string, readonly DatedPrice[]> {
  const rows = sqlite
    .prepare<[typeof asked], PriceRow>(
      `SELECT contractId, amount, currency, cycleCount, cycleUnit, sharePercent, effectiveFrom FROM prices
       WHERE deletedAt IS NULL
         AND (@supplierId IS NULL OR contractId IN (SELECT c.id FROM contracts c WHERE ${isWithSupplier}))
       ORDER BY effectiveFrom, rowid`,
    )
    .all(asked);
  const byContract = new Map<string, DatedPrice[]>();
  for (const row of rows) {
    const price = unreadableIn(row).length === 0 ? priceOf(row) : null;
    if (price === null) continue;
    const own = byContract.get(row.contractId);
    if (own === undefined) byContract.set(row.contractId, [{ price, effectiveFrom: row.effectiveFrom }]);
    else own.push({ price, effectiveFrom: row.effectiveFrom });
  }
  return byContract;
}
