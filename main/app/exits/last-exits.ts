import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Sqlite } from '../../db/database.ts';
import { isSuccession } from '../../nudges/stored-exits.ts';

/** Why a supplier was left the last time. */
interface LastExit {
  readonly exitId: string;
  readonly decidedOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly reason: string | null;
  readonly wouldReturn: string | null;
}

/** The last exit that was not taken back from each of some suppliers, by supplier. */
export function lastExits(sqlite: Sqlite, supplierIds: readonly string[]): ReadonlyMap<string, LastExit> {
  const rows = sqlite
    .prepare<[string], LastExit & { readonly supplierId: string }>(
      `SELECT r.supplierId, e.id AS exitId, e.decidedOn, e.endsOn, e.reason, e.wouldReturn
       FROM exits e JOIN contracts c ON c.id = e.contractId JOIN relationships r ON r.id = c.relationshipId
       WHERE e.deletedAt IS NULL AND e.withdrawnOn IS NULL AND NOT ${isSuccession()}
         AND r.supplierId IN (SELECT value FROM json_each(?))
       ORDER BY e.decidedOn, e.rowid`,
    )
    .all(JSON.stringify(supplierIds));
  return new Map(rows.map(({ supplierId, ...exit }) => [supplierId, exit]));
}
