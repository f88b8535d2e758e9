import { and, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import { records } from '#shared/records/records.ts';
import { exits } from '../../db/schema/contracts.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { exitOutcome, saidPlan } from './exit-outcome.ts';

type ExitRow = typeof exits.$inferSelect;
type Standing = { row: ExitRow; contract: ContractSummary };
type Failure = ReturnType<typeof notFound> | ReturnType<typeof refused>;

/** Notes that the notice went out, or corrects an exit; the last day follows unless it was stated. */
export const updateExit: CommandHandler<'exits.update'> = (context, input) => {
  const found = standingExit(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  const changed: ExitRow = { ...row, ...enteredColumns(records.exits, input), endsOn: row.endsOn };
  if (changed.noticeSentOn !== null && changed.noticeSentOn < row.decidedOn) {
    return failed(refused(message('refusals.sentBeforeDecided')));
  }
  const stated = input.endsOn === undefined ? (row.endsOnStated ? row.endsOn : null) : input.endsOn;
  const tooEarly = endsBeforeStart(contract, stated);
  if (tooEarly !== null) return failed(tooEarly);
  const outcome = outcomeOf(context, changed, stated);
  // A reason or a note moves no day: what was worked out for the notice stays.
  save(context, changed, deciding.some((name) => input[name] !== undefined) ? outcome : row);
  const sent = input.noticeSentOn != null && row.noticeSentOn === null;
  context.describe(message(sent ? 'history.did.sentNotice' : 'history.did.changedExit', namesOf(contract)));
  return ok({ exitId: row.id, ...saidPlan(context, outcome) });
};

/** What an exit's last day follows from. */
const deciding = ['ground', 'noticeSentOn', 'channel', 'rightUntil', 'endsOn'] as const;

/** Notes that the supplier confirmed, with the last day it named. */
export const acknowledgeExit: CommandHandler<'exits.acknowledge'> = (context, input) => {
  const found = standingExit(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  if (input.acknowledgedOn < row.decidedOn) {
    return failed(refused(message('refusals.confirmedBeforeDecided', { decided: row.decidedOn })));
  }
  const stated = input.endsOn ?? (row.endsOnStated ? row.endsOn : null);
  const tooEarly = endsBeforeStart(contract, stated);
  if (tooEarly !== null) return failed(tooEarly);
  const changed: ExitRow = { ...row, acknowledgedOn: input.acknowledgedOn };
  const outcome = outcomeOf(context, changed, stated);
  save(context, changed, outcome);
  context.describe(message('history.did.acknowledgedExit', namesOf(contract)));
  return ok({ exitId: row.id, ...saidPlan(context, outcome) });
};

/** Takes an exit back: it stays in the story, the contract goes on. */
export const withdrawExit: CommandHandler<'exits.withdraw'> = (context, input) => {
  const found = standingExit(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  const withdrawnOn = input.withdrawnOn ?? context.today;
  if (withdrawnOn < row.decidedOn) {
    return failed(refused(message('refusals.withdrawnBeforeDecided')));
  }
  const note = [row.note, input.reason].filter((text) => text != null && text !== '').join('\n');
  context.database
    .update(exits)
    .set({ withdrawnOn, note: note === '' ? null : note, changedAt: context.now })
    .where(eq(exits.id, row.id))
    .run();
  context.describe(message('history.did.withdrewExit', namesOf(contract)));
  return ok({ exitId: row.id });
};

function namesOf({ name, supplierName }: Standing['contract']) {
  return { contract: name, supplier: supplierName };
}

function standingExit(context: CommandContext, exitId: string): Result<Standing, Failure> {
  const row = context.database
    .select()
    .from(exits)
    .where(and(eq(exits.id, exitId), isNull(exits.deletedAt)))
    .get();
  if (row === undefined) return failed(notFound('exit', exitId));
  if (row.withdrawnOn !== null) {
    return failed(refused(message('refusals.exitWithdrawn', { withdrawn: row.withdrawnOn })));
  }
  const contract = readSummaries(context, 'AND c.id = @id', { id: row.contractId })[0];
  if (contract === undefined) return failed(notFound('contract', row.contractId));
  return ok({ row, contract });
}

function outcomeOf(context: CommandContext, row: ExitRow, stated: CalendarDate | null): ExitPlan {
  return exitOutcome(context, row.contractId, { ...row, endsOn: stated });
}

function endsBeforeStart(contract: ContractSummary, endsOn: CalendarDate | null): ReturnType<typeof refused> | null {
  if (endsOn === null || contract.startsOn === null || endsOn >= contract.startsOn) return null;
  return refused(message('refusals.lastDayBeforeStart', { contract: contract.name, start: contract.startsOn }));
}

function save(
  context: CommandContext,
  row: ExitRow,
  outcome: Pick<ExitPlan, 'endsOn' | 'endsOnStated' | 'inTime'>,
): void {
  context.database
    .update(exits)
    .set({
      noticeSentOn: row.noticeSentOn,
      channel: row.channel,
      reason: row.reason,
      note: row.note,
      ground: row.ground,
      rightUntil: row.rightUntil,
      acknowledgedOn: row.acknowledgedOn,
      endsOn: outcome.endsOn,
      endsOnStated: outcome.endsOnStated,
      inTime: outcome.inTime,
      changedAt: context.now,
    })
    .where(eq(exits.id, row.id))
    .run();
}
