import { sql } from 'drizzle-orm';
import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { records } from '#shared/records/records.ts';
import { tableOf } from '../table-of.ts';

/** What set things off, from the first stirring to the decision. */
export const needs = tableOf(records.needs, (table) => [
  index('needs_state').on(table.state),
  index('needs_cause').on(table.causeContractId),
]);

/** One thing a need asks for, or that rules a candidate out. */
export const requirements = tableOf(records.requirements, (table) => [index('requirements_need').on(table.needId)]);

/** A supplier considered for a need; the supplier's record may not exist yet. */
export const candidates = tableOf(records.candidates, (table) => [
  index('candidates_need').on(table.needId),
  uniqueIndex('candidates_once')
    .on(table.needId, table.folded)
    .where(sql`"deletedAt" IS NULL`),
]);

/** How a candidate meets a requirement. */
export const assessments = tableOf(records.assessments, (table) => [
  index('assessments_candidate').on(table.candidateId),
  uniqueIndex('assessments_once')
    .on(table.candidateId, table.requirementId)
    .where(sql`"deletedAt" IS NULL`),
]);

/** What is on the table from a candidate; each further one is a version. Amounts in minor units. */
export const offers = tableOf(records.offers, (table) => [
  index('offers_candidate').on(table.candidateId),
  index('offers_contract').on(table.contractId),
]);
