import { index } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** Changes of the household's own details. */
export const detailChanges = tableOf(records.detail_changes, (table) => [
  index('detail_changes_person').on(table.personId),
]);

/** Who was told of them. */
export const detailTellings = tableOf(records.detail_tellings, (table) => [
  index('detail_tellings_change').on(table.changeId),
  index('detail_tellings_relationship').on(table.relationshipId),
  index('detail_tellings_interaction').on(table.interactionId),
]);
