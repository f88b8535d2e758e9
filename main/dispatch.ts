import { api, isPath, type Answer, type Path } from '#shared/api/api.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Operation } from '#shared/api/define.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Failed, type Result } from '#shared/domain/result.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { CommandContext, PreparedHalf, QueryContext } from './app/handler.ts';
import { router } from './app/router.ts';
import { refreshSearchTextsInPortions } from './app/search/refresh-search-texts.ts';
import { storeFailureOf } from './db/store-failure.ts';
import { storedMessage } from '#shared/api/stored-message.ts';
import { transact, type ChangedRow } from './db/transact.ts';
import { newIdentifier } from './identifiers.ts';
import { invalidInput } from './invalid-input.ts';
import type { Log } from './log.ts';
import { said } from './said.ts';
import { speakPlainly } from './plain-refusals.ts';
import { eitherWay, isPortions, type Portions } from './portions.ts';
import type { WritingQueue } from './writing-queue.ts';

speakPlainly();

/** What carrying out one call needs from the open store. */
export interface Dispatching {
  readonly log: Log;
  /** Speaks the caller's language. */
  readonly speaker: Pick<Speaker, 'say'>;
  /** Reads what is stored, on a connection of its own. */
  reading(): QueryContext;
  /** Within the queue: reads and writes on the one connection that may write. */
  writing(): QueryContext;
  readonly queue: Pick<WritingQueue, 'write'>;
  /** Within the transaction of a command: brings what is derived in step with the rows it changed, or with everything. */
  beforeCommit(context: QueryContext, rows: readonly ChangedRow[] | 'everything'): Portions<void>;
  /** Told after every command that changed something, when it is safely stored. */
  changed(operation: Path, entryId: string, rows: readonly ChangedRow[]): void;
}

/** Calls longer than this are noted in the log. */
const slowAfterMilliseconds = 40;

type LooseOutcome = Answer<unknown> | Failed<Unsaid<AnyError>>;
type SaidOutcome = Answer<unknown> | Failed<AnyError>;
type LooseCommand = (context: CommandContext) => LooseOutcome | Portions<LooseOutcome>;
type LooseHandler = (
  context: QueryContext,
  input: unknown,
) => LooseOutcome | Promise<LooseOutcome> | Portions<LooseOutcome>;
interface LoosePreparedHandler {
  prepare(
    context: QueryContext,
    input: unknown,
  ): Promise<Result<PreparedHalf<LooseOutcome | Portions<LooseOutcome>>, Unsaid<AnyError>>>;
  readonly actor?: 'import' | 'app';
}

interface LooseHandlerApart {
  apart(context: QueryContext, input: unknown): LooseOutcome;
}

/**
 * The router as it is used here. `Router` proves that each path has the handler for its own parsed input and output; a
 * path known only at run time loses that. The input was parsed by the path's own schema, and the output will be.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types above say less than `Router`, for the reason given
const looseRouter = router as unknown as Record<Path, LooseHandler | LoosePreparedHandler | LooseHandlerApart>;

/**
 * Carries out one call from a door: checks path and input, runs the handler, a command in its transaction, and checks
 * the answer. Never throws: what was not expected becomes a defect with a reference, noted in the log without content.
 */
export async function dispatch(dispatching: Dispatching, path: string, input: unknown): Promise<SaidOutcome> {
  const outcome = await carriedOut(dispatching, path, input);
  return outcome.ok ? outcome : failed(said(outcome.error, dispatching.speaker));
}

async function carriedOut(dispatching: Dispatching, path: string, input: unknown): Promise<LooseOutcome> {
  if (!isPath(path)) {
    return failed({
      type: 'UnknownOperation',
      message: message('refusals.noSuchOperation', { path: path.slice(0, 80) }),
    });
  }
  const started = performance.now();
  try {
    const operation: Operation = api[path];
    const parsed = operation.input.safeParse(input ?? {});
    if (!parsed.success) return failed(invalidInput(parsed.error.issues));
    return await carryOut(dispatching, path, operation, parsed.data);
  } catch (error) {
    const failure = storeFailureOf(error);
    if (failure !== null) return failed({ type: 'StoreUnusable', ...failure });
    const reference = newIdentifier().slice(-8);
    dispatching.log.defect(reference, path, error);
    return failed({
      type: 'Defect',
      reference,
      message: message('refusals.defect', { reference }),
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
  const context = dispatching.reading();
  const write = (actor: 'person' | 'import' | 'app', work: LooseCommand) =>
    dispatching.queue.write<LooseOutcome>({
      begin: () => command(dispatching, path, actor, (commandContext) => answered(operation, work(commandContext))),
      progress: (howFar) => context.progress({ work: path, ...howFar }),
      ...(operation.errors.includes('Stopped') ? { stop: { asked: context.stopped, instead: stopped } } : {}),
    });
  if ('apart' in handler) {
    return dispatching.queue.write<LooseOutcome>({ begin: () => apart(dispatching, path, operation, handler, input) });
  }
  if (typeof handler !== 'function') {
    const half = await handler.prepare(context, input);
    if (!half.ok) return half;
    const { over } = half.value;
    const done = write(handler.actor ?? 'person', (commandContext) => half.value.run(commandContext));
    return over === null ? done : afterwards(done, over);
  }
  if (operation.kind === 'query') {
    const answer = handler(context, input);
    if (isPortions(answer)) throw new Error('A query answered in portions');
    return checkedAnswer(operation, await answer);
  }
  return write('person', (commandContext) => {
    const outcome = handler(commandContext, input);
    if (outcome instanceof Promise) throw new Error('A command answered late, outside its transaction');
    return outcome;
  });
}

async function afterwards<Value>(work: Promise<Value>, over: () => Promise<void>): Promise<Value> {
  try {
    return await work;
  } finally {
    await over();
  }
}

function checkedAnswer(operation: Operation, outcome: LooseOutcome): LooseOutcome {
  return outcome.ok ? ok(operation.output.parse(outcome.value)) : outcome;
}

/** The answer of a command is checked before it is stored: one that could not be given must not have changed anything. */
function* answered(operation: Operation, answer: LooseOutcome | Portions<LooseOutcome>): Portions<LooseOutcome> {
  return checkedAnswer(operation, yield* eitherWay(answer));
}

/** A command that keeps its own account of what it did, in its turn to write. */
// oxlint-disable-next-line require-yield -- it can not be done by halves: one portion
function* apart(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  handler: LooseHandlerApart,
  input: unknown,
): Portions<LooseOutcome> {
  const outcome = checkedAnswer(operation, handler.apart(dispatching.writing(), input));
  if (outcome.ok) tellChanged(dispatching, path, newIdentifier(), []);
  return outcome;
}

const stopped = (): LooseOutcome => failed({ type: 'Stopped', message: message('refusals.stopped') });

function* command(
  dispatching: Dispatching,
  path: Path,
  actor: 'person' | 'import' | 'app',
  work: LooseCommand,
): Portions<LooseOutcome> {
  const context = dispatching.writing();
  const entryId = newIdentifier();
  let title: string = path;
  let rows: readonly ChangedRow[] = [];
  const commandContext: CommandContext = {
    ...context,
    entryId,
    newId: newIdentifier,
    describe: (done) => {
      title = storedMessage(done);
    },
    newRecord: () => ({ id: newIdentifier(), createdAt: context.now, changedAt: context.now }),
  };
  const outcome = yield* transact(
    context.sqlite,
    { id: entryId, at: context.now, actor, operation: path },
    () => title,
    () => work(commandContext),
    function* (changed) {
      rows = changed;
      yield* refreshSearchTextsInPortions(context.sqlite, changed);
      yield* dispatching.beforeCommit(context, path === 'import.all' ? 'everything' : changed);
    },
  );
  if (!outcome.ok) return outcome;
  if (rows.length > 0 || path === 'import.all') tellChanged(dispatching, path, entryId, rows);
  return { ...outcome, entryId: rows.length > 0 ? entryId : null };
}

/** What is stored is stored: a mistake in what follows from it does not make the command one that failed. */
function tellChanged({ changed, log }: Dispatching, path: Path, entryId: string, rows: readonly ChangedRow[]): void {
  try {
    changed(path, entryId, rows);
  } catch (error) {
    log.defect(newIdentifier().slice(-8), `after ${path}`, error);
  }
}
