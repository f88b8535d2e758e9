import { and, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { relationships } from '../../db/schema/suppliers.ts';
import type { CommandContext } from '../handler.ts';
import { closeEpisodeIfPast, startEpisode, widenEpisode } from './episodes.ts';

/** The person's relationship with the supplier, made when new; a past one begins a new episode. */
export function relationshipWith(
  context: CommandContext,
  supplierId: string,
  personId: string | null,
  startsOn: CalendarDate | null,
): string {
  const found = context.database
    .select({ id: relationships.id })
    .from(relationships)
    .where(
      and(
        eq(relationships.supplierId, supplierId),
        personId === null ? isNull(relationships.personId) : eq(relationships.personId, personId),
        isNull(relationships.deletedAt),
      ),
    )
    .get();
  if (found !== undefined) {
    if (closeEpisodeIfPast(context, found.id)) startEpisode(context, found.id, startsOn);
    else widenEpisode(context, found.id, startsOn);
    return found.id;
  }
  const record = context.newRecord();
  context.database
    .insert(relationships)
    .values({ ...record, supplierId, personId })
    .run();
  startEpisode(context, record.id, startsOn);
  return record.id;
}
