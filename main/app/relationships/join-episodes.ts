import { eq } from 'drizzle-orm';
import { episodes } from '../../db/schema/suppliers.ts';
import type { CommandContext } from '../handler.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { latestEpisode, widenEpisode } from './episodes.ts';

/** Of two relationships that become one: the stretch each is in now is one stretch, as long as the longer of both. */
export function joinEpisodes(context: CommandContext, keptId: string, otherId: string): void {
  const other = latestEpisode(context.database, otherId);
  if (other === undefined || other.endedOn !== null) return;
  const kept = latestEpisode(context.database, keptId);
  if (kept === undefined) return;
  if (kept.endedOn === null) {
    widenEpisode(context, keptId, other.startedOn);
  } else {
    context.database
      .update(episodes)
      .set({
        endedOn: null,
        ...(kept.startedOn !== null && other.startedOn !== null && other.startedOn < kept.startedOn
          ? { startedOn: other.startedOn }
          : {}),
        changedAt: context.now,
      })
      .where(eq(episodes.id, kept.id))
      .run();
  }
  markRemoved(context, 'episodes', [other.id]);
}
