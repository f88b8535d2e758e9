import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** What was agreed. */
export const contracts = tableOf(records.contracts, (table) => [
  index('contracts_relationship').on(table.relationshipId),
  index('contracts_category').on(table.category),
  index('contracts_import_key').on(table.importKey),
  index('contracts_starts_on').on(sql`"terms" ->> '$.startsOn'`),
]);

/** Prices of a contract over time. Amounts in minor units. */
export const prices = tableOf(records.prices, (table) => [
  index('prices_contract').on(table.contractId),
  index('prices_document').on(table.documentId),
  index('prices_payment').on(table.paymentId),
]);

/** Leaving a contract: decided, notice sent, acknowledged, ended. */
export const exits = tableOf(records.exits, (table) => [
  index('exits_contract').on(table.contractId),
  index('exits_replaced_by').on(table.replacedById),
  uniqueIndex('exits_once')
    .on(table.contractId)
    .where(sql`"deletedAt" IS NULL AND "withdrawnOn" IS NULL`),
]);

/** What was noted about the checklist of an exit. */
export const exitItems = tableOf(records.exit_items, (table) => [index('exit_items_exit').on(table.exitId)]);
