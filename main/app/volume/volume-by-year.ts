import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { ok } from '#shared/domain/result.ts';
import { volumeByYear as volume } from '#shared/domain/volume/volume-by-year.ts';
import { readSummariesByRelationship } from '../contracts/contract-rows.ts';
import type { QueryHandler } from '../handler.ts';
import { standingOf } from '../relationships/episodes.ts';

/** How many relationships there were in each year. What the contracts say ended has ended, also where nobody closed it. */
export const volumeByYear: QueryHandler<'volume.byYear'> = (context) => {
  const contracts = readSummariesByRelationship(context);
  const rows = context.sqlite
    .prepare<[], { relationshipId: string; startedOn: CalendarDate | null; endedOn: CalendarDate | null }>(
      `SELECT e.relationshipId, e.startedOn, e.endedOn FROM episodes e JOIN relationships r ON r.id = e.relationshipId
       WHERE e.deletedAt IS NULL AND r.deletedAt IS NULL ORDER BY e.rowid`,
    )
    .all();
  const relationships = [...Map.groupBy(rows, ({ relationshipId }) => relationshipId)].map(([id, episodes]) => {
    const own = contracts.get(id) ?? [];
    const last = episodes.at(-1);
    const { endedOn } = standingOf(
      own,
      last === undefined ? null : { startedOn: last.startedOn, resumed: episodes.length > 1 },
    );
    return {
      kind: own.find(({ category }) => category !== null)?.category ?? null,
      episodes: episodes.map((episode) => ({
        startedOn: episode.startedOn,
        endedOn: episode.endedOn ?? (episode === last ? endedOn : null),
      })),
    };
  });
  return ok(volume(relationships, context.today));
};
