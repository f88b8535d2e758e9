import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { DataHolder } from '#shared/domain/omissions/data-omissions.ts';
import { readDataRows } from '../data-given/data-rows.ts';
import type { QueryContext } from '../handler.ts';
import { standingsOf } from '../relationships/standings.ts';
import type { Place } from './omission-facts.ts';

/** Relationships of whose suppliers it is noted what they have, as things stand on a day. */
export function dataHolders(context: QueryContext, today: CalendarDate): (DataHolder & { readonly place: Place })[] {
  const rows = readDataRows(context, {});
  if (rows.length === 0) return [];
  const standing = standingsOf({ ...context, today });
  const waived = waivedErasures(context);
  return [...Map.groupBy(rows, ({ relationshipId }) => relationshipId)].flatMap(([relationshipId, data]) => {
    const [first] = data;
    if (first === undefined) return [];
    const { supplierId, supplierName } = first;
    const { state, endedOn } = standing(relationshipId);
    const isOver = state === 'past' || state === 'ended_unconfirmed';
    return {
      relationshipId,
      supplierId,
      supplierName,
      endedOn: isOver ? endedOn : null,
      needsNoErasure: waived.has(relationshipId),
      data,
      place: { supplierId, supplierName, contractId: null, needId: null },
    };
  });
}

/** Relationships of which the person said, at an exit, that nothing has to be asked back. */
function waivedErasures({ sqlite }: QueryContext): ReadonlySet<string> {
  return new Set(
    sqlite
      .prepare<[], string>(
        `SELECT c.relationshipId FROM exit_items i JOIN exits e ON e.id = i.exitId JOIN contracts c ON c.id = e.contractId
         WHERE i.deletedAt IS NULL AND e.deletedAt IS NULL AND e.withdrawnOn IS NULL
           AND i.item = 'erasure_asked' AND i.state = 'not_needed'`,
      )
      .pluck()
      .all(),
  );
}
