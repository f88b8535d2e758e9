import { api, isPath, type Answer, type Path } from '#shared/api/api.ts';
import { checkedBy } from '#shared/api/exact.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Operation } from '#shared/api/define.ts';
import type { Actor } from '#shared/records/history.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Failed } from '#shared/domain/result.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { CommandContext, FilesContext, HandedOn, QueryContext } from './app/handler.ts';
import { refreshSearchTextsInPortions } from './app/search/refresh-search-texts.ts';
import { storeFailureOf, type StoreFailure } from './db/store-failure.ts';
import { storedMessage } from '#shared/records/stored-message.ts';
import { transact, type ChangedRow } from './db/transact.ts';
import { commandContextFor, idSource } from './command-context.ts';
import { newIdentifier } from './identifiers.ts';
import { invalidInput } from './invalid-input.ts';
import { answerAndKeep } from './keeping.ts';
import type { Log } from './log.ts';
import {
  handlerOf,
  type LooseAnswer,
  type LooseApart,
  type LooseOutcome,
  type LoosePrepared,
  type LooseReadied,
} from './loose-router.ts';
import { carryOutIn, proposed } from './proposing.ts';
import { said } from './said.ts';
import { speakPlainly } from './plain-refusals.ts';
import { eitherWay, type Portions } from './portions.ts';
import type { WritingQueue } from './writing-queue.ts';

speakPlainly();

/** What carrying out any call needs. */
interface Carrying {
  readonly log: Log;
  /** Speaks the caller's language. */
  readonly speaker: Pick<Speaker, 'say'>;
  /** Whether the caller only proposes. */
  readonly mode: 'do' | 'propose';
  /** Whether the records are locked, so that only what says nothing of them is answered. */
  readonly isLocked: boolean;
  /** Told when the store could not be read or written. */
  storeFailed(failure: StoreFailure): void;
}

/** What carrying out a query, or the first half of a command, needs of the open store. */
export interface Reading extends Carrying {
  /** Reads what is stored, on a connection of its own. */
  reading(): QueryContext;
  /** The same beside files. */
  withFiles(): FilesContext;
}

/** What carrying out a command needs of the open store. */
export interface Dispatching extends Carrying {
  /** Who the history says did it. */
  readonly actor: Actor;
  /** Within the queue: reads and writes on the one connection that may write. */
  writing(): QueryContext;
  readonly queue: Pick<WritingQueue, 'write'>;
  /** Does the first half of a command, which reads files and writes nothing. */
  makeReady(path: Path, input: unknown): Promise<LooseReadied>;
  /** Within the transaction of a command: brings what is derived in step with the rows it changed, or with everything. */
  beforeCommit(context: QueryContext, rows: readonly ChangedRow[] | 'everything'): Portions<void>;
  /** Told after every command that changed something, when it is safely stored. */
  changed(operation: Path, entryId: string, rows: readonly ChangedRow[]): void;
  /** Told after every command that was proposed. */
  wasProposed(operation: Path): void;
}

/** Calls longer than this are noted in the log. */
const slowAfterMilliseconds = 40;

export type SaidOutcome = Answer<unknown> | Failed<AnyError>;

/** Answers a query. Never throws: what was not expected becomes a defect with a reference, noted without content. */
export function answerQuery(reading: Reading, path: string, input: unknown): Promise<SaidOutcome> {
  return carriedOut(reading, path, input, async (operation, known, parsed) => {
    const handler = handlerOf(known);
    if (reading.mode === 'propose' && operation.actsOutside === true) return failed(notProposable);
    if (handler.kind === 'query') return checkedAnswer(operation, await handler.query(reading.reading(), parsed));
    if (handler.kind !== 'files query') throw new Error('A command came where only queries are answered');
    return checkedAnswer(operation, await handler.query.withFiles(reading.withFiles(), parsed));
  });
}

/** Does the first half of a command whose input was checked. Never throws, as above. */
export async function makeReady(reading: Reading, path: Path, input: unknown): Promise<LooseReadied> {
  try {
    const handler = handlerOf(path);
    if (handler.kind === 'keeping query') return await handler.query.prepare(reading.withFiles(), input);
    if (handler.kind !== 'prepared command') throw new Error('A command that has no first half');
    return await handler.command.prepare(reading.withFiles(), input);
  } catch (error) {
    return unexpected(reading, path, error);
  }
}

/**
 * Carries out a command from a door: checks path and input, runs the handler in its transaction, and checks the answer.
 * Never throws, as above.
 */
export function carryOutCommand(dispatching: Dispatching, path: string, input: unknown): Promise<SaidOutcome> {
  return carriedOut(dispatching, path, input, (operation, known, parsed) => {
    const handler = handlerOf(known);
    if (dispatching.mode === 'propose') return propose(dispatching, known, operation, parsed);
    switch (handler.kind) {
      case 'command':
        return write(dispatching, known, operation, dispatching.actor, (context) => handler.command(context, parsed));
      case 'command for another':
        return write(dispatching, known, operation, dispatching.actor, (context) =>
          handler.command.forAnother(context, parsed, carryOutIn(context)),
        );
      case 'prepared command':
        return inTwoHalves(dispatching, known, operation, handler.command, parsed);
      case 'keeping query':
        return answerAndKeep(dispatching, handler.query, {
          ready: () => dispatching.makeReady(known, parsed),
          checked: (outcome) => checkedAnswer(operation, outcome),
        });
      case 'command apart':
        return dispatching.queue.write<LooseOutcome>({
          begin: () => apart(dispatching, known, operation, handler.command, parsed),
        });
      default:
        throw new Error('A query came where only commands are carried out');
    }
  });
}

async function carriedOut(
  carrying: Carrying,
  path: string,
  input: unknown,
  carryOut: (operation: Operation, path: Path, parsed: unknown) => Promise<LooseOutcome>,
): Promise<SaidOutcome> {
  const outcome = await checked();
  return outcome.ok ? outcome : failed(said(outcome.error, carrying.speaker));

  async function checked(): Promise<LooseOutcome> {
    if (!isPath(path)) {
      return failed({
        type: 'UnknownOperation',
        message: message('refusals.noSuchOperation', { path: path.slice(0, 80) }),
      });
    }
    const started = performance.now();
    try {
      const operation: Operation = api[path];
      if (carrying.isLocked && operation.whileLocked !== true) return failed(locked);
      const parsed = operation.input.safeParse(input ?? {});
      if (!parsed.success) return failed(invalidInput(parsed.error.issues));
      return await carryOut(operation, path, parsed.data);
    } catch (error) {
      return unexpected(carrying, path, error);
    } finally {
      const took = performance.now() - started;
      if (took > slowAfterMilliseconds) carrying.log.slow(path, took);
    }
  }
}

/** What went wrong in a way nobody expected, as the person is told it. */
function unexpected({ log, storeFailed }: Carrying, path: Path, error: unknown): Failed<Unsaid<AnyError>> {
  const failure = storeFailureOf(error);
  if (failure !== null) {
    storeFailed(failure);
    return failed({ type: 'StoreUnusable', ...failure });
  }
  const reference = newIdentifier().slice(-8);
  log.defect(reference, path, error);
  return failed({
    type: 'Defect',
    reference,
    message: message('refusals.defect', { reference }),
  });
}

/** Runs a command whose first half is done beside all other work. */
async function inTwoHalves(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  prepared: LoosePrepared,
  input: unknown,
): Promise<LooseOutcome> {
  const ready = await dispatching.makeReady(path, input);
  if (!ready.ok) return ready;
  const { facts, close } = ready.value;
  const handedOn: HandedOn<unknown, unknown> = {
    facts,
    get records() {
      return ready.value.records();
    },
  };
  const actor = dispatching.actor === 'person' ? (prepared.actor ?? 'person') : dispatching.actor;
  const work = write(dispatching, path, operation, actor, (context) => prepared.run(context, input, handedOn));
  return close === null ? work : afterwards(work, close);
}

async function afterwards<Value>(work: Promise<Value>, close: () => Promise<void>): Promise<Value> {
  try {
    return await work;
  } finally {
    await close();
  }
}

/** Tries a command out and keeps what it would do. What reaches beyond the store, or reads a file, is only ever done. */
async function propose(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  input: unknown,
): Promise<LooseOutcome> {
  const handler = handlerOf(path);
  if (handler.kind !== 'command') return failed(notProposable);
  const asked = { path, operation, input, actor: dispatching.actor };
  const { stopped: wasStopped, progress } = dispatching.writing();
  const outcome = await dispatching.queue.write<LooseOutcome>({
    begin: () => proposed(dispatching.writing(), asked, handler.command),
    progress: (howFar) => progress({ work: path, ...howFar }),
    ...(operation.errors.includes('Stopped') ? { stop: { asked: wasStopped, instead: stopped } } : {}),
  });
  if (outcome.ok) dispatching.wasProposed(path);
  return outcome;
}

const notProposable = { type: 'NotProposable', message: message('proposals.notProposable') } as const;
const locked = { type: 'Locked', message: message('proposals.locked') } as const;

function write(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  actor: Actor,
  work: Work,
): Promise<LooseOutcome> {
  const { stopped: asked, progress } = dispatching.writing();
  return dispatching.queue.write<LooseOutcome>({
    begin: () => command(dispatching, path, actor, (context) => answered(operation, work(context))),
    progress: (howFar) => progress({ work: path, ...howFar }),
    ...(operation.errors.includes('Stopped') ? { stop: { asked, instead: stopped } } : {}),
  });
}

type Work = (context: CommandContext) => LooseAnswer;

function checkedAnswer(operation: Operation, outcome: LooseOutcome): LooseOutcome {
  return outcome.ok ? ok(checkedBy(operation.output, outcome.value)) : outcome;
}

/** The answer of a command is checked before it is stored: one that could not be given must not have changed anything. */
function* answered(operation: Operation, answer: LooseAnswer): Portions<LooseOutcome> {
  return checkedAnswer(operation, yield* eitherWay(answer));
}

/** A command that keeps its own account of what it did, in its turn to write. */
// oxlint-disable-next-line require-yield -- it can not be done by halves: one portion
function* apart(
  dispatching: Dispatching,
  path: Path,
  operation: Operation,
  handler: LooseApart,
  input: unknown,
): Portions<LooseOutcome> {
  const outcome = checkedAnswer(operation, handler.apart(dispatching.writing(), input));
  if (outcome.ok) tellChanged(dispatching, path, newIdentifier(), []);
  return outcome;
}

const stopped = (): LooseOutcome => failed({ type: 'Stopped', message: message('refusals.stopped') });

function* command(dispatching: Dispatching, path: Path, actor: Actor, work: Work): Portions<LooseOutcome> {
  const context = dispatching.writing();
  const entryId = newIdentifier();
  let title: string = path;
  let rows: readonly ChangedRow[] = [];
  const describe: CommandContext['describe'] = (done) => {
    title = storedMessage(done);
  };
  const commandContext = commandContextFor(context, entryId, describe, idSource());
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
