import type { Message } from '#shared/domain/words.ts';
import type { Result } from '#shared/domain/result.ts';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';

export type Unreadable = Unsaid<Extract<AnyError, { type: 'FileUnreadable' | 'Unavailable' }>>;
export type Unwritable = Unsaid<Extract<AnyError, { type: 'FileUnwritable' | 'Unavailable' }>>;

/** The most bytes one file may have, for whoever writes or reads it: what was written can be read back. */
export const largestFile = 1_000_000_000;

/** What an existing file must be to be replaced without asking, recognised by its content. */
export type ExportKind = 'everything' | 'calendar' | 'document';

/** Content that lies on the disk and is read piece by piece. */
export interface ReadableContent {
  /** What the file is called, without its folders. */
  readonly name: string;
  readonly bytes: number;
  /** Reads from the beginning, as often as it is called. Throws what the system throws when the disk fails. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The same without letting other work run in between, for use within a transaction. */
  chunksNow(): Iterable<Uint8Array>;
}

/** Content that is written, in pieces. */
export type OutgoingContent = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** How an export is written. */
export interface WayOfWriting {
  readonly kind: ExportKind;
  /** Whether the person asked to replace a file that is no earlier export. */
  readonly replace: boolean;
  /**
   * Who writes the file again and again, in a few letters: what a kill left of an earlier writing of theirs is taken away.
   * Left out: nobody.
   */
  readonly keeper?: string;
  /**
   * Called when the temporary file is flushed and not yet in its place, with its content read back from the disk. False:
   * nothing is put in place, and FileUnwritable says that it could not be read back whole.
   */
  readonly check?: (written: Omit<ReadableContent, 'chunksNow'>) => Promise<boolean>;
}

/** Content a page hands over or fetches is passed on in portions; this names where the next one begins. */
export interface Portion {
  readonly name: string;
  /** The whole length. */
  readonly bytes: number;
  /** Which content this is: another export under the same name is another one. */
  readonly content: string;
  readonly portion: Uint8Array;
  /** Whether it ends here. The file is then gone. */
  readonly done: boolean;
}

/** Files handlers read and write. A page names `received:` and `outgoing:` files; only some doors may name real paths. */
export interface FilePort {
  /** The whole content and the name to show, at most `limitBytes` long: for small lists. */
  read(path: string, limitBytes: number): Promise<Result<{ bytes: Uint8Array; name: string }, Unreadable>>;
  /** Opens a file of at most `limitBytes` without holding its content. The caller closes it. */
  openRead(path: string, limitBytes: number): Promise<Result<ReadableContent & { close(): Promise<void> }, Unreadable>>;
  /**
   * Writes the whole content or nothing: a temporary file, flushed, then renamed. Gives the path as it is now known.
   * Never into the data folder, never over something that is not an ordinary file.
   */
  write(
    path: string,
    content: OutgoingContent,
    how: WayOfWriting,
  ): Promise<Result<{ path: string; bytes: number }, Unwritable>>;
  /** The whole path of a calendar file to keep up to date, as the person typed it; a failure says what is wrong with it. */
  keptPath(typed: string): Result<string, Unwritable>;
  /** The text of such a file; null where there is none that can be read. */
  readKept(path: string): Promise<string | null>;
  /** Writes such a file as `write` does, from any door. */
  writeKept(path: string, text: string, replace: boolean): Promise<Result<{ path: string; bytes: number }, Unwritable>>;
  /**
   * Keeps a portion a page handed over, for this session only. The first names no path and says how many bytes will
   * come; each further one continues the file at `path` where it ended. A failure is a sentence for the person.
   */
  receive(
    portion: { name: string; bytes: Uint8Array; whole: number } | { path: string; offset: number; bytes: Uint8Array },
  ): Promise<Result<{ path: string; bytes: number }, Message>>;
  /** Gives a portion of an outgoing file, from `offset` on; `content` when another portion was fetched before. */
  collect(path: string, offset: number, content: string | undefined): Promise<Result<Portion, Unreadable>>;
  /** Removes everything that was handed over and not fetched. */
  close(): void;
}
