import { z } from 'zod';
import { addDays, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { daysBesideBooking, knownPayments, type ComparedPayment } from '#shared/domain/payments/known-payments.ts';
import { prepareOnce } from '../../../db/prepare-once.ts';
import type { Portions } from '../../../portions.ts';
import type { QueryContext } from '../../handler.ts';
import { paymentFields, paymentIn, paymentText } from '../../payments/payment-row.ts';
import type { AccountsOfFile } from './accounts-of-statements.ts';
import type { StatementItem } from './statement-items.ts';

/** A payment of a file, and whether it is here already. */
export interface MatchedPayment extends StatementItem {
  /** The place of its account. */
  readonly account: number;
  readonly known: boolean;
}

const storedPayment = z.object({
  ...paymentFields,
  counterparty: paymentText,
  iban: paymentText,
  endToEnd: paymentText,
  mandate: paymentText,
  purpose: paymentText,
  bankId: paymentText,
});

/**
 * Which payments of a file are here already. A statement is compared with what is here of its account and with the
 * statements of the same account that stand before it in the file, never with itself: what is in it twice was paid twice.
 */
export function* matchPayments(
  { sqlite }: Pick<QueryContext, 'sqlite'>,
  items: readonly StatementItem[],
  { accounts, ofStatement }: AccountsOfFile,
): Portions<MatchedPayment[]> {
  const matched: MatchedPayment[] = [];
  const before = accounts.map((): ComparedPayment[] => []);
  for (const [statement, of] of Map.groupBy(items, (item) => item.statement)) {
    const account = ofStatement[statement] ?? 0;
    const earlier = before[account] ?? [];
    const read = of.map(({ payment }) => payment);
    const stored = storedBetween(sqlite, accounts[account]?.id ?? null, read);
    const known = knownPayments(read, [...stored, ...earlier]);
    const ids = new Set<string>();
    for (const [index, item] of of.entries()) {
      const isKnown = known[index] !== null || isSaidTwice(item.payment, ids);
      matched.push({ ...item, account, known: isKnown });
      if (!isKnown) earlier.push(item.payment);
    }
    yield { text: message('progress.comparingPayments'), done: matched.length, total: items.length };
  }
  return matched;
}

/** Whether a payment of the same sum that the bank calls the same stands before it: a file may hold an entry twice. */
function isSaidTwice({ bankId, bookedOn, amount }: ComparedPayment, ids: Set<string>): boolean {
  if (bankId === null) return false;
  const key = `${bankId} ${bookedOn} ${amount.amount} ${amount.currency}`;
  if (ids.has(key)) return true;
  ids.add(key);
  return false;
}

/** What is here of an account on the days of these payments, and beside them. */
function storedBetween(
  sqlite: QueryContext['sqlite'],
  bankAccountId: string | null,
  read: readonly { readonly bookedOn: CalendarDate }[],
): ComparedPayment[] {
  const { from: first, to: last } = daysOf(read);
  if (bankAccountId === null || first === null || last === null) return [];
  const [from, to] = [addDays(first, -daysBesideBooking), addDays(last, daysBesideBooking)];
  const rows = prepareOnce(
    sqlite,
    `SELECT id, bookedOn, amount, currency, counterparty, iban, endToEnd, mandate, purpose, bankId FROM payments
     WHERE bankAccountId = @bankAccountId AND bookedOn BETWEEN @from AND @to AND deletedAt IS NULL ORDER BY rowid`,
  ).all({ bankAccountId, from, to });
  return rows.flatMap((row): ComparedPayment[] => paymentIn(storedPayment.parse(row)));
}

/** The first and the last day of payments; null where there are none. */
export function daysOf(payments: readonly { readonly bookedOn: CalendarDate }[]): {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
} {
  let from: CalendarDate | null = null;
  let to: CalendarDate | null = null;
  for (const { bookedOn } of payments) {
    if (from === null || bookedOn < from) from = bookedOn;
    if (to === null || bookedOn > to) to = bookedOn;
  }
  return { from, to };
}
