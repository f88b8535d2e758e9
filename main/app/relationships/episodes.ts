import { and, desc, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { episodes } from '../../db/schema.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import type { CommandContext } from '../handler.ts';

/** What the contracts of one relationship say about it. */
export interface Standing {
  readonly state: 'current' | 'leaving' | 'ended_unconfirmed' | 'past' | 'empty';
  /** The last day, when it is past or about to be; null while something runs on. */
  readonly endedOn: CalendarDate | null;
}

/**
 * Where a relationship stands. It is past once its last contract has ended, unless it was resumed since, which is an
 * episode begun after that end.
 *
 * @param latestEpisodeStart the start of the latest episode, and whether it follows an ended one
 */
export function standingOf(
  contracts: readonly Pick<ContractSummary, 'state' | 'endsOn'>[],
  latestEpisode: { readonly startedOn: CalendarDate | null; readonly resumed: boolean } | null,
): Standing {
  const running = contracts.filter((contract) => contract.state === 'running' || contract.state === 'not_started');
  const leaving = contracts.filter((contract) => contract.state === 'leaving');
  const lastEnd = latest(contracts.map((contract) => contract.endsOn));
  if (running.length > 0) return { state: 'current', endedOn: null };
  if (leaving.length > 0) return { state: 'leaving', endedOn: null };
  if (contracts.length === 0) return { state: 'empty', endedOn: null };
  const resumedSince =
    latestEpisode !== null &&
    latestEpisode.resumed &&
    latestEpisode.startedOn !== null &&
    (lastEnd === null || latestEpisode.startedOn > lastEnd);
  if (resumedSince) return { state: 'current', endedOn: null };
  const unconfirmed = contracts.some((contract) => contract.state === 'ended_unconfirmed');
  return { state: unconfirmed ? 'ended_unconfirmed' : 'past', endedOn: lastEnd };
}

/** Ends the open episode of a past relationship on its last day. Gives whether the relationship was past. */
export function closeEpisodeIfPast(context: CommandContext, relationshipId: string): boolean {
  const list = context.database
    .select()
    .from(episodes)
    .where(and(eq(episodes.relationshipId, relationshipId), isNull(episodes.deletedAt)))
    .orderBy(desc(episodes.createdAt), desc(episodes.id))
    .all();
  const latestEpisode = list[0];
  const contracts = readSummaries(context, 'AND c.relationshipId = @relationshipId', { relationshipId });
  const standing = standingOf(
    contracts,
    latestEpisode === undefined ? null : { startedOn: latestEpisode.startedOn, resumed: list.length > 1 },
  );
  if (standing.state !== 'past' && standing.state !== 'ended_unconfirmed') return false;
  if (latestEpisode !== undefined && latestEpisode.endedOn === null) {
    context.database
      .update(episodes)
      .set({ endedOn: standing.endedOn ?? context.today, changedAt: context.now })
      .where(eq(episodes.id, latestEpisode.id))
      .run();
  }
  return true;
}

function latest(dates: readonly (CalendarDate | null)[]): CalendarDate | null {
  return dates.reduce<CalendarDate | null>(
    (found, date) => (date !== null && (found === null || date > found) ? date : found),
    null,
  );
}
