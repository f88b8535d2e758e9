import { index } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** The household's own accounts. */
export const bankAccounts = tableOf(records.bank_accounts);

/** What statements say was paid. Amounts in minor units, below zero where money leaves. */
export const payments = tableOf(records.payments, (table) => [
  index('payments_account').on(table.bankAccountId, table.bookedOn),
  index('payments_booked_on').on(table.bookedOn),
  index('payments_supplier').on(table.supplierId, table.bookedOn),
  index('payments_contract').on(table.contractId, table.bookedOn),
]);
