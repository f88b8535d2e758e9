import type { CommandPath, FailureOf, OutputOf, ParsedInputOf, Path } from '#shared/api/api.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Clock } from '../clock.ts';
import type { FilePort } from '../files.ts';
import type { Holidays } from '../holidays.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { Message } from '#shared/domain/words.ts';
import type { Unsaid } from '#shared/api/errors.ts';
import type { DrizzleDatabase, Sqlite } from '../db/database.ts';
import type { HowFar, Portions } from '../portions.ts';

export type { DrizzleDatabase } from '../db/database.ts';

/**
 * What every handler may use. Queries, and the first half of prepared commands, read on a connection that can not write
 * and sees only what is stored; commands are given the one that writes.
 */
export interface QueryContext {
  readonly database: DrizzleDatabase;
  /** The same connection without drizzle, for lists that must be fast. */
  readonly sqlite: Sqlite;
  /** The person's calendar date. */
  readonly today: CalendarDate;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly clock: Clock;
  readonly preferences: Preferences;
  /** Writes dates and money as the person reads them. */
  readonly format: Writing;
  /** Speaks the caller's language. */
  readonly speaker: Speaker;
  /** The text of a message in the caller's language. */
  say(message: Message): string;
  readonly holidays: Holidays;
  readonly files: FilePort;
  readonly app: AppFacts;
  /** Tells the doors how far long work is. */
  progress(howFar: HowFar & { readonly work: string }): void;
  /** Whether the person asked to stop the long work since it began. */
  stopped(): boolean;
}

/** What is fixed for as long as the app is open. */
export interface AppFacts {
  readonly version: string;
  readonly door: 'desktop' | 'browser' | 'cli' | 'test';
  readonly demo: boolean;
  readonly dataFolder: string;
  readonly notice: string | null;
  readonly openLink: ((address: string) => Promise<boolean>) | null;
  stopWork(): boolean;
  /** Open nudges as the tray counts them. */
  openNudgeCount(): number;
}

/** What a command may use besides: it runs inside one transaction with one history entry. */
export interface CommandContext extends QueryContext {
  readonly entryId: string;
  /** A fresh id, increasing with time (UUIDv7). */
  newId(): string;
  /** Sets what the history says was done: a message, so that it is said in the language of whoever reads it. */
  describe(title: Message): void;
  /** Columns of a new record: id and times. */
  newRecord(): { id: string; createdAt: number; changedAt: number };
}

/** The failures of an operation, not yet put into anybody's language. */
export type UnsaidFailureOf<P extends Path> = Unsaid<FailureOf<P>>;

export type QueryHandler<P extends Path> = (
  context: QueryContext,
  input: ParsedInputOf<P>,
) => Result<OutputOf<P>, UnsaidFailureOf<P>> | Promise<Result<OutputOf<P>, UnsaidFailureOf<P>>>;

/** What a command answers: at once, or in portions between which other work may run and it may be stopped. */
export type CommandAnswer<P extends Path> =
  Result<OutputOf<P>, UnsaidFailureOf<P>> | Portions<Result<OutputOf<P>, UnsaidFailureOf<P>>>;

export type CommandHandler<P extends Path> = (context: CommandContext, input: ParsedInputOf<P>) => CommandAnswer<P>;

/** A command that first does slow or asynchronous work, such as reading a file, outside the transaction. */
export interface PreparedCommandHandler<P extends Path, Prepared> {
  prepare(context: QueryContext, input: ParsedInputOf<P>): Promise<Result<Prepared, UnsaidFailureOf<P>>>;
  run(context: CommandContext, input: ParsedInputOf<P>, prepared: Prepared): CommandAnswer<P>;
  /** Called when the command is over, however it ended, also where it was stopped before it ran. */
  readonly over?: (prepared: Prepared) => Promise<void>;
  /** Who the history says did it; the person when left out. */
  readonly actor?: 'import' | 'app';
}

/** The second half of a prepared command, with what has to be put away after it. */
export interface PreparedHalf<Answer> {
  run(context: CommandContext): Answer;
  /** Null where nothing has to be put away. */
  readonly over: (() => Promise<void>) | null;
}

/** A prepared command whose prepared value only its own two halves see. */
export interface AnyPreparedCommand<P extends Path> {
  prepare(
    context: QueryContext,
    input: ParsedInputOf<P>,
  ): Promise<Result<PreparedHalf<CommandAnswer<P>>, UnsaidFailureOf<P>>>;
  readonly actor?: 'import' | 'app';
}

/**
 * A command that can not be one transaction, such as one that clears space, and so keeps its own account of what it
 * did. Once it has answered that it is done, it is done.
 */
export interface CommandApart<P extends Path> {
  apart(context: QueryContext, input: ParsedInputOf<P>): Result<OutputOf<P>, UnsaidFailureOf<P>>;
}

/** Declares a command in two halves: slow work first, then the writes. */
export function prepared<P extends CommandPath, Prepared>(
  handler: PreparedCommandHandler<P, Prepared>,
): AnyPreparedCommand<P> {
  return {
    actor: handler.actor,
    async prepare(context, input) {
      const outcome = await handler.prepare(context, input);
      if (!outcome.ok) return outcome;
      const { over } = handler;
      return ok({
        run: (commandContext) => handler.run(commandContext, input, outcome.value),
        over: over === undefined ? null : () => over(outcome.value),
      });
    },
  };
}

/** The handler of every path: a missing one does not compile. */
export type Router = {
  [P in Path]: P extends CommandPath ? CommandHandler<P> | AnyPreparedCommand<P> | CommandApart<P> : QueryHandler<P>;
};
