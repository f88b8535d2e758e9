import type { Result } from '#shared/domain/result.ts';
import type { AnyError } from '#shared/api/errors.ts';

type Unreadable = Extract<AnyError, { type: 'FileUnreadable' | 'Unavailable' }>;
type Unwritable = Extract<AnyError, { type: 'FileUnwritable' | 'Unavailable' }>;

/** Files handlers read and write. A page names `received:` and `outgoing:` files; only some doors may name real paths. */
export interface FilePort {
  /** The whole content and the name to show, at most `limitBytes` long. */
  read(path: string, limitBytes: number): Promise<Result<{ bytes: Uint8Array; name: string }, Unreadable>>;
  /** Writes the whole content or nothing: a temporary file, flushed, then renamed. Gives the path as it is now known. */
  write(
    path: string,
    content: AsyncIterable<string> | Iterable<string>,
  ): Promise<Result<{ path: string; bytes: number }, Unwritable>>;
  /** Keeps content a page handed over, for this session only. */
  receive(name: string, bytes: Uint8Array): string;
  /** Gives an outgoing file once. */
  collect(path: string): Result<{ name: string; bytes: Uint8Array }, Unreadable>;
}
