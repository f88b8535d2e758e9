import { and, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { exit as exitSchema } from '#shared/api/records.ts';
import { exitChannels } from '#shared/records/contracts.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { exits } from '../../db/schema/contracts.ts';
import { writtenOrder } from '../../db/written-order.ts';
import type { QueryContext } from '../handler.ts';

export type ExitRecord = z.output<typeof exitSchema>;
type ExitRow = typeof exits.$inferSelect;

const channelSchema = z.enum(exitChannels).nullable();

/** A contract's exits, the latest first, withdrawn ones too. */
export function readExits(context: QueryContext, contractId: string): ExitRecord[] {
  return context.database
    .select()
    .from(exits)
    .where(and(eq(exits.contractId, contractId), isNull(exits.deletedAt)))
    .orderBy(desc(writtenOrder(exits)))
    .all()
    .map((row) => exitOf(row, context.today));
}

/** An exit with where it stands on a day. */
export function exitOf(row: ExitRow, today: CalendarDate): ExitRecord {
  return {
    id: row.id,
    contractId: row.contractId,
    state: exitState(row, today),
    decidedOn: row.decidedOn,
    noticeSentOn: row.noticeSentOn,
    acknowledgedOn: row.acknowledgedOn,
    endsOn: row.endsOn,
    endsOnStated: row.endsOnStated,
    inTime: row.inTime,
    reason: row.reason,
    channel: channelSchema.parse(row.channel),
    note: row.note,
    withdrawnOn: row.withdrawnOn,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

/** Over for the person but not acknowledged is a state of its own: the supplier may not know. */
export function exitState(
  row: Pick<ExitRow, 'withdrawnOn' | 'endsOn' | 'acknowledgedOn' | 'noticeSentOn'>,
  today: CalendarDate,
): ExitRecord['state'] {
  if (row.withdrawnOn !== null) return 'withdrawn';
  if (row.endsOn !== null && row.endsOn < today) return row.acknowledgedOn === null ? 'ended_unconfirmed' : 'ended';
  if (row.acknowledgedOn !== null) return 'acknowledged';
  return row.noticeSentOn === null ? 'decided' : 'sent';
}
