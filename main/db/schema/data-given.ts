import { index } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** What suppliers know of the household, by kind. */
export const dataGiven = tableOf(records.data_given, (table) => [
  index('data_given_relationship').on(table.relationshipId),
]);
