import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { exits } from '../../db/schema/contracts.ts';
import { readSummaries, type ContractSummary } from '../contracts/contract-rows.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, QueryContext, QueryHandler } from '../handler.ts';
import { saidWorking } from '../terms/said-working.ts';
import { exitOutcome, type ExitOutcome } from './exit-outcome.ts';

type ExitInput = ParsedInputOf<'exits.log'>;
type Planned = { contract: ContractSummary; outcome: ExitOutcome };

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
        noticeSentOn: input.noticeSentOn ?? null,
        endsOn: outcome.endsOn,
        endsOnStated: outcome.endsOnStated,
        inTime: outcome.inTime,
        reason: input.reason ?? null,
        channel: input.channel ?? null,
        note: input.note ?? null,
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
  for (const contract of leaving.value) {
    if (contract.startsOn !== null && input.endsOn != null && input.endsOn < contract.startsOn) {
      return failed(
        refused(message('refusals.givenLastDayBeforeStart', { contract: contract.name, start: contract.startsOn })),
      );
    }
  }
  return ok(leaving.value.map((contract) => ({ contract, outcome: exitOutcome(context, contract, input) })));
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
    (contract) => contract.state === 'running' || contract.state === 'not_started',
  );
  if (running.length === 0) return failed(refused(message('refusals.nothingToLeave')));
  return ok(running);
}

function hasExit(context: QueryContext, contractId: string): boolean {
  return (
    context.sqlite
      .prepare('SELECT 1 FROM exits WHERE contractId = ? AND deletedAt IS NULL AND withdrawnOn IS NULL')
      .get(contractId) !== undefined
  );
}

function contractLine(contract: ContractSummary, outcome: ExitOutcome) {
  return {
    contractId: contract.id,
    contractName: contract.name,
    endsOn: outcome.endsOn,
    inTime: outcome.inTime,
  };
}

/** Several exits as one: over when the last is over, in time when all are. */
function together(
  context: QueryContext,
  plan: readonly Planned[],
): Pick<OutputOf<'exits.preview'>, 'endsOn' | 'inTime' | 'working' | 'messages'> {
  const ends = plan.map(({ outcome }) => outcome.endsOn);
  const times = plan.map(({ outcome }) => outcome.inTime);
  const several = plan.length > 1;
  return {
    endsOn: ends.some((end) => end === null)
      ? null
      : ends.reduce((latest, end) => (latest === null || (end !== null && end > latest) ? end : latest), null),
    inTime: times.includes(false) ? false : times.includes(null) ? null : true,
    ...saidWorking(
      context,
      plan.flatMap(({ contract, outcome }) =>
        several
          ? outcome.working.map((sentence) => message('exits.ofContract', { contract: contract.name, sentence }))
          : outcome.working,
      ),
    ),
  };
}
