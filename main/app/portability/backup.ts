import { closeSync, openSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import { message, type MessageId } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { migrationsFolder } from '../../built-folders.ts';
import type { Sqlite } from '../../db/database.ts';
import { makeReadingFolder, openCopy, removeReadingFolder, type CopyFlaw } from '../../db/open-copy.ts';
import { largestFile, type ReadableContent } from '../../files.ts';
import { isReceived } from '../../given-files/received-files.ts';
import { reasonNotToRead } from '../../given-files/read-given.ts';
import type { AppFacts, FilesContext } from '../handler.ts';
import { contentToExport } from './content-parts.ts';
import { writeExport } from './write-export.ts';

type Unreadable = Unsaid<Extract<AnyError, { type: 'FileUnreadable' | 'Unavailable' | 'NotAList' }>>;

/** What reading a backup needs; a store need not be open. */
export interface BackupContext extends Pick<FilesContext, 'files' | 'now' | 'progress' | 'stopped' | 'say'> {
  readonly app: Pick<AppFacts, 'version' | 'dataFolder'>;
}

/** A file from which everything can be restored. Whatever its kind, it is read as the text of an export. */
export interface Backup {
  /** An export, or a copy of the database, such as those from before updates. */
  readonly kind: 'export' | 'copy';
  readonly name: string;
  /** The text as bytes, in portions; may be read more than once. */
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The same at once, for use within a transaction. */
  chunksNow(): Iterable<Uint8Array>;
  close(): Promise<void>;
}

const databaseMark = Buffer.from('SQLite format 3\0');

/** Opens the file a person chose to restore from or to check. The caller closes it. */
export async function openBackup(context: BackupContext, path: string): Promise<Result<Backup, Unreadable>> {
  const file = await context.files.openRead(path, largestFile);
  if (!file.ok) return file;
  const content = file.value;
  try {
    if (!(await isDatabase(content))) return ok({ kind: 'export', ...content });
    const copy = await copyFrom(context, path, content);
    await content.close();
    return copy;
  } catch (error) {
    await content.close();
    return failed(reasonNotToRead(error, path, content.name));
  }
}

async function isDatabase(content: ReadableContent): Promise<boolean> {
  let start = Buffer.alloc(0);
  for await (const bytes of content.chunks()) {
    start = Buffer.concat([start, bytes]);
    if (start.length >= databaseMark.length) break;
  }
  return start.subarray(0, databaseMark.length).equals(databaseMark);
}

/** Works on a copy of the copy, since a database is changed by bringing it up to date. */
async function copyFrom(
  context: BackupContext,
  path: string,
  content: ReadableContent,
): Promise<Result<Backup, Unreadable>> {
  const folder = makeReadingFolder(context.app.dataFolder);
  const file = join(folder, 'copy.sqlite');
  try {
    await writeTo(file, content);
    // What was confirmed last may still lie in the log beside a database that was not closed.
    const log = await context.files.openRead(`${path}-wal`, largestFile);
    if (log.ok) {
      await writeTo(`${file}-wal`, log.value);
      await log.value.close();
    }
  } catch (error) {
    removeReadingFolder(folder);
    throw error;
  }
  const opened = openCopy(file, migrationsFolder());
  if (opened.ok) return ok(backupOf(context, { name: content.name, path }, opened.value, folder));
  removeReadingFolder(folder);
  return failed({ type: 'NotAList', message: message(copyFlaws[opened.error], { file: content.name }) });
}

function backupOf(
  context: BackupContext,
  { name, path }: { name: string; path: string },
  sqlite: Sqlite,
  folder: string,
): Backup {
  const facts = { writtenAt: context.now, appVersion: context.app.version };
  const content = contentToExport(sqlite, [...dataFoldersOf(path), context.app.dataFolder]);
  function* chunksNow(): Iterable<Uint8Array> {
    const { pieces } = writeExport(sqlite, facts, content);
    for (const piece of pieces()) yield Buffer.from(piece);
  }
  return {
    kind: 'copy',
    name,
    chunks: chunksNow,
    chunksNow,
    async close() {
      if (sqlite.open) sqlite.close();
      removeReadingFolder(folder);
    },
  };
}

/** The data folders a copy may belong to: it lies in one, or in its folder of copies. What a page handed over lies in none. */
function dataFoldersOf(path: string): string[] {
  if (isReceived(path)) return [];
  const folder = dirname(resolve(path));
  return [folder, dirname(folder)];
}

const copyFlaws = {
  'no copy': 'backup.copy.none',
  newer: 'backup.copy.newer',
  damaged: 'backup.copy.damaged',
} as const satisfies Readonly<Record<CopyFlaw, MessageId>>;

async function writeTo(file: string, content: ReadableContent): Promise<void> {
  const handle = openSync(file, 'wx', 0o600);
  try {
    for await (const bytes of content.chunks()) {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
    }
  } finally {
    closeSync(handle);
  }
}
