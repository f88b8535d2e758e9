import { and, eq, isNull } from 'drizzle-orm';
import { candidates, interactions, needs } from '../../db/schema-needs.ts';
import type { DrizzleDatabase } from '../handler.ts';

/** A living interaction with its candidate and need; undefined when the id names none. */
export function findInteraction(
  database: DrizzleDatabase,
  id: string,
):
  | {
      interaction: typeof interactions.$inferSelect;
      candidate: typeof candidates.$inferSelect;
      need: typeof needs.$inferSelect;
    }
  | undefined {
  return database
    .select({ interaction: interactions, candidate: candidates, need: needs })
    .from(interactions)
    .innerJoin(candidates, eq(candidates.id, interactions.candidateId))
    .innerJoin(needs, eq(needs.id, candidates.needId))
    .where(
      and(
        eq(interactions.id, id),
        isNull(interactions.deletedAt),
        isNull(candidates.deletedAt),
        isNull(needs.deletedAt),
      ),
    )
    .get();
}
