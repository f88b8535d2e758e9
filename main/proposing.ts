import { api, isPath, type Path } from '#shared/api/api.ts';
import { checkedBy } from '#shared/api/exact.ts';
import type { Operation } from '#shared/api/define.ts';
import type { Actor } from '#shared/records/history.ts';
import { storedMessage } from '#shared/records/stored-message.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { CarryOutAnother, CommandContext, QueryContext } from './app/handler.ts';
import { changesOf, storeProposal } from './app/proposals/proposal-rows.ts';
import { refused } from './app/failures.ts';
import { commandContextFor, idSource } from './command-context.ts';
import { tryOut } from './db/transact.ts';
import { newIdentifier } from './identifiers.ts';
import { handlerOf, type LooseCommand, type LooseOutcome } from './loose-router.ts';
import { eitherWay, type Portions } from './portions.ts';

/** A command as it was asked for. */
export interface Asked {
  readonly path: Path;
  readonly operation: Operation;
  readonly input: unknown;
  readonly actor: Actor;
}

/**
 * Runs a command in its transaction, keeps what it would change as a proposal, and takes all of it back. Answers what
 * the command would: the ids in it are those that its records get when it is accepted.
 */
export function* proposed(context: QueryContext, asked: Asked, command: LooseCommand): Portions<LooseOutcome> {
  const { path, operation, input, actor } = asked;
  const entryId = newIdentifier();
  const ids = idSource();
  let title: string = path;
  const describe: CommandContext['describe'] = (done) => {
    title = storedMessage(done);
  };
  const commandContext = commandContextFor(context, entryId, describe, ids);
  const tried = yield* tryOut(
    context.sqlite,
    { id: entryId, at: context.now, actor, operation: path },
    () => command(commandContext, input),
    () => changesOf(context, entryId),
  );
  if (!tried.ok) return tried;
  if (tried.value === null) return failed(refused(message('proposals.changesNothing')));
  const { value, seen: changes } = tried.value;
  const answer = checkedBy(operation.output, value);
  const proposalId = newIdentifier();
  const shown = { id: proposalId, at: context.now, actor, operation: path, input, title, changes, ids: ids.given };
  storeProposal(context.sqlite, shown);
  return { ...ok(answer), entryId: null, proposalId };
}

/** Carries out a command within the transaction of another, whose history entry becomes its own. */
export function carryOutIn(context: CommandContext): CarryOutAnother {
  return function* carryOut({ operation: path, input, actor }, given, described) {
    if (!isPath(path)) throw new Error('A proposal of an operation that this version does not know');
    const handler = handlerOf(path);
    const operation: Operation = api[path];
    const parsed = operation.input.safeParse(input);
    if (handler.kind !== 'command' || !parsed.success) return failed(refused(message('proposals.changedMeanwhile')));
    context.sqlite
      .prepare('UPDATE history_entries SET operation = ?, actor = ? WHERE id = ?')
      .run(path, actor, context.entryId);
    const describe: CommandContext['describe'] = (done) => {
      described(storedMessage(done));
      context.describe(done);
    };
    const nested = commandContextFor(context, context.entryId, describe, idSource(given));
    const outcome = yield* eitherWay(handler.command(nested, parsed.data));
    return outcome.ok ? ok(checkedBy(operation.output, outcome.value)) : outcome;
  };
}
