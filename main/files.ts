import type { Result } from '#shared/domain/result.ts';
import type { AnyError } from '#shared/api/errors.ts';

type Unreadable = Extract<AnyError, { type: 'FileUnreadable' | 'Unavailable' }>;
type Unwritable = Extract<AnyError, { type: 'FileUnwritable' | 'Unavailable' }>;

/** What an existing file must be to be written over without being asked. */
export type ExportKind = 'everything' | 'calendar';

/** How a file is written. `check` gets what the disk holds before the file takes its name; false: nothing is written. */
export interface Writing {
  readonly kind: ExportKind;
  readonly replace: boolean;
  readonly check?: (written: ReadableContent) => Promise<boolean>;
}

/** Content that is read in portions, as often as wanted, and never held whole. */
export interface ReadableContent {
  readonly name: string;
  readonly bytes: number;
  chunks(): AsyncIterable<Uint8Array>;
  /** The same without letting other work run in between, for use within a transaction. */
  chunksNow(): Iterable<Uint8Array>;
}

/** Files handlers read and write. A page names `received:` and `outgoing:` files; only some doors may name real paths. */
export interface FilePort {
  /** The whole content and the name to show, at most `limitBytes` long. */
  read(path: string, limitBytes: number): Promise<Result<{ bytes: Uint8Array; name: string }, Unreadable>>;
  /** The content in portions; at most `limitBytes` long. The caller closes it. */
  openRead(path: string, limitBytes: number): Promise<Result<ReadableContent & { close(): Promise<void> }, Unreadable>>;
  /** Writes the whole content or nothing: a temporary file, flushed, then renamed. Gives the path as it is now known. */
  write(
    path: string,
    content: AsyncIterable<string> | Iterable<string>,
    how?: Writing,
  ): Promise<Result<{ path: string; bytes: number }, Unwritable>>;
  /** Keeps content a page handed over, for this session only. */
  receive(name: string, bytes: Uint8Array): string;
  /** Gives an outgoing file once. */
  collect(path: string): Result<{ name: string; bytes: Uint8Array }, Unreadable>;
}
