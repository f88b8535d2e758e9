import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contracts } from './contracts.ts';
import { people } from './people.ts';
import { date, record, restrict } from './record.ts';
import { suppliers } from './suppliers.ts';

/** What set things off, from the first stirring to the decision. */
export const needs = sqliteTable(
  'needs',
  {
    ...record,
    title: text().notNull(),
    story: text(),
    trigger: text({ enum: ['circumstance', 'breakdown', 'expiry', 'new_product', 'price', 'other'] }).notNull(),
    state: text({
      enum: ['stirring', 'searching', 'short_listing', 'at_the_table', 'decided', 'dropped', 'no_decision'],
    }).notNull(),
    stateReason: text(),
    personId: text().references(() => people.id, restrict),
    /** The contract whose deadline or end raised it. */
    causeContractId: text().references(() => contracts.id, restrict),
    causeNudgeKey: text(),
    budgetAmount: integer(),
    budgetCurrency: text(),
    budgetPer: text({ enum: ['month', 'total'] }),
    decideBy: date(),
    decideByWhy: text(),
    costWeight: integer().notNull().default(5),
    chosenOfferId: text(),
    decidedOn: date(),
  },
  (table) => [index('needs_state').on(table.state), index('needs_cause').on(table.causeContractId)],
);

/** One thing a need asks for, or that rules a candidate out. */
export const requirements = sqliteTable(
  'requirements',
  {
    ...record,
    needId: text()
      .notNull()
      .references(() => needs.id, restrict),
    text: text().notNull(),
    kind: text({ enum: ['must', 'should', 'nice', 'rules_out'] }).notNull(),
    weight: integer().notNull(),
    position: integer().notNull(),
  },
  (table) => [index('requirements_need').on(table.needId)],
);

/** A supplier considered for a need; the supplier's record may not exist yet. */
export const candidates = sqliteTable(
  'candidates',
  {
    ...record,
    needId: text()
      .notNull()
      .references(() => needs.id, restrict),
    supplierId: text().references(() => suppliers.id, restrict),
    supplierName: text().notNull(),
    /** The name as matching sees it. */
    folded: text().notNull(),
    stage: text({ enum: ['long_list', 'short_list', 'at_the_table', 'ruled_out', 'chosen'] }).notNull(),
    reason: text(),
    source: text({ enum: ['own_idea', 'friend', 'review', 'search', 'advert', 'incumbent'] }).notNull(),
    incumbentContractId: text().references(() => contracts.id, restrict),
    position: real().notNull(),
    note: text(),
  },
  (table) => [
    index('candidates_need').on(table.needId),
    uniqueIndex('candidates_once')
      .on(table.needId, table.folded)
      .where(sql`"deletedAt" IS NULL`),
  ],
);

/** How a candidate meets a requirement. */
export const assessments = sqliteTable(
  'assessments',
  {
    ...record,
    candidateId: text()
      .notNull()
      .references(() => candidates.id, restrict),
    requirementId: text()
      .notNull()
      .references(() => requirements.id, restrict),
    verdict: text({ enum: ['yes', 'partly', 'no', 'unknown'] }).notNull(),
    note: text(),
  },
  (table) => [
    index('assessments_candidate').on(table.candidateId),
    uniqueIndex('assessments_once')
      .on(table.candidateId, table.requirementId)
      .where(sql`"deletedAt" IS NULL`),
  ],
);

/** What is on the table from a candidate; each further one is a version. Amounts in minor units. */
export const offers = sqliteTable(
  'offers',
  {
    ...record,
    candidateId: text()
      .notNull()
      .references(() => candidates.id, restrict),
    version: integer().notNull(),
    offeredOn: date().notNull(),
    validUntil: date(),
    /** JSON of the api's offer price. */
    price: text().notNull(),
    /** JSON of the api's offer terms; null when not stated. */
    terms: text(),
    financing: text(),
    deliveryOn: date(),
    /** JSON list of text. */
    promises: text().notNull().default('[]'),
    dataAsked: text(),
    dataUse: text(),
    /** JSON list of text. */
    included: text().notNull().default('[]'),
    /** JSON list of label and address. */
    links: text().notNull().default('[]'),
    note: text(),
    /** The contract it became. */
    contractId: text().references(() => contracts.id, restrict),
  },
  (table) => [index('offers_candidate').on(table.candidateId), index('offers_contract').on(table.contractId)],
);
