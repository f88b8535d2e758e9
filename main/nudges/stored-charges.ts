import { addDays, isCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Charge, ChargedContract } from '#shared/domain/payments/unusual-charges.ts';
import { prepareOnce } from '../db/prepare-once.ts';
import { readAhead, type AtHand } from '../db/read-ahead.ts';
import type { Sqlite } from './pass-context.ts';

type Charged = Pick<ChargedContract, 'charges' | 'knownUntil'>;

interface Row {
  readonly id: string;
  readonly bookedOn: CalendarDate | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly bankAccountId: string;
}

/** What is older says nothing new: a payment a year and those before it are within. */
const daysBack = 800;

/**
 * Reads what statements show was charged for a contract, up to a day; null where they show nothing of it. Contracts without
 * payments are told from those with payments by one statement for all that are at hand.
 */
export function chargeReader(
  sqlite: Sqlite,
  asOf: CalendarDate,
  atHand: AtHand,
): (contractId: string) => Charged | null {
  const paid = readAhead<{ contractId: string }>(sqlite, paidContracts, atHand, ({ contractId }) => contractId);
  let knownUntil: ReadonlyMap<string, CalendarDate> | null = null;
  return (contractId) => {
    if (paid(contractId).length === 0) return null;
    const rows = rowsBetween(sqlite, contractId, addDays(asOf, -daysBack), asOf);
    knownUntil ??= lastDays(sqlite);
    return { charges: rows.flatMap(chargeIn), knownUntil: knownUntil.get(rows.at(-1)?.bankAccountId ?? '') ?? null };
  };
}

/** All that was taken for a contract, and given back, the earliest first. */
export function chargesOf(sqlite: Sqlite, contractId: string): Charge[] {
  return rowsBetween(sqlite, contractId, '0000', '9999-12-31').flatMap(chargeIn);
}

function rowsBetween(sqlite: Sqlite, contractId: string, from: string, to: string): Row[] {
  return prepareOnce<[Record<string, string>], Row>(
    sqlite,
    `SELECT id, bookedOn, amount, currency, bankAccountId FROM payments
     WHERE contractId = @contractId AND bookedOn BETWEEN @from AND @to AND deletedAt IS NULL ORDER BY bookedOn, rowid`,
  ).all({ contractId, from, to });
}

/** A payment whose day or sum can not be read is none. */
function chargeIn({ id, bookedOn, amount, currency }: Row): Charge[] {
  return bookedOn === null || amount === null || currency === null
    ? []
    : [{ id, on: bookedOn, amount: { amount: -amount, currency } }];
}

const paidContracts = `SELECT DISTINCT contractId FROM payments
  WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL`;

/** Up to which day the payments of each account are known. */
function lastDays(sqlite: Sqlite): ReadonlyMap<string, CalendarDate> {
  const rows = prepareOnce<[], { id: string; last: unknown }>(
    sqlite,
    `SELECT a.id, (SELECT max(p.bookedOn) FROM payments p WHERE p.bankAccountId = a.id AND p.deletedAt IS NULL) AS last
     FROM bank_accounts a WHERE a.deletedAt IS NULL`,
  ).all();
  return new Map(
    rows.flatMap(({ id, last }): [string, CalendarDate][] =>
      typeof last === 'string' && isCalendarDate(last) ? [[id, last]] : [],
    ),
  );
}
