import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { QueryContext } from '../handler.ts';
import { standingOf, type Standing } from './episodes.ts';

/** Where a relationship stands, with its contracts. */
export interface StandingRelationship extends Standing {
  readonly contracts: readonly ContractSummary[];
}

/**
 * Where relationships stand; of one supplier, or of all. Two statements, however many there are. A relationship that
 * nothing is known of is `empty`.
 */
export function standingsOf(
  context: QueryContext,
  supplierId?: string,
): (relationshipId: string) => StandingRelationship {
  return standingsWhere(
    context,
    supplierId === undefined ? {} : { sql: 'AND r.supplierId = @supplierId', parameters: { supplierId } },
  );
}

/** How many relationships are not past: those that a list of them shows where nothing narrows it down. */
export function countNotPast(context: QueryContext): number {
  const living = prepareOnce<[], number>(
    context.sqlite,
    'SELECT count(*) FROM relationships WHERE deletedAt IS NULL',
  ).pluck();
  // Only one with a contract that is over, or left, may be past; and most of these have another that runs on by itself.
  const ids = prepareOnce<[], string>(
    context.sqlite,
    `SELECT DISTINCT r.id FROM (SELECT contractId FROM outlooks WHERE phase = 'ended'
         UNION SELECT contractId FROM exits WHERE deletedAt IS NULL AND withdrawnOn IS NULL) x
       JOIN contracts k ON k.id = x.contractId AND k.deletedAt IS NULL
       JOIN relationships r ON r.id = k.relationshipId AND r.deletedAt IS NULL
       WHERE NOT EXISTS (SELECT 1 FROM contracts c LEFT JOIN outlooks o ON o.contractId = c.id
         WHERE c.relationshipId = r.id AND c.deletedAt IS NULL AND (c.terms IS NULL OR o.phase IS NOT 'ended')
           AND NOT EXISTS (SELECT 1 FROM exits e
             WHERE e.contractId = c.id AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL))`,
  )
    .pluck()
    .all();
  if (ids.length === 0) return living.get() ?? 0;
  const standings = standingsWhere(context, {
    sql: 'AND c.relationshipId IN (SELECT value FROM json_each(@ids))',
    parameters: { ids: JSON.stringify(ids) },
  });
  return (living.get() ?? 0) - ids.filter((id) => standings(id).state === 'past').length;
}

/** Where relationships stand by those of their contracts that a condition lets through. */
function standingsWhere(
  context: QueryContext,
  { sql, parameters }: { readonly sql?: string; readonly parameters?: Record<string, string> },
): (relationshipId: string) => StandingRelationship {
  const contracts = Map.groupBy(readSummaries(context, sql, parameters), ({ relationshipId }) => relationshipId);
  const stretches = new Map(
    prepareOnce<[], { id: string; n: number; startedOn: CalendarDate | null }>(
      context.sqlite,
      `SELECT relationshipId AS id, count(*) AS n, max(id), startedOn FROM episodes WHERE deletedAt IS NULL
       GROUP BY relationshipId`,
    )
      .all()
      .map(({ id, n, startedOn }) => [id, { startedOn, resumed: n > 1 }]),
  );
  return (relationshipId) => {
    const mine = contracts.get(relationshipId) ?? [];
    return { ...standingOf(mine, stretches.get(relationshipId) ?? null), contracts: mine };
  };
}
