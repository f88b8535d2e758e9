import type { OpenOutside } from '../outside.ts';
import type { CommandPath, FailureOf, OutputOf, ParsedInputOf, Path } from '#shared/api/api.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Clock } from '../clock.ts';
import type { FilePort } from '../files.ts';
import type { DocumentToRead, ReadDocument, TakenAttachment } from '../documents/read-document.ts';
import type { Holidays } from '../holidays.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { Writing } from '#shared/messages/writing.ts';
import type { Message } from '#shared/domain/words.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import type { Actor } from '#shared/records/history.ts';
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
  /** Whether the records are locked, so that only few operations are answered. */
  readonly locked: boolean;
  readonly dataFolder: string;
  /** What the person should know about the store; null when all is well. */
  readonly notice: Message | null;
  readonly openOutside: OpenOutside | null;
  stopWork(): boolean;
  /** Open nudges as the tray counts them. */
  openNudgeCount(): number;
  /** Removes what pages handed over and did not fetch. */
  forgetPassedFiles(): void;
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

/** What a handler that reads or writes files may use besides. Such work runs where it keeps nothing else waiting. */
export interface FilesContext extends QueryContext {
  readonly files: FilePort;
  /** Reads the text of a document where it can do no harm; never throws. */
  readText(document: DocumentToRead): Promise<ReadDocument>;
  /** Takes out what came with a mail, by its place, where it can do no harm; null where it can not. Never throws. */
  takeAttachment(mail: Uint8Array<ArrayBuffer>, place: number): Promise<TakenAttachment | null>;
}

/** A query that reads or writes files. */
export interface FilesQuery<P extends Path> {
  withFiles(context: FilesContext, input: ParsedInputOf<P>): Promise<Result<OutputOf<P>, UnsaidFailureOf<P>>>;
}

/** What the first half of a command made ready for the second. Both kinds of values are plain: they may change threads. */
export interface Readied<Facts, Item> {
  readonly facts: Facts;
  /** What follows, in portions: asked for once at most, and read within the transaction. */
  records(): Iterable<readonly Item[]>;
  /** Called when the command is over, however it ended, also where it was stopped before it ran; null: nothing to do. */
  readonly close: (() => Promise<void>) | null;
}

/** What the second half of a command is handed on by the first. */
export interface HandedOn<Facts, Item> {
  readonly facts: Facts;
  readonly records: Iterable<readonly Item[]>;
}

/** A command that first reads a file, outside the transaction and beside all other work. */
export interface PreparedCommand<P extends Path, Facts, Item> {
  prepare(context: FilesContext, input: ParsedInputOf<P>): Promise<Result<Readied<Facts, Item>, UnsaidFailureOf<P>>>;
  run(context: CommandContext, input: ParsedInputOf<P>, handedOn: HandedOn<Facts, Item>): CommandAnswer<P>;
  /** Who the history says did it; the caller when left out. */
  readonly actor?: 'import' | 'app';
}

/**
 * A query that reads or writes files and keeps for its next time what it did. What it keeps is no record: it stands in no
 * history and changes nothing a person wrote.
 */
export interface KeepingQuery<P extends Path, Kept> {
  prepare(
    context: FilesContext,
    input: ParsedInputOf<P>,
  ): Promise<Result<Readied<{ readonly answer: OutputOf<P>; readonly kept: Kept }, never>, UnsaidFailureOf<P>>>;
  /** Within a transaction, on the connection that writes. */
  keep(context: Pick<QueryContext, 'sqlite'>, kept: Kept): void;
}

/**
 * A command that can not be one transaction, such as one that clears space, and so keeps its own account of what it
 * did. Once it has answered that it is done, it is done.
 */
export interface CommandApart<P extends Path> {
  apart(context: QueryContext, input: ParsedInputOf<P>): Result<OutputOf<P>, UnsaidFailureOf<P>>;
}

/**
 * A command that carries out another one, which was proposed. `carryOut` does so within the same transaction, with the
 * ids that new records are to get; its failure is the other command's own.
 */
export interface CommandForAnother<P extends Path> {
  forAnother(
    context: CommandContext,
    input: ParsedInputOf<P>,
    carryOut: CarryOutAnother,
  ): Portions<Result<OutputOf<P>, UnsaidFailureOf<P>>>;
}

export type CarryOutAnother = (
  asked: { readonly operation: string; readonly input: unknown; readonly actor: Actor },
  ids: readonly string[],
  /** Told the line of the history, as it is stored. */
  described: (title: string) => void,
) => Portions<Result<unknown, Unsaid<AnyError>>>;

/** What is ready at once, for a file that is small: nothing follows and nothing has to be put away. */
export function readied<Facts>(facts: Facts): Readied<Facts, never> {
  return { facts, records: () => [], close: null };
}

/** The handler of every path: a missing one does not compile. */
export type Router = {
  [P in Path]: P extends CommandPath
    ? CommandHandler<P> | PreparedCommand<P, unknown, unknown> | CommandApart<P> | CommandForAnother<P>
    : QueryHandler<P> | FilesQuery<P> | KeepingQuery<P, unknown>;
};
