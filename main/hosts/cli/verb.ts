import type { Message } from '#shared/domain/words.ts';
import type { Speaker } from '#shared/messages/speaker.ts';
import type { Begun } from '../begin.ts';

/** What the command line has of the process it runs in. */
export interface CommandLineIo {
  /** The folder the process stands in. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Everything on stdin as text. */
  readInput(): Promise<string>;
  /** Writes one line to stdout. */
  print(line: string): void;
  /** The same of a line that may be long and comes in pieces. */
  printPieces(pieces: Iterable<string>): void;
  /** Writes one line to stderr. */
  warn(line: string): void;
}

/** What a verb that reads or writes the store gets. */
export interface VerbContext {
  readonly io: CommandLineIo;
  readonly dancecard: Begun['dancecard'];
  /** Speaks the language of whoever sits at this terminal. */
  readonly speaker: Speaker;
  /** The words after the verb. */
  readonly words: readonly string[];
  /** Whether --yes was given: for what can not be undone. */
  readonly yes: boolean;
  /** Whether the person asked to replace a file that is there. */
  readonly replace: boolean;
  /** Whether the history of a backup is to be left out. */
  readonly withoutHistory: boolean;
  /** Whether only what is due to be told now is asked for, as JSON, and is to be taken as told. */
  readonly due: boolean;
  readonly json: boolean;
  /** Whether the calendar file is to be kept up to date from now on, or no more. */
  readonly keep: boolean;
  readonly letGo: boolean;
  readonly mark: boolean;
  /** The member of the household who asks, by their name; null for whoever is there. */
  readonly person: string | null;
  /** Where relative paths start: the folder the person stood in. */
  readonly folder: string;
}

/** One verb of the command line for people. */
export interface Verb extends VerbWords {
  /** Does it and gives the exit code. */
  run(context: VerbContext): Promise<number>;
}

/** A verb that works while the store is open elsewhere, or cannot be opened at all. */
export interface StorelessVerb extends VerbWords {
  runAlone(context: Omit<VerbContext, 'dancecard'>): Promise<number>;
}

interface VerbWords {
  /** What follows the verb, such as `FILE`; empty when nothing does. */
  readonly usage: string;
  readonly help: Message;
  /** How many words may follow. */
  readonly words: { readonly least: number; readonly most: number };
  /** Whether `--replace` means something to it. */
  readonly mayReplace?: boolean;
}
