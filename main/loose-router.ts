import { api, isPath, type Answer, type Path } from '#shared/api/api.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Failed, Result } from '#shared/domain/result.ts';
import type { CarryOutAnother, CommandContext, FilesContext, HandedOn, QueryContext, Readied } from './app/handler.ts';
import { router } from './app/router.ts';
import type { Portions } from './portions.ts';

/** What a handler answers, whatever its operation. */
export type LooseOutcome = Answer<unknown> | Failed<Unsaid<AnyError>>;
export type LooseAnswer = LooseOutcome | Portions<LooseOutcome>;
export type LooseReadied = Result<Readied<unknown, unknown>, Unsaid<AnyError>>;

export type LooseQuery = (context: QueryContext, input: unknown) => LooseOutcome | Promise<LooseOutcome>;
export type LooseCommand = (context: CommandContext, input: unknown) => LooseAnswer;

export interface LooseFilesQuery {
  withFiles(context: FilesContext, input: unknown): Promise<LooseOutcome>;
}

export interface LoosePrepared {
  prepare(context: FilesContext, input: unknown): Promise<LooseReadied>;
  run(context: CommandContext, input: unknown, handedOn: HandedOn<unknown, unknown>): LooseAnswer;
  readonly actor?: 'import' | 'app';
}

export interface LooseKeeping {
  prepare(
    context: FilesContext,
    input: unknown,
  ): Promise<Result<Readied<{ readonly answer: unknown; readonly kept: unknown }, never>, Unsaid<AnyError>>>;
  keep(context: Pick<QueryContext, 'sqlite'>, kept: unknown): void;
}

export interface LooseApart {
  apart(context: QueryContext, input: unknown): LooseOutcome;
}

export interface LooseForAnother {
  forAnother(context: CommandContext, input: unknown, carryOut: CarryOutAnother): Portions<LooseOutcome>;
}

/** A handler by how it is carried out. */
export type LooseHandler =
  | { readonly kind: 'query'; readonly query: LooseQuery }
  | { readonly kind: 'files query'; readonly query: LooseFilesQuery }
  | { readonly kind: 'command'; readonly command: LooseCommand }
  | { readonly kind: 'prepared command'; readonly command: LoosePrepared }
  | { readonly kind: 'keeping query'; readonly query: LooseKeeping }
  | { readonly kind: 'command apart'; readonly command: LooseApart }
  | { readonly kind: 'command for another'; readonly command: LooseForAnother };

/**
 * The router as it is used here. `Router` proves that each path has the handler for its own parsed input and output; a
 * path known only at run time loses that. The input was parsed by the path's own schema, and the output will be.
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types above say less than `Router`, for the reason given
const looseRouter = router as unknown as Record<
  Path,
  LooseQuery | LooseCommand | LooseFilesQuery | LoosePrepared | LooseKeeping | LooseApart | LooseForAnother
>;

/** The handler of a path. */
export function handlerOf(path: Path): LooseHandler {
  const handler = looseRouter[path];
  if ('forAnother' in handler) return { kind: 'command for another', command: handler };
  if ('apart' in handler) return { kind: 'command apart', command: handler };
  if ('keep' in handler) return { kind: 'keeping query', query: handler };
  if ('prepare' in handler) return { kind: 'prepared command', command: handler };
  if ('withFiles' in handler) return { kind: 'files query', query: handler };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a function is a query or a command by what the api declares
  if (api[path].kind === 'query') return { kind: 'query', query: handler as LooseQuery };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return { kind: 'command', command: handler as LooseCommand };
}

/** Where a call has to go, and whether it can be stopped. */
export interface Route {
  readonly kind: LooseHandler['kind'];
  readonly isStoppable: boolean;
}

/** The route of a path; of one that names no operation, whose call answers just that. */
export function routeOf(path: string): Route {
  if (!isPath(path)) return { kind: 'query', isStoppable: false };
  return { kind: handlerOf(path).kind, isStoppable: api[path].errors.some((type) => type === 'Stopped') };
}
