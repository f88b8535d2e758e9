import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { replannedExit } from '#shared/api/records.ts';
import { message } from '#shared/domain/message.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Message } from '#shared/domain/words.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import type { CommandContext } from '../handler.ts';
import { exitOutcome } from './exit-outcome.ts';

/** What became of an exit whose ground was moved under it. */
export type ReplannedExit = z.output<typeof replannedExit>;

/**
 * Works the last day of a contract's exit out again after its terms, its place or its prices changed, unless the day was
 * named. Gives what changed, to be said; null when nothing did.
 */
export function replanExit(context: CommandContext, contractId: string): ReplannedExit | null {
  const row = context.database
    .select()
    .from(exits)
    .where(and(eq(exits.contractId, contractId), isNull(exits.deletedAt), isNull(exits.withdrawnOn)))
    .get();
  if (row === undefined || row.endsOnStated) return null;
  const { endsOn, inTime } = exitOutcome(context, contractId, { ...row, endsOn: null });
  if (endsOn === row.endsOn && inTime === row.inTime) return null;
  context.database.update(exits).set({ endsOn, inTime, changedAt: context.now }).where(eq(exits.id, row.id)).run();
  const contract = context.database
    .select({ name: contracts.name })
    .from(contracts)
    .where(eq(contracts.id, contractId))
    .get();
  const told = replannedInWords(contract?.name ?? '', { was: row.endsOn, endsOn, inTime });
  return { exitId: row.id, was: row.endsOn, endsOn, inTime, message: context.say(told), messages: { message: told } };
}

function replannedInWords(
  contract: string,
  { was, endsOn, inTime }: { was: CalendarDate | null; endsOn: CalendarDate | null; inTime: boolean | null },
): Message {
  if (endsOn === null) return message('exits.replanned.unknown', { contract });
  if (inTime === false) return message('exits.replanned.late', { contract, endsOn });
  if (was === null || was === endsOn) return message('exits.replanned.known', { contract, endsOn });
  return message('exits.replanned.moved', { contract, endsOn, was });
}
