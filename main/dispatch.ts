import { api, isPath, type Path } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import type { Operation } from '#shared/api/define.ts';
import { oneLine, shorten } from '#shared/domain/clean-text.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { CommandContext, QueryContext } from './app/handler.ts';
import { router } from './app/router.ts';
import { refreshSearchTexts } from './app/search/refresh-search-texts.ts';
import { storeFailureOf } from './db/store-failure.ts';
import { transact, type ChangedRow } from './db/transact.ts';
import { newIdentifier } from './identifiers.ts';
import { speakPlainly } from './plain-refusals.ts';
import type { Log } from './log.ts';

speakPlainly();

/** What carrying out a call needs from the open store. */
export interface Dispatching {
  readonly log: Log;
  context(): QueryContext;
  /** Within the transaction of a command that changed something: brings what is derived in step. */
  beforeCommit(context: QueryContext, rows: readonly ChangedRow[]): void;
  /** Told after every command that changed something, when it is safely stored. */
  changed(operation: Path, entryId: string, rows: readonly ChangedRow[]): void;
}

/** Calls longer than this are noted in the log. */
const slowAfterMilliseconds = 40;

type LooseOutcome = Result<unknown, AnyError>;
type LooseCommand = (context: CommandContext) => LooseOutcome;
type LooseHandler = (context: QueryContext, input: unknown) => LooseOutcome | Promise<LooseOutcome>;
interface LoosePreparedHandler {
  prepare(context: QueryContext, input: unknown): Promise<Result<LooseCommand, AnyError>>;
  readonly actor?: 'import' | 'app';
}

/**
 * The router as it is used here. `Router` proves that each path has the handler for its own parsed input and output; a
 * path known only at run time loses that. The input was parsed by the path's own schema, and the output will be.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types above say less than `Router`, for the reason given
const looseRouter = router as unknown as Record<Path, LooseHandler | LoosePreparedHandler>;

/**
 * Carries out one call from a door: checks path and input, runs the handler, a command in its transaction, and checks
 * the answer. Never throws: what was not expected becomes a defect with a reference, noted in the log without content.
 */
export async function dispatch(dispatching: Dispatching, path: string, input: unknown): Promise<LooseOutcome> {
  if (!isPath(path)) {
    return failed({ type: 'UnknownOperation', message: `There is no operation called "${path.slice(0, 80)}".` });
  }
  const started = performance.now();
  try {
    const operation: Operation = api[path];
    const parsed = operation.input.safeParse(input ?? {});
    if (!parsed.success) return failed(invalidInput(parsed.error.issues));
    const outcome = await carryOut(dispatching, path, operation, parsed.data);
    if (!outcome.ok) return outcome;
    return ok(operation.output.parse(outcome.value));
  } catch (error) {
    const failure = storeFailureOf(error);
    if (failure !== null) return failed({ type: 'StoreUnusable', ...failure });
    const reference = newIdentifier().slice(-8);
    dispatching.log.defect(reference, path, error);
    return failed({
      type: 'Defect',
      reference,
      message: `Something went wrong inside Dancecard, and nothing was changed. If it happens again, report it with the reference ${reference}.`,
    });
  } finally {
    const took = performance.now() - started;
    if (took > slowAfterMilliseconds) dispatching.log.slow(path, took);
  }
}

async function carryOut(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  input: unknown,
): Promise<LooseOutcome> {
  const handler = looseRouter[path];
  const context = dispatching.context();
  if (typeof handler !== 'function') {
    const half = await handler.prepare(context, input);
    if (!half.ok) return half;
    return command(dispatching, path, handler.actor ?? 'person', half.value);
  }
  if (operation.kind === 'query') return handler(context, input);
  return command(dispatching, path, 'person', (commandContext) => {
    const outcome = handler(commandContext, input);
    if (outcome instanceof Promise) throw new Error('A command answered late, outside its transaction');
    return outcome;
  });
}

function command(
  dispatching: Dispatching,
  path: Path,
  actor: 'person' | 'import' | 'app',
  work: LooseCommand,
): LooseOutcome {
  const context = dispatching.context();
  const entryId = newIdentifier();
  let title: string = path;
  let rows: readonly ChangedRow[] = [];
  const commandContext: CommandContext = {
    ...context,
    entryId,
    newId: newIdentifier,
    describe: (text) => {
      title = shorten(oneLine(text), 300);
    },
    newRecord: () => ({ id: newIdentifier(), createdAt: context.now, changedAt: context.now }),
  };
  const outcome = transact(
    context.sqlite,
    { id: entryId, at: context.now, actor, operation: path },
    () => title,
    () => work(commandContext),
    (changed) => {
      rows = changed;
      refreshSearchTexts(context.sqlite, changed);
      dispatching.beforeCommit(context, changed);
    },
  );
  if (!outcome.ok) return outcome;
  if (rows.length > 0 || path === 'import.all') dispatching.changed(path, entryId, rows);
  return ok(outcome.value);
}

function invalidInput(
  issues: readonly { path: PropertyKey[]; message: string }[],
): Extract<AnyError, { type: 'InvalidInput' }> {
  const fields = issues
    .slice(0, 50)
    .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
  const first = fields[0];
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  return {
    type: 'InvalidInput',
    message: `This could not be used as it was given. ${where}${first?.message ?? ''}`.trim(),
    fields,
  };
}
