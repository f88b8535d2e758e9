import type { z } from 'zod';
import type { ExpectedError, ExpectedErrorType } from './errors.ts';

/** A query reads and changes nothing; a command is one transaction with one history entry. */
export type OperationKind = 'query' | 'command';

/** One operation of the api: everything a door needs to carry, check and explain it. */
export interface Operation<
  Kind extends OperationKind = OperationKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Errors extends readonly ExpectedErrorType[] = readonly ExpectedErrorType[],
> {
  readonly kind: Kind;
  /** One line for people: what it does. */
  readonly help: string;
  readonly input: Input;
  readonly output: Output;
  /** The expected failures, by type. Doors may add the transport errors. */
  readonly errors: Errors;
  /** Whether it is answered while the records are locked; only what says nothing of them is. */
  readonly whileLocked?: true;
  /** Whether a query does something outside the store, such as writing a file, so that it can not merely be proposed. */
  readonly actsOutside?: true;
}

/** Declares a query. */
export function query<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Errors extends readonly ExpectedErrorType[] = readonly [],
>(declaration: {
  help: string;
  input: Input;
  output: Output;
  errors?: Errors;
  whileLocked?: true;
  actsOutside?: true;
}): Operation<'query', Input, Output, Errors> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without errors, `Errors` is the empty list, its default
  const none = [] as unknown as Errors;
  return { kind: 'query', errors: none, ...declaration };
}

/** Declares a command. */
export function command<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Errors extends readonly ExpectedErrorType[] = readonly [],
>(declaration: {
  help: string;
  input: Input;
  output: Output;
  errors?: Errors;
  whileLocked?: true;
}): Operation<'command', Input, Output, Errors> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without errors, `Errors` is the empty list, its default
  const none = [] as unknown as Errors;
  return { kind: 'command', errors: none, ...declaration };
}

/** The failure type of an operation, from the types it lists. */
export type ErrorsOf<Declared extends Operation> = Extract<ExpectedError, { type: Declared['errors'][number] }>;
