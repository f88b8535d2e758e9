import type { TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { plantInStore } from '#tests/support/plant-rows.ts';

/** Where the planted facts fall: many on one day, so that pages end within days. */
const years = 20;

/**
 * Fills a store with so many facts of all kinds, with many suppliers. They are written beside the store, since what is
 * under test is how they are read.
 *
 * @returns the supplier that half of the facts are about
 */
export async function plantStory(dancecard: TestDancecard, facts: number): Promise<string> {
  const busy = await addContract(dancecard, { terms: openTerms });
  plantInStore(dancecard.folder, (sqlite) => {
    const suppliers = Math.ceil(facts / 50);
    const numbers = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)`;
    const day = `date('2026-11-20', '-' || (i * 7919 % ${years * 365}) || ' days')`;
    sqlite
      .prepare(
        `INSERT INTO suppliers (id, createdAt, changedAt, name, folded) ${numbers}
         SELECT 's' || i, 1, 1, 'Supplier ' || i, 'supplier ' || i FROM n`,
      )
      .run(suppliers);
    sqlite
      .prepare(
        `INSERT INTO relationships (id, createdAt, changedAt, supplierId) ${numbers}
         SELECT 'r' || i, 1, 1, 's' || i FROM n`,
      )
      .run(suppliers);
    sqlite
      .prepare(
        `INSERT INTO contracts (id, createdAt, changedAt, relationshipId, name, terms) ${numbers}
         SELECT 'c' || i, 1, 1, 'r' || i, 'Contract ' || i, json_object('startsOn', ${day}) FROM n`,
      )
      .run(suppliers);
    const about = `CASE i % 2 WHEN 0 THEN '${busy.id}' ELSE 'c' || (i % ${suppliers}) END`;
    sqlite
      .prepare(
        `INSERT INTO interactions (id, createdAt, changedAt, subjectType, subjectId, direction, channel, happenedOn, text)
         ${numbers} SELECT 'i' || i, 1, 1, 'contract', ${about}, 'in', 'phone', ${day},
           'They said that number ' || i || ' would be looked into again next week, and that somebody would call back.' FROM n`,
      )
      .run(Math.floor(facts * 0.8));
    sqlite
      .prepare(
        `INSERT INTO promises (id, createdAt, changedAt, subjectType, subjectId, text, madeOn, outcome, settledOn)
         ${numbers} SELECT 'p' || i, 1, 1, 'contract', ${about}, 'Promise ' || i, ${day}, 'kept', date(${day}, '+3 days')
         FROM n`,
      )
      .run(Math.floor(facts * 0.1));
  });
  return busy.supplierId;
}
