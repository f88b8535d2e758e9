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
  const contracts = Map.groupBy(
    supplierId === undefined
      ? readSummaries(context)
      : readSummaries(context, 'AND r.supplierId = @supplierId', { supplierId }),
    ({ relationshipId }) => relationshipId,
  );
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
