import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { SupplierFacts } from '#shared/domain/palgorithms/supplier-facts.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { spokenOf } from '../own/own-readers.ts';
import type { PassContext } from '../pass-context.ts';
import { readDecisions } from '../stored-answers.ts';
import { subjectJoins } from './dealing-subjects.ts';
import { endingWith } from './endings.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

interface SupplierRow {
  id: string;
  name: string | null;
}

/** What is held, not asked back, and not to be kept by law; unless the person said at the exit that nothing need be asked for. */
const held = `FROM data_given d JOIN relationships r ON r.id = d.relationshipId AND r.deletedAt IS NULL
  WHERE d.deletedAt IS NULL AND d.askedBackOn IS NULL AND d.erasedOn IS NULL AND d.ground <> 'law'
    AND NOT EXISTS (SELECT 1 FROM contracts c JOIN exits e ON e.contractId = c.id JOIN exit_items i ON i.exitId = e.id
      WHERE c.relationshipId = r.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND i.deletedAt IS NULL
        AND i.item = 'erasure_asked' AND i.state = 'not_needed')`;

const supplierOf = (table: string): string => `SELECT s.id FROM "${table}" t ${subjectJoins} WHERE s.id IS NOT NULL`;
const changed = 't.id IN (SELECT value FROM json_each(@ids))';

/**
 * Suppliers of which something may be said: that hold something, were judged, or were dealt with lately; all where the
 * person wrote a palgorithm about suppliers.
 */
const living = `SELECT id FROM suppliers WHERE deletedAt IS NULL AND (
  EXISTS (SELECT 1 FROM own_palgorithms WHERE "on" = 'supplier' AND deletedAt IS NULL) OR id IN (
  SELECT r.supplierId ${held}
  UNION SELECT r.supplierId FROM recommendations m JOIN relationships r ON r.id = m.relationshipId
    WHERE m.deletedAt IS NULL AND m.score IS NOT NULL
  UNION ${supplierOf('interactions')} AND t.deletedAt IS NULL AND t.happenedOn >= date(@today, '-190 days')
  UNION ${supplierOf('problems')} AND t.deletedAt IS NULL AND coalesce(t.since, '9999') >= date(@today, '-190 days')))`;

const ofRelationships = (relationships: string): string =>
  `SELECT supplierId AS id FROM relationships WHERE id IN (${relationships} IN (SELECT value FROM json_each(@ids)))`;

/** Suppliers, with what they hold, how much they were dealt with, and how they are thought of. */
export const supplierWatch: Watch<'supplier'> = {
  kind: 'supplier',
  table: 'suppliers',
  living,
  behind: {
    suppliers: 'SELECT value AS id FROM json_each(@ids)',
    relationships: 'SELECT supplierId AS id FROM relationships WHERE id IN (SELECT value FROM json_each(@ids))',
    contracts: ofRelationships('SELECT relationshipId FROM contracts WHERE id'),
    exits: ofRelationships('SELECT c.relationshipId FROM exits e JOIN contracts c ON c.id = e.contractId WHERE e.id'),
    exit_items: ofRelationships(`SELECT c.relationshipId FROM exit_items i JOIN exits e ON e.id = i.exitId
      JOIN contracts c ON c.id = e.contractId WHERE i.id`),
    data_given: ofRelationships('SELECT relationshipId FROM data_given WHERE id'),
    recommendations: ofRelationships('SELECT relationshipId FROM recommendations WHERE id'),
    interactions: `${supplierOf('interactions')} AND ${changed}`,
    problems: `${supplierOf('problems')} AND ${changed}
      UNION SELECT s.id FROM problems o JOIN interactions t ON t.subjectType = 'problem' AND t.subjectId = o.id
        ${subjectJoins} WHERE s.id IS NOT NULL AND o.id IN (SELECT value FROM json_each(@ids))`,
    detail_tellings: `${supplierOf('interactions')}
      AND t.id IN (SELECT interactionId FROM detail_tellings WHERE id IN (SELECT value FROM json_each(@ids)))`,
  },
  facts: supplierFacts,
};

function* supplierFacts(context: PassContext, which: Which, on: FactsOn): Generator<SupplierFacts, void, undefined> {
  const { sqlite } = context;
  const { day } = on;
  const spoken = spokenOf('supplier', context, on);
  const columns = 'SELECT id, name FROM suppliers WHERE deletedAt IS NULL AND id IN';
  const rows =
    which === 'all'
      ? prepareOnce<[{ today: string }], SupplierRow>(sqlite, `${columns} (${living})`).all({ today: day })
      : prepareOnce<[string], SupplierRow>(sqlite, `${columns} (SELECT value FROM json_each(?))`).all(
          JSON.stringify(which),
        );
  let decided: ReturnType<typeof readDecisions> | null = null;
  for (const { id, name } of rows) {
    if (name === null) continue;
    const facts: SupplierFacts = {
      id,
      name,
      get holdsFor() {
        return holdsFor(sqlite, id);
      },
      get endedOn() {
        const ended = endingWith(context, id, day);
        return ended === 'none' ? null : ended;
      },
      dealtWith: (from, to) => dealtWith(sqlite, { id, from, to }),
      get scores() {
        return scoresOf(sqlite, id);
      },
      get decisions() {
        return (decided ??= readDecisions(sqlite)).get(id) ?? [];
      },
      ...spoken?.(() => facts),
    };
    yield facts;
  }
}

function holdsFor(sqlite: PassContext['sqlite'], supplierId: string): string[] {
  return prepareOnce<[string], string>(sqlite, `SELECT DISTINCT r.id ${held} AND r.supplierId = ? ORDER BY r.id`)
    .pluck()
    .all(supplierId);
}

/** Everything dealings with a supplier may be about. */
const aboutSupplier = `WITH own(type, id) AS (
    SELECT 'supplier', @id
    UNION ALL SELECT 'relationship', id FROM relationships WHERE supplierId = @id AND deletedAt IS NULL
    UNION ALL SELECT 'contract', c.id FROM relationships r JOIN contracts c ON c.relationshipId = r.id AND c.deletedAt IS NULL
      WHERE r.supplierId = @id AND r.deletedAt IS NULL),
  trouble(id, since) AS (SELECT p.id, p.since FROM own o CROSS JOIN problems p
    ON p.subjectType = o.type AND p.subjectId = o.id WHERE p.deletedAt IS NULL),
  dealt(type, id) AS (SELECT type, id FROM own UNION ALL SELECT 'problem', id FROM trouble)`;

function dealtWith(
  sqlite: PassContext['sqlite'],
  asked: { readonly id: string; readonly from: CalendarDate; readonly to: CalendarDate },
): { readonly contacts: number; readonly problems: number } {
  const found = prepareOnce<[typeof asked], { contacts: number; problems: number }>(
    sqlite,
    `${aboutSupplier} SELECT
       (SELECT count(*) FROM dealt d CROSS JOIN interactions i ON i.subjectType = d.type AND i.subjectId = d.id
         WHERE i.deletedAt IS NULL AND i.happenedOn BETWEEN @from AND @to
           AND NOT EXISTS (SELECT 1 FROM detail_tellings l WHERE l.interactionId = i.id AND l.deletedAt IS NULL)) AS contacts,
       (SELECT count(*) FROM trouble WHERE since BETWEEN @from AND @to) AS problems`,
  ).get(asked);
  return found ?? { contacts: 0, problems: 0 };
}

function scoresOf(sqlite: PassContext['sqlite'], supplierId: string): { on: CalendarDate; score: number }[] {
  return prepareOnce<[string], { on: CalendarDate | null; score: number | null }>(
    sqlite,
    `SELECT m."on", m.score FROM relationships r JOIN recommendations m ON m.relationshipId = r.id
     WHERE r.supplierId = ? AND r.deletedAt IS NULL AND m.deletedAt IS NULL ORDER BY m."on", m.rowid`,
  )
    .all(supplierId)
    .flatMap(({ on, score }) => (on === null || score === null ? [] : [{ on, score }]));
}
