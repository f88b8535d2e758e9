import { z } from 'zod';
import type { AnyError, Unsaid } from '#shared/api/errors.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { unrecordedEntry } from '../../db/change-log.ts';
import type { Sqlite } from '../../db/database.ts';
import { errorCode } from '../../db/store-failure.ts';
import { pointsByIt, references } from '../../db/tracked-tables.ts';
import type { Portions } from '../../portions.ts';
import { isContentThere, keepContent } from '../../documents/document-files.ts';
import { namedContent } from '../../documents/named-content.ts';
import type { CommandContext, FilesContext, PreparedCommand, Readied } from '../handler.ts';
import { refreshSearchTextsInPortions } from '../search/refresh-search-texts.ts';
import { openBackup, type Backup } from './backup.ts';
import { sameSeals } from './digests.ts';
import { contentReading, type ContentReading } from './content-parts.ts';
import { contentList, countEverything, exportedTables } from './everything.ts';
import { exportReading, type ExportFacts, type ReadRow } from './export-reading.ts';
import { flawInWords, lackInWords, lacksHistoryOnly, readBackup } from './read-backup.ts';
import type { Value } from './column-rules.ts';
import { isHistory, type Row } from './row-rules.ts';

interface CheckedBackup {
  readonly name: string;
  /** How many rows it holds. */
  readonly total: number;
  /** In how many parts the content of documents comes. */
  readonly parts: number;
}

type Failure = Unsaid<
  Extract<AnyError, { type: 'FileUnreadable' | 'NotAList' | 'StoreNotEmpty' | 'Stopped' | 'Unavailable' }>
>;

/**
 * Restores an export, or a copy of a database, into an empty store, with its history as it was. The file is read twice:
 * once to check every value of it, and once more within the transaction, which must then meet the very same rows.
 */
export const importAll: PreparedCommand<'import.all', CheckedBackup, RestoredRow> = {
  actor: 'import',
  async prepare(context, { path, withoutHistory }) {
    const opened = await openBackup(context, path);
    if (!opened.ok) return opened;
    const backup = opened.value;
    const checked = await check(backup);
    if (!checked.ok) await backup.close();
    return checked;

    async function check(file: Backup): Promise<Result<Readied<CheckedBackup, RestoredRow>, Failure>> {
      if (isFilled(context.sqlite, null)) return failed(notEmpty);
      const read = await readBackup(context, file);
      if (!read.ok) {
        if (read.error.kind === 'stopped') return failed(stopped);
        if (read.error.kind === 'unreadable') return failed(read.error.failure);
        return failed(notRestored(flawInWords(file, read.error)));
      }
      const lack = lackInWords(file, read.value);
      if (lack === null) return ok(readAgain(context, file, read.value));
      if (!lacksHistoryOnly(read.value)) return failed(notRestored(lack));
      if (withoutHistory) return ok(readAgain(context, file, read.value));
      return failed({ type: 'NotAList', message: message('backup.onlyHistory', { lack }) });
    }
  },
  *run(context, { withoutHistory }, { facts, records }) {
    if (isFilled(context.sqlite, context.entryId)) return failed(notEmpty);
    context.sqlite.prepare('UPDATE current_entry SET id = ?').run(unrecordedEntry);
    const inserted = yield* insertAll(context, facts, records, withoutHistory);
    if (!inserted.ok) return inserted;
    yield* refreshSearchTextsInPortions(context.sqlite, 'all');
    const lacking = namedContent(context.sqlite).filter((hash) => !isContentThere(context.app.dataFolder, hash)).length;
    return ok({
      records: Object.fromEntries([
        ...exportedTables.map(({ name }) => [name, inserted.value.get(name) ?? 0] as const),
        [contentList, facts.parts] as const,
      ]),
      ...(lacking === 0 ? {} : { documentsWithoutContent: lacking }),
    });
  },
};

/** Handed on instead of rows where a file is no longer the one that was checked. */
const otherFile = 'other file';
type RestoredRow = ReadRow | typeof otherFile;

/** The rows of a backup that was checked, read once more; it must be the very same rows. */
function readAgain({ app }: FilesContext, backup: Backup, facts: ExportFacts): Readied<CheckedBackup, RestoredRow> {
  const contents = contentReading((content) => keepContent(app.dataFolder, content));
  function* records(): Iterable<readonly RestoredRow[]> {
    const reading = exportReading('checked');
    for (const bytes of backup.chunksNow()) {
      const read = reading.feed(bytes);
      yield read.ok ? withoutContent(read.value, contents) : [otherFile];
      if (!read.ok) return;
    }
    const ended = reading.end();
    const isSame = ended.ok && sameSeals(ended.value.facts.seals, facts.seals);
    const rest = ended.ok ? withoutContent(ended.value.rows, contents) : [];
    yield isSame && contents.end() ? rest : [otherFile];
  }
  const total = [...facts.seals.values()].reduce((sum, { rows }) => sum + rows, 0);
  const parts = facts.seals.get(contentList)?.rows ?? 0;
  return { facts: { name: backup.name, total: total - parts, parts }, records, close: () => backup.close() };
}

/** Keeps the content of documents where it belongs, beside the records; gives the rows that are left. */
function withoutContent(rows: readonly ReadRow[], contents: ContentReading): RestoredRow[] {
  return rows.flatMap((read): RestoredRow[] => {
    if (read.list !== contentList) return [read];
    return contents.take(read.row) ? [] : [otherFile];
  });
}

/** Writes every row of a backup that was checked before; gives how many of each list. */
function* insertAll(
  { sqlite, entryId }: CommandContext,
  backup: CheckedBackup,
  records: Iterable<readonly RestoredRow[]>,
  withoutHistory: boolean,
): Portions<Result<ReadonlyMap<string, number>, Failure>> {
  const written = new Map<string, number>();
  const emptied = new Set<Value>();
  const insert = insertions(sqlite);
  let done = 0;
  // The lists may stand in any order; whether all belongs together is looked at when all is there.
  sqlite.pragma('defer_foreign_keys = ON');
  const insertRows = (rows: readonly RestoredRow[]): Failure | null => {
    for (const read of rows) {
      if (read === otherFile) return changedMeanwhile(backup);
      const { list, row } = read;
      if (withoutHistory && isHistory(list)) continue;
      if (isOfNothing(list, row)) {
        emptied.add(row['entryId'] ?? null);
        continue;
      }
      if (!insert(list, row)) return notRestored(unfit(backup, list));
      written.set(list, (written.get(list) ?? 0) + 1);
    }
    return null;
  };
  for (const rows of records) {
    const wrong = insertRows(rows);
    if (wrong !== null) return failed(wrong);
    done += rows.length;
    yield { text: message('progress.restoring', { file: backup.name }), done, total: backup.total };
  }
  recount(sqlite, emptied);
  const [astray] = z.array(z.object({ table: z.string() })).parse(sqlite.pragma('foreign_key_check'));
  const orphans = astray?.table ?? listWithoutSubject(sqlite);
  if (orphans !== null) return failed(notRestored(unfit(backup, orphans)));
  const present = new Map(Object.entries(countEverything(sqlite)));
  const own = sqlite.prepare('SELECT 1 FROM history_entries WHERE id = ?').get(entryId) === undefined ? 0 : 1;
  for (const { name } of exportedTables) {
    const expected = (written.get(name) ?? 0) + (name === 'history_entries' ? own : 0);
    if (present.get(name) !== expected) throw new Error(`Restoring ${name} wrote another number of rows than it read`);
  }
  return ok(written);
}

/** Earlier versions recorded writes that changed no field. They say nothing, and an update of the store drops them too. */
function isOfNothing(list: string, row: Row): boolean {
  return list === 'changes' && row['before'] === '{}' && row['after'] === '{}';
}

/** Entries say how many changes they have. */
function recount(sqlite: Sqlite, entryIds: ReadonlySet<Value>): void {
  const update = sqlite.prepare(
    'UPDATE history_entries SET changeCount = (SELECT count(*) FROM changes WHERE entryId = history_entries.id) WHERE id = ?',
  );
  for (const id of entryIds) update.run(id);
}

/** Inserts a row into its table; false when it does not fit to the others. */
function insertions(sqlite: Sqlite): (list: ReadRow['list'], row: Row) => boolean {
  const statements = new Map(
    exportedTables.map(({ name, columns }) => {
      const names = columns.map((column) => `"${column.name}"`).join(', ');
      const places = columns.map(() => '?').join(', ');
      return [name, { columns, statement: sqlite.prepare(`INSERT INTO "${name}" (${names}) VALUES (${places})`) }];
    }),
  );
  return (list, row) => {
    const known = statements.get(list);
    if (known === undefined) throw new Error('A list that is not exported was read');
    try {
      known.statement.run(...known.columns.map(({ name }) => row[name] ?? null));
      return true;
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
      return false;
    }
  };
}

/** A list of which a row belongs to what is not here, where the database itself can not know; null for none. */
function listWithoutSubject(sqlite: Sqlite): string | null {
  const orphaned = references
    .filter(({ subjectType }) => subjectType !== undefined)
    .find((reference) => {
      const { child, column, parent } = reference;
      const orphan = `SELECT 1 FROM "${child}" WHERE ${pointsByIt(reference)} AND "${column}" NOT IN (SELECT id FROM "${parent}")`;
      return sqlite.prepare(`${orphan} LIMIT 1`).get() !== undefined;
    });
  if (orphaned !== undefined) return orphaned.child;
  const stray = 'SELECT 1 FROM document_texts WHERE documentId NOT IN (SELECT id FROM documents) LIMIT 1';
  return sqlite.prepare(stray).get() === undefined ? null : 'document_texts';
}

/** Whether a store holds anything but the entry of the command that asks. */
function isFilled(sqlite: Sqlite, entryId: string | null): boolean {
  if (sqlite.prepare('SELECT 1 FROM history_entries WHERE id IS NOT ?').get(entryId) !== undefined) return true;
  return Object.entries(countEverything(sqlite)).some(([name, count]) => name !== 'history_entries' && count > 0);
}

const notEmpty: Failure = {
  type: 'StoreNotEmpty',
  message: message('backup.notEmpty'),
};

const stopped: Failure = { type: 'Stopped', message: message('backup.stoppedRestoring') };

function notRestored(why: Message): Failure {
  return { type: 'NotAList', message: message('backup.notRestored', { why }) };
}

function unfit({ name }: CheckedBackup, list: string): Message {
  return message('backup.unfit', { file: name, list });
}

function changedMeanwhile({ name }: CheckedBackup): Failure {
  return notRestored(message('backup.changed', { file: name }));
}
