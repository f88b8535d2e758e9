import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { joinStretches } from '#shared/domain/join-stretches.ts';
import { episodes } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import type { CommandContext } from '../handler.ts';
import { markRemoved } from '../records/mark-removed.ts';

/** Of two relationships that become one: their stretches are those of the kept one, overlapping ones joined. */
export function joinEpisodes(context: CommandContext, keptId: string, otherId: string): void {
  const rows = context.database
    .select()
    .from(episodes)
    .where(and(inArray(episodes.relationshipId, [keptId, otherId]), isNull(episodes.deletedAt)))
    .orderBy(asc(writtenOrder(episodes)))
    .all();
  const stretches = joinStretches(rows);
  // Which stretch is the latest goes by the order in which they were written: so the days are dealt out in that order.
  for (const [place, { startedOn, endedOn }] of stretches.entries()) {
    const row = rows[place];
    if (row === undefined) continue;
    if (row.relationshipId === keptId && row.startedOn === startedOn && row.endedOn === endedOn) continue;
    context.database
      .update(episodes)
      .set({ relationshipId: keptId, startedOn, endedOn, changedAt: context.now })
      .where(eq(episodes.id, row.id))
      .run();
  }
  markRemoved(
    context,
    'episodes',
    rows.slice(stretches.length).map(({ id }) => id),
  );
}
