import { goesOn } from '#shared/domain/terms/pause.ts';
import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { nothingToSend } from '#shared/domain/terms/send-by.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { ExitPlan } from '#shared/domain/exits/exit-plan.ts';
import { records } from '#shared/records/records.ts';
import { exits } from '../../db/schema/contracts.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { columnsOf } from '../records/sums.ts';
import { saidWorking } from '../terms/said-working.ts';
import { checkedReplacement } from './checked-replacement.ts';
import { exitOutcome, saidPlan } from './exit-outcome.ts';
import { chosenInstead } from './replacing-contracts.ts';

type ExitInput = ParsedInputOf<'exits.log'>;
type Planned = { contract: ContractSummary; outcome: ExitPlan };

/** Logs an exit from a contract, or from every contract of a relationship that has none yet. */
export const logExit: CommandHandler<'exits.log'> = (context, input) => {
  const plan = planExits(context, input);
  if (!plan.ok) return plan;
  const logged = plan.value.map(({ contract, outcome }) => {
    const record = context.newRecord();
    context.database
      .insert(exits)
      .values({
        ...record,
        contractId: contract.id,
        decidedOn: input.decidedOn,
        endsOnStated: outcome.endsOnStated,
        inTime: outcome.inTime,
        ...enteredColumns(records.exits, input),
        replacedById: replacementIn(context, input),
        ...columnsOf('cost', input.cost),
        endsOn: outcome.endsOn,
      })
      .run();
    return { exitId: record.id, ...contractLine(contract, outcome) };
  });
  const first = plan.value[0];
  const firstExit = logged[0];
  if (first === undefined || firstExit === undefined) throw new Error('A plan without contracts');
  const { name, supplierName: supplier } = first.contract;
  context.describe(
    logged.length === 1
      ? message('history.did.loggedExit', { contract: name, supplier })
      : message('history.did.loggedExits', { supplier, contracts: logged.length }),
  );
  return ok({ exitId: firstExit.exitId, exits: logged, ...together(context, plan.value) });
};

/** What takes the place of the contract: what is named, else what was chosen for the need it raised. */
function replacementIn({ sqlite }: CommandContext, { contractId, replacedById }: ExitInput): string | null {
  if (replacedById !== undefined || contractId === undefined) return replacedById ?? null;
  return chosenInstead(sqlite, contractId);
}

/** What logging this exit would lead to. */
export const previewExit: QueryHandler<'exits.preview'> = (context, input) => {
  const plan = planExits(context, input);
  if (!plan.ok) return plan;
  return ok({
    ...together(context, plan.value),
    contracts: plan.value.map(({ contract, outcome }) => contractLine(contract, outcome)),
  });
};

function planExits(
  context: QueryContext,
  input: ExitInput,
): Result<Planned[], ReturnType<typeof notFound> | ReturnType<typeof refused>> {
  const leaving = contractsToLeave(context, input);
  if (!leaving.ok) return leaving;
  const replacement = checkedReplacement(context, leaving.value, input.replacedById);
  if (!replacement.ok) return replacement;
  for (const contract of leaving.value) {
    if (contract.startsOn !== null && input.endsOn != null && input.endsOn < contract.startsOn) {
      return failed(
        refused(message('refusals.givenLastDayBeforeStart', { contract: contract.name, start: contract.startsOn })),
      );
    }
  }
  return ok(leaving.value.map((contract) => ({ contract, outcome: exitOutcome(context, contract.id, input) })));
}

function contractsToLeave(
  context: QueryContext,
  input: ExitInput,
): Result<ContractSummary[], ReturnType<typeof notFound> | ReturnType<typeof refused>> {
  if (input.contractId !== undefined) {
    const contract = readSummaries(context, 'AND c.id = @id', { id: input.contractId })[0];
    if (contract === undefined) return failed(notFound('contract', input.contractId));
    if (contract.state === 'leaving' || contract.state === 'ended_unconfirmed' || hasExit(context, contract.id)) {
      return failed(refused(message('refusals.exitThereAlready', { contract: contract.name })));
    }
    return ok([contract]);
  }
  const relationshipId = input.relationshipId ?? '';
  const known = context.sqlite
    .prepare('SELECT 1 FROM relationships WHERE id = ? AND deletedAt IS NULL')
    .get(relationshipId);
  if (known === undefined) return failed(notFound('relationship', relationshipId));
  const running = readSummaries(context, 'AND c.relationshipId = @relationshipId', { relationshipId }).filter(
    ({ state }) => goesOn(state),
  );
  if (running.length === 0) return failed(refused(message('refusals.nothingToLeave')));
  return ok(running);
}

/** Whether an exit from a contract stands. */
export function hasExit(context: QueryContext, contractId: string): boolean {
  return (
    context.sqlite
      .prepare('SELECT 1 FROM exits WHERE contractId = ? AND deletedAt IS NULL AND withdrawnOn IS NULL')
      .get(contractId) !== undefined
  );
}

function contractLine(contract: ContractSummary, outcome: ExitPlan) {
  return {
    contractId: contract.id,
    contractName: contract.name,
    endsOn: outcome.endsOn,
    inTime: outcome.inTime,
  };
}

/** Several exits as one: over when the last is over, in time when all are, and pressing as the one that presses most. */
function together(context: QueryContext, plan: readonly Planned[]): Omit<OutputOf<'exits.preview'>, 'contracts'> {
  const [first] = plan;
  if (plan.length === 1 && first !== undefined) return saidPlan(context, first.outcome);
  const outcomes = plan.map(({ outcome }) => outcome);
  const times = outcomes.map(({ inTime }) => inTime);
  const pressing = outcomes.reduce<ExitPlan | null>(
    (most, one) => (one.deadline !== null && (most?.deadline == null || one.deadline < most.deadline) ? one : most),
    null,
  );
  return {
    endsOn: latestEnd(outcomes),
    inTime: times.includes(false) ? false : times.includes(null) ? null : true,
    deadline: pressing?.deadline ?? null,
    sendBy: pressing?.sendBy ?? nothingToSend,
    endsIfMissed: pressing?.endsIfMissed ?? null,
    ...saidWorking(
      context,
      plan.flatMap(({ contract, outcome }) =>
        outcome.working.map((sentence) => message('exits.ofContract', { contract: contract.name, sentence })),
      ),
    ),
  };
}

/** Null when one of them is not known. */
function latestEnd(outcomes: readonly ExitPlan[]): CalendarDate | null {
  return outcomes.reduce<CalendarDate | null>(
    (latest, { endsOn }, position) =>
      endsOn === null || (position > 0 && latest === null)
        ? null
        : latest === null || endsOn > latest
          ? endsOn
          : latest,
    null,
  );
}
