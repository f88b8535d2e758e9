import { goesOn } from '#shared/domain/terms/pause.ts';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { episodes } from '../../db/schema/suppliers.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { type ContractSummary, readSummaries } from '../contracts/contract-rows.ts';
import type { CommandContext, DrizzleDatabase } from '../handler.ts';

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
  lastEpisode: { readonly startedOn: CalendarDate | null; readonly resumed: boolean } | null,
): Standing {
  const running = contracts.filter(({ state }) => goesOn(state));
  const leaving = contracts.filter((contract) => contract.state === 'leaving');
  const lastEnd = latest(contracts.map((contract) => contract.endsOn));
  if (running.length > 0) return { state: 'current', endedOn: null };
  if (leaving.length > 0) return { state: 'leaving', endedOn: null };
  if (contracts.length === 0) return { state: 'empty', endedOn: null };
  const resumedSince =
    lastEpisode !== null &&
    lastEpisode.resumed &&
    lastEpisode.startedOn !== null &&
    (lastEnd === null || lastEpisode.startedOn > lastEnd);
  if (resumedSince) return { state: 'current', endedOn: null };
  const unconfirmed = contracts.some((contract) => contract.state === 'ended_unconfirmed');
  return { state: unconfirmed ? 'ended_unconfirmed' : 'past', endedOn: lastEnd };
}

/** The stretch a relationship is in, or was in last; undefined when it has none. */
export function latestEpisode(
  database: DrizzleDatabase,
  relationshipId: string,
): typeof episodes.$inferSelect | undefined {
  return listEpisodes(database, relationshipId).at(-1);
}

/** The stretches of a relationship, oldest first. */
export function listEpisodes(database: DrizzleDatabase, relationshipId: string): (typeof episodes.$inferSelect)[] {
  return database
    .select()
    .from(episodes)
    .where(and(eq(episodes.relationshipId, relationshipId), isNull(episodes.deletedAt)))
    .orderBy(asc(writtenOrder(episodes)))
    .all();
}

/** Ends the open episode of a past relationship on its last day. Gives whether the relationship was past. */
export function closeEpisodeIfPast(context: CommandContext, relationshipId: string): boolean {
  const list = listEpisodes(context.database, relationshipId);
  const current = list.at(-1);
  const contracts = readSummaries(context, 'AND c.relationshipId = @relationshipId', { relationshipId });
  const standing = standingOf(
    contracts,
    current === undefined ? null : { startedOn: current.startedOn, resumed: list.length > 1 },
  );
  if (standing.state !== 'past' && standing.state !== 'ended_unconfirmed') return false;
  if (current !== undefined && current.endedOn === null) {
    context.database
      .update(episodes)
      .set({ endedOn: standing.endedOn ?? context.today, changedAt: context.now })
      .where(eq(episodes.id, current.id))
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

/** Begins a stretch of a relationship. */
export function startEpisode(context: CommandContext, relationshipId: string, startedOn: CalendarDate | null): string {
  const record = context.newRecord();
  context.database
    .insert(episodes)
    .values({ ...record, relationshipId, startedOn })
    .run();
  return record.id;
}

/** An older contract entered later moves the beginning of the current stretch back. */
export function widenEpisode(context: CommandContext, relationshipId: string, startsOn: CalendarDate | null): void {
  if (startsOn === null) return;
  const current = context.database
    .select({ id: episodes.id, startedOn: episodes.startedOn })
    .from(episodes)
    .where(and(eq(episodes.relationshipId, relationshipId), isNull(episodes.deletedAt), isNull(episodes.endedOn)))
    .orderBy(desc(writtenOrder(episodes)))
    .get();
  if (current === undefined || (current.startedOn !== null && current.startedOn <= startsOn)) return;
  context.database
    .update(episodes)
    .set({ startedOn: startsOn, changedAt: context.now })
    .where(eq(episodes.id, current.id))
    .run();
}
