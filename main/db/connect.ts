import { closeSync, openSync, readSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { foldForSearch } from '#shared/domain/fold.ts';

/** The 32 bytes an encrypted file is locked with. */
export type StoreKey = Uint8Array;

/** How a file is opened. */
export interface Connecting {
  /** What the file is encrypted with; null for one that is not. */
  readonly key: StoreKey | null;
  /** Whether nothing is written: another connection may write meanwhile. */
  readonly readonly: boolean;
  /** A `lock` is a file whose content does not matter and for which nobody waits. */
  readonly what?: 'database' | 'lock';
}

/** How long one connection waits for another, in milliseconds. */
const patience = 5000;
const keyBytes = 32;
const writerPages = -65_536;
/** What was read stays in the cache of the system as well. */
const readerPages = -32_768;
const keys = new WeakMap<Database, StoreKey>();

/**
 * Opens a database; the only place that does. Throws what SQLite throws, also with `SQLITE_NOTADB` when the key is not
 * the file's. Nothing of the file is changed, since it may be none of ours; `makeDurable` comes when it is known to be.
 *
 * @param file where it lies, or its content, which is then read from memory
 */
export function connect(file: string | Uint8Array, { key, readonly, what = 'database' }: Connecting): Database {
  const content = typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const sqlite = new Sqlite(content, { readonly, fileMustExist: readonly, timeout: what === 'lock' ? 0 : patience });
  try {
    if (key !== null) unlock(sqlite, key);
    sqlite.pragma('trusted_schema = OFF');
    sqlite.pragma('temp_store = MEMORY');
    if (what === 'database') sqlite.function('folded', { deterministic: true }, foldedText);
    if (readonly) prepareReading(sqlite);
    else if (what === 'lock') sqlite.pragma('journal_mode = MEMORY');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

const keptFolds = 20_000;
const folds = new Map<string, string>();

/** What statements call `folded`: a text as searching sees it. What was folded lately is remembered. */
function foldedText(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const known = folds.get(text);
  if (known !== undefined) return known;
  if (folds.size >= keptFolds) folds.clear();
  const folded = foldForSearch(text);
  folds.set(text, folded);
  return folded;
}

/** The key a connection was opened with; null for a file that is not encrypted. */
export function keyOf(sqlite: Database): StoreKey | null {
  return keys.get(sqlite) ?? null;
}

/** Whether a file is an encrypted database: its first bytes are noise, those after them say how it is laid out. */
export function isEncrypted(path: string): boolean {
  const head = Buffer.alloc(24);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, head, 0, head.length, 0) < head.length) return false;
  } finally {
    closeSync(file);
  }
  const kept = head.readUInt8(20);
  const layout = head.subarray(21).equals(Buffer.from([64, 32, 32]));
  return !head.subarray(0, 16).equals(Buffer.from('SQLite format 3\0')) && layout && kept > 0;
}

/** A key is given as its bytes, so that no text of a person stands in a statement and no time goes into deriving it. */
function unlock(sqlite: Database, key: StoreKey): void {
  if (key.byteLength !== keyBytes) throw new Error(`A key has ${keyBytes} bytes`);
  sqlite.pragma("cipher = 'chacha20'");
  sqlite.pragma(`key = 'raw:${Buffer.from(key).toString('hex')}'`);
  keys.set(sqlite, key);
}

function prepareReading(sqlite: Database): void {
  sqlite.pragma('query_only = ON');
  sqlite.pragma(`cache_size = ${readerPages}`);
}

/**
 * Makes a writing connection durable. Builds of SQLite for Node drop to NORMAL in WAL mode without a word, so FULL is set
 * and proven.
 */
export function makeDurable(sqlite: Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'wal') {
    throw new Error('This file system does not support write-ahead logging');
  }
  sqlite.prepare('SELECT count(*) FROM sqlite_master').get();
  if (sqlite.pragma('synchronous', { simple: true }) !== 2) throw new Error('Durable writes could not be switched on');
  if (process.platform === 'darwin') sqlite.pragma('fullfsync = ON');
  sqlite.pragma('foreign_keys = ON');
  // What is erased must not stay readable in pages that are free.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma(`cache_size = ${writerPages}`);
}
