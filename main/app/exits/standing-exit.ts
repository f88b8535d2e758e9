import { and, eq, isNull } from 'drizzle-orm';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import { records } from '#shared/records/records.ts';
import { exits } from '../../db/schema/contracts.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { exitOutcome } from './exit-outcome.ts';
import type { ExitRow } from './exit-rows.ts';
import { replacingContracts } from './replacing-contracts.ts';

/** An exit that was not taken back, and its contract. */
export interface Standing {
  readonly row: ExitRow;
  readonly contract: ContractSummary;
}
type Failure = ReturnType<typeof notFound> | ReturnType<typeof refused>;

/** What a history calls an exit by. */
export function namesOf({ name, supplierName }: Standing['contract']) {
  return { contract: name, supplier: supplierName };
}

/** An exit that was not taken back, with its contract. */
export function standingExit(context: CommandContext, exitId: string): Result<Standing, Failure> {
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

/** An exit that may be changed: what is no more than the end of a contract that another follows stays as that has it. */
export function changeableExit(context: CommandContext, exitId: string): Result<Standing, Failure> {
  const found = standingExit(context, exitId);
  if (!found.ok || found.value.row.succession === null) return found;
  const { row, contract } = found.value;
  const next = replacingContracts(context.sqlite, [row.replacedById]).get(row.replacedById ?? '');
  if (next === undefined) return found;
  return failed(refused(message('refusals.succeeded', { contract: contract.name, next: next.contractName })));
}

/** What an exit comes to; `stated` is the last day that was named. */
export function outcomeOf(context: CommandContext, row: ExitRow, stated: CalendarDate | null): ExitPlan {
  return exitOutcome(context, row.contractId, { ...row, endsOn: stated });
}

/** The refusal of a last day before the first; null when there is nothing against it. */
export function endsBeforeStart(
  contract: ContractSummary,
  endsOn: CalendarDate | null,
): ReturnType<typeof refused> | null {
  if (endsOn === null || contract.startsOn === null || endsOn >= contract.startsOn) return null;
  return refused(message('refusals.lastDayBeforeStart', { contract: contract.name, start: contract.startsOn }));
}

/** Stores an exit with what it comes to. */
export function saveExit(
  context: CommandContext,
  row: ExitRow,
  outcome: Pick<ExitPlan, 'endsOn' | 'endsOnStated' | 'inTime'>,
): void {
  context.database
    .update(exits)
    .set({
      ...enteredColumns(records.exits, row),
      acknowledgedOn: row.acknowledgedOn,
      costAmount: row.costAmount,
      costCurrency: row.costCurrency,
      endsOn: outcome.endsOn,
      endsOnStated: outcome.endsOnStated,
      inTime: outcome.inTime,
      changedAt: context.now,
    })
    .where(eq(exits.id, row.id))
    .run();
}
