import { index } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** What suppliers are known by in files. */
export const identifiers = tableOf(records.identifiers, (table) => [
  index('identifiers_supplier').on(table.supplierId),
  index('identifiers_value').on(table.kind, table.value),
]);

/** Accounts with suppliers. */
export const logins = tableOf(records.logins, (table) => [index('logins_relationship').on(table.relationshipId)]);

/** What the person said to suggested contracts. */
export const suggestionAnswers = tableOf(records.suggestion_answers, (table) => [
  index('suggestion_answers_series').on(table.series),
]);
