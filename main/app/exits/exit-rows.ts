import { daysForEnd } from '#shared/domain/exits/exit-plan.ts';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { exit as exitSchema } from '#shared/api/records.ts';
import { records } from '#shared/records/records.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { nothingToSend } from '#shared/domain/terms/send-by.ts';
import { contracts, exits } from '../../db/schema/contracts.ts';
import { writtenOrder } from '../../db/written-order.ts';
import { isUnsent, planOfExit, type ExitColumns } from '../../nudges/stored-exits.ts';
import type { QueryContext } from '../handler.ts';
import { replacingContracts } from './replacing-contracts.ts';
import { enteredOf } from '../records/entered.ts';
import { moneyIn } from '../records/sums.ts';

export type ExitRecord = z.output<typeof exitSchema>;
export type ExitRow = typeof exits.$inferSelect;

/** What of a contract the last day of its exit follows from, as stored. */
export type ExitedContract = Pick<typeof contracts.$inferSelect, 'terms' | 'place'>;

/** A contract's exits, the latest first, withdrawn ones too. */
export function readExits(context: QueryContext, contractId: string): ExitRecord[] {
  const rows = context.database
    .select({ exit: exits, contract: { terms: contracts.terms, place: contracts.place } })
    .from(exits)
    .innerJoin(contracts, eq(contracts.id, exits.contractId))
    .where(and(eq(exits.contractId, contractId), isNull(exits.deletedAt)))
    .orderBy(desc(writtenOrder(exits)))
    .all();
  const replacing = replacingContracts(
    context.sqlite,
    rows.map(({ exit }) => exit.replacedById),
  );
  return rows.map(({ exit, contract }) =>
    exitOf(context, exit, contract, replacing.get(exit.replacedById ?? '') ?? null),
  );
}

const nothingToKeep = { deadline: null, sendBy: nothingToSend, endsIfMissed: null } as const;

/** An exit with where it stands today. `replacedBy` is the living contract it names as what took the place. */
export function exitOf(
  context: QueryContext,
  row: ExitRow,
  contract: ExitedContract,
  replacedBy: ExitRecord['replacedBy'],
): ExitRecord {
  const columns = columnsOf(row, contract);
  const unsent = row.withdrawnOn === null && isUnsent(columns);
  const plan = unsent ? planOfExit(context, columns, context.today) : null;
  const endsOn = plan === null && unsent && !row.endsOnStated ? null : (plan ?? row).endsOn;
  return {
    id: row.id,
    contractId: row.contractId,
    ...enteredOf(records.exits, row),
    state: exitState({ ...row, endsOn }, context.today),
    decidedOn: row.decidedOn,
    acknowledgedOn: row.acknowledgedOn,
    endsOn,
    endsOnStated: row.endsOnStated,
    inTime: plan === null ? row.inTime : stillInTime(row, plan),
    withdrawnOn: row.withdrawnOn,
    cost: moneyIn(row.costAmount, row.costCurrency),
    replacedById: replacedBy?.contractId ?? null,
    replacedBy,
    // Once what follows was removed as a mistake, it is an exit like any other.
    succession: replacedBy === null ? null : row.succession,
    ...(plan === null ? nothingToKeep : daysForEnd(plan)),
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

/** A notice that is not out is late once the last day it was decided for cannot be reached any more. */
function stillInTime(
  row: Pick<ExitRow, 'endsOn' | 'inTime'>,
  plan: { readonly endsOn: CalendarDate | null; readonly inTime: boolean | null },
): boolean | null {
  if (row.endsOn !== null && plan.endsOn !== null && plan.endsOn > row.endsOn && row.inTime !== null) return false;
  return plan.inTime;
}

function columnsOf(row: ExitRow, { terms, place }: ExitedContract): ExitColumns {
  return {
    id: row.contractId,
    terms,
    place,
    exitId: row.id,
    exitGround: row.ground,
    exitDecidedOn: row.decidedOn,
    exitNoticeSentOn: row.noticeSentOn,
    exitAcknowledgedOn: row.acknowledgedOn,
    exitChannel: row.channel,
    exitUsableUntil: row.rightUntil,
    exitEndsOn: row.endsOn,
    exitEndsOnStated: row.endsOnStated ? 1 : 0,
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
