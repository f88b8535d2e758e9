import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { askedOn, type Askable } from '#shared/domain/recommendations/asking.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryContext, QueryHandler } from '../handler.ts';
import { standingsOf } from '../relationships/standings.ts';

interface RelationshipRow {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly since: CalendarDate | null;
}

interface Said {
  readonly relationshipId: string;
  readonly on: CalendarDate | null;
  readonly score: number | null;
}

/** The one supplier about which the person is asked this week; null where there is none to ask about. */
export const askedRecommendation: QueryHandler<'recommendations.asked'> = (context) => {
  const dealings = dealingsByRelationship(context);
  if (dealings.size === 0) return ok(null);
  const relationships = readRelationships(context).filter(({ id }) => dealings.has(id));
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const said = Map.groupBy(readSaid(context), ({ relationshipId }) => relationshipId);
  const asked = askedOn(
    relationships.map(({ id, since }): Askable => ({
      relationshipId: id,
      since,
      answeredOn: (said.get(id) ?? []).flatMap(({ on }) => on ?? []),
      dealtOn: dealings.get(id) ?? [],
    })),
    context.today,
    (id) => standingsOf(context, byId.get(id)?.supplierId)(id).state === 'current',
  );
  const relationship = asked === null ? undefined : byId.get(asked.relationshipId);
  if (asked === null || relationship === undefined) return ok(null);
  const last = (said.get(relationship.id) ?? []).find(({ score }) => score !== null);
  return ok({
    relationshipId: relationship.id,
    supplierId: relationship.supplierId,
    supplierName: relationship.supplierName,
    dealings: asked.dealings,
    lastScore: last?.score ?? null,
    lastOn: last?.on ?? null,
  });
};

function readRelationships({ sqlite }: QueryContext): RelationshipRow[] {
  return sqlite
    .prepare<[], RelationshipRow>(
      `SELECT r.id, r.supplierId, s.name AS supplierName, e.since
       FROM relationships r JOIN suppliers s ON s.id = r.supplierId
       LEFT JOIN (SELECT relationshipId, max(id), startedOn AS since FROM episodes
         WHERE deletedAt IS NULL GROUP BY relationshipId) e ON e.relationshipId = r.id
       WHERE r.deletedAt IS NULL`,
    )
    .all();
}

/** The latest first. */
function readSaid({ sqlite }: QueryContext): Said[] {
  return sqlite
    .prepare<[], Said>(
      `SELECT relationshipId, "on", score FROM recommendations WHERE deletedAt IS NULL ORDER BY "on" DESC, rowid DESC`,
    )
    .all();
}

/**
 * The days of dealings with each relationship: contacts, and steps of problems, about it or a contract of its, or a
 * problem with either. What is about a supplier as such counts for each relationship with it.
 */
function dealingsByRelationship({ sqlite }: QueryContext): ReadonlyMap<string, CalendarDate[]> {
  const rows = sqlite
    .prepare<[], { relationshipId: string | null; on: CalendarDate | null }>(
      `WITH home(type, id, relationshipId) AS MATERIALIZED (
         SELECT 'relationship', id, id FROM relationships
         UNION ALL SELECT 'supplier', supplierId, id FROM relationships
         UNION ALL SELECT 'contract', id, relationshipId FROM contracts),
       dealings(type, id, "on") AS (
         SELECT subjectType, subjectId, happenedOn FROM interactions WHERE deletedAt IS NULL AND happenedOn IS NOT NULL
         UNION ALL SELECT p.subjectType, p.subjectId, x."on" FROM problem_steps x JOIN problems p ON p.id = x.problemId
           WHERE x.deletedAt IS NULL
         UNION ALL SELECT p.subjectType, p.subjectId, x.happenedOn FROM interactions x
           JOIN problems p ON x.subjectType = 'problem' AND p.id = x.subjectId WHERE x.deletedAt IS NULL)
       SELECT h.relationshipId, d."on" FROM dealings d JOIN home h ON h.type = d.type AND h.id = d.id`,
    )
    .all();
  const byRelationship = new Map<string, CalendarDate[]>();
  for (const { relationshipId, on } of rows) {
    if (relationshipId === null || on === null) continue;
    const days = byRelationship.get(relationshipId);
    if (days === undefined) byRelationship.set(relationshipId, [on]);
    else days.push(on);
  }
  return byRelationship;
}
