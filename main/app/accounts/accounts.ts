import { and, eq, isNull } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { parseCalendarDate, type CalendarDate } from '#shared/domain/calendar-date.ts';
import { records } from '#shared/records/records.ts';
import { bankAccounts } from '../../db/schema/payments.ts';
import { sortedByNames } from '../collation.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns, enteredOf } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';

interface Known {
  readonly bankAccountId: string;
  readonly payments: number;
  readonly from: string | null;
  readonly to: string | null;
}

function dayIn(text: string | null): CalendarDate | null {
  return typeof text === 'string' ? parseCalendarDate(text) : null;
}

/** The household's accounts by name, with what is known of each. */
export const listAccounts: QueryHandler<'accounts.list'> = (context) => {
  const known = new Map(
    context.sqlite
      .prepare<[], Known>(
        `SELECT bankAccountId, count(*) AS payments, min(bookedOn) AS "from", max(bookedOn) AS "to" FROM payments
         WHERE deletedAt IS NULL GROUP BY bankAccountId`,
      )
      .all()
      // The first and last of what can not be read is no day.
      .map(({ bankAccountId, payments, from, to }) => [bankAccountId, { payments, from: dayIn(from), to: dayIn(to) }]),
  );
  const rows = context.database.select().from(bankAccounts).where(isNull(bankAccounts.deletedAt)).all();
  const shown = rows.map((row) => ({
    id: row.id,
    ...enteredOf(records.bank_accounts, row),
    ...(known.get(row.id) ?? { payments: 0, from: null, to: null }),
  }));
  return ok(sortedByNames(context, shown, ({ name }) => name));
};

/** Changes what an account is called. */
export const updateAccount: CommandHandler<'accounts.update'> = (context, { id, ...input }) => {
  const row = findAccount(context, id);
  if (row === undefined) return failed(notFound('bankAccount', id));
  const iban = input.iban == null ? null : plainNumber(input.iban);
  if (iban !== null && accountNumbered(context, iban, id) !== undefined) {
    return failed(refused(message('refusals.accountTaken', { iban })));
  }
  context.database
    .update(bankAccounts)
    .set({
      ...enteredColumns(records.bank_accounts, { ...input, ...(input.iban === undefined ? {} : { iban }) }),
      changedAt: context.now,
    })
    .where(eq(bankAccounts.id, id))
    .run();
  context.describe(message('history.did.changedAccount', { name: input.name ?? row.name }));
  return ok({ id });
};

/** Removes an account with its payments. */
export const removeAccount: CommandHandler<'accounts.remove'> = (context, { id }) => {
  const row = findAccount(context, id);
  if (row === undefined) return failed(notFound('bankAccount', id));
  markRemoved(context, 'bank_accounts', [id]);
  context.describe(message('history.did.removedAccount', { name: row.name }));
  return ok({ id });
};

function findAccount({ database }: Pick<QueryContext, 'database'>, id: string) {
  return database
    .select()
    .from(bankAccounts)
    .where(and(eq(bankAccounts.id, id), isNull(bankAccounts.deletedAt)))
    .get();
}

/** The living account with this number, as `plainNumber` writes it. */
function accountNumbered({ database }: Pick<QueryContext, 'database'>, number: string, except: string) {
  return database
    .select()
    .from(bankAccounts)
    .where(isNull(bankAccounts.deletedAt))
    .all()
    .find((row) => row.id !== except && isNumbered(row, number));
}

/** Whether an account has this number, as `plainNumber` writes it. */
export function isNumbered(
  { iban, number }: { readonly iban: string | null; readonly number: string | null },
  wanted: string,
): boolean {
  return [iban, number].some((each) => each !== null && plainNumber(each) === wanted);
}

/** The number of an account without the spaces people write in it. */
export function plainNumber(number: string): string {
  return number.replace(/\s+/g, '').toUpperCase();
}
