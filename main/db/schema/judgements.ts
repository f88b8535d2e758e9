import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** How customer-first a supplier is in one question, as the person judges it. */
export const judgements = tableOf(records.judgements, (table) => [
  uniqueIndex('judgements_once')
    .on(table.relationshipId, table.question)
    .where(sql`"deletedAt" IS NULL`),
]);

/** One thing that matters in dealing with suppliers. */
export const layerItems = tableOf(records.layer_items, (table) => [index('layer_items_person').on(table.personId)]);

/** How a supplier fits one of these. */
export const layerMatches = tableOf(records.layer_matches, (table) => [
  index('layer_matches_relationship').on(table.relationshipId),
  uniqueIndex('layer_matches_once')
    .on(table.layerItemId, table.relationshipId)
    .where(sql`"deletedAt" IS NULL`),
]);

/** How likely the person is to recommend a supplier. */
export const recommendations = tableOf(records.recommendations, (table) => [
  index('recommendations_relationship').on(table.relationshipId),
]);

/** What the person gave a supplier or got from it, in their own words. */
export const exchanges = tableOf(records.exchanges, (table) => [
  index('exchanges_relationship').on(table.relationshipId),
]);
