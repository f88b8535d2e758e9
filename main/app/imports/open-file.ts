import type { z } from 'zod';
import type { fileMapping } from '#shared/api/imports.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { listField } from '#shared/records/list-fields.ts';
import { statementField } from '#shared/records/statement-fields.ts';
import { fileByteLimit } from '../../imports/limits.ts';
import { notAList, type ListMapping, type NotAList, type ReadList, type Stopped } from '../../imports/list-types.ts';
import type { ArchivedFile } from '../../imports/archives/archive.ts';
import type { LeadGroup } from '../../imports/leads/group-leads.ts';
import type { ReadLeads } from '../../imports/leads/lead.ts';
import type { ReadStatements, StatementMapping } from '../../imports/statements/statement.ts';
import type { FilePort } from '../../files.ts';
import { giveBack } from '../../memory.ts';
import type { FilesContext } from '../handler.ts';

type Unreadable = Extract<Awaited<ReturnType<FilePort['read']>>, { ok: false }>['error'];

/** What the person says of a file. */
export type FileMapping = z.output<typeof fileMapping>;

/** A file that was read, by what it holds. */
export type OpenedFile =
  | { readonly kind: 'list'; readonly fileName: string; readonly list: ReadList }
  | { readonly kind: 'payments'; readonly fileName: string; readonly read: ReadStatements }
  | {
      readonly kind: 'leads';
      readonly fileName: string;
      readonly read: ReadLeads;
      readonly groups: readonly LeadGroup[];
    };

/** Reads the file a person chose, whatever it holds, telling how far it is. */
export async function openFile(
  context: FilesContext,
  path: string,
  mapping: FileMapping | undefined,
): Promise<Result<OpenedFile, NotAList | Stopped | Unreadable>> {
  const file = await context.files.read(path, fileByteLimit);
  // Loaded when the first file comes: with its tables of encodings it is much to load, and seldom needed.
  const { openLeads, openLongMailbox } = await import('./leads/open-leads.ts');
  if (!file.ok) {
    const mailbox = await openLongMailbox(context, path);
    if (mailbox === null) return failed(file.error);
    return mailbox.ok ? ok({ kind: 'leads', ...mailbox.value }) : mailbox;
  }
  const { bytes, name: fileName } = file.value;
  const opened = await openLeads(context, bytes, fileName);
  if (!opened.ok) return opened;
  if (opened.value.is === 'leads') return ok({ kind: 'leads', fileName, ...opened.value.leads });
  if (opened.value.is === 'archive') return openArchived(context, opened.value, fileName, mapping);
  const { table, taken } = opened.value;
  const read = await openTable(context, table, fileName, mapping);
  return read.ok && taken !== null ? ok(fromSheet(read.value, taken)) : read;
}

/** Reads text, which a statement or a list may be. */
async function openTable(
  context: FilesContext,
  bytes: Uint8Array,
  fileName: string,
  mapping: FileMapping | undefined,
): Promise<Result<OpenedFile, NotAList | Stopped>> {
  const [{ readList }, { readStatements }] = await Promise.all([
    import('../../imports/read-list.ts'),
    import('../../imports/statements/read-statements.ts'),
  ]);
  const options = {
    today: context.today,
    say: (said: Parameters<FilesContext['say']>[0]) => context.say(said),
    defaultCurrency: context.preferences.currency,
    onProgress: (done: number, total: number | null) => {
      context.progress({ work: 'import', done, total, text: message('progress.reading', { file: fileName }) });
    },
    stopped: () => context.stopped(),
  };
  const statements = await readStatements(bytes, fileName, ofStatement(mapping), options);
  if (!statements.ok) return statements;
  if (statements.value !== null) {
    giveBack();
    return ok({ kind: 'payments', fileName, read: statements.value });
  }
  const list = await readList(bytes, fileName, ofList(mapping), options);
  return list.ok ? ok({ kind: 'list', fileName, list: list.value }) : list;
}

/** The most bytes that are read of an archive together. */
const mostBytes = 4 * fileByteLimit;

/**
 * Reads an archive of statements, as banks give several days or accounts at once: as if all stood in one file. One that
 * holds anything else is told what it is.
 */
async function openArchived(
  context: FilesContext,
  archive: { readonly files: readonly ArchivedFile[]; readonly message: Message },
  fileName: string,
  mapping: FileMapping | undefined,
): Promise<Result<OpenedFile, NotAList | Stopped>> {
  const isNone = failed(notAList(archive.message));
  if (archive.files.reduce((all, { bytes }) => all + bytes, 0) > mostBytes) return isNone;
  const read: ReadStatements[] = [];
  for (const file of archive.files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const bytes = await file.read();
    const opened = bytes === null ? null : await openTable(context, bytes, fileName, mapping);
    if (opened?.ok === false && opened.error.type === 'Stopped') return opened;
    if (opened === null || !opened.ok || opened.value.kind !== 'payments' || opened.value.read.format !== 'camt') {
      return isNone;
    }
    read.push(opened.value.read);
  }
  return ok({ kind: 'payments', fileName, read: together(read) });
}

/** Statements of several files as those of one. A payment is told by its place among all of them. */
function together(read: readonly ReadStatements[]): ReadStatements {
  let place = 0;
  const statements = read
    .flatMap((each) => each.statements)
    .map((statement) => ({
      ...statement,
      payments: statement.payments.map((payment) => ({ ...payment, line: (place += 1) })),
    }));
  return {
    format: 'camt',
    description: message('statements.description', { format: 'camt', payments: place }),
    statements,
    inferences: [],
    columns: [],
  };
}

/** A table of a spreadsheet: which sheet it is belongs to what it is, and nobody chose its encoding. */
function fromSheet(opened: OpenedFile, taken: Message): OpenedFile {
  const ofSheet = <Read extends Pick<ReadList | ReadStatements, 'description' | 'inferences'>>(read: Read): Read => ({
    ...read,
    description: message('leads.fromSheet', { what: read.description, sheet: taken }),
    inferences: read.inferences.filter(({ about }) => about !== 'encoding' && about !== 'delimiter'),
  });
  switch (opened.kind) {
    case 'list':
      return { ...opened, list: ofSheet(opened.list) };
    case 'payments':
      return { ...opened, read: ofSheet(opened.read) };
    case 'leads':
      return opened;
  }
}

/** What is said of a list; what is said of the columns of a statement is not for it. */
function ofList(mapping: FileMapping | undefined): ListMapping | undefined {
  if (mapping === undefined) return undefined;
  const { columns, unsigned: _unsigned, account: _account, ...rest } = mapping;
  return { ...rest, ...(columns === undefined ? {} : { columns: only(columns, listField) }) };
}

function ofStatement(mapping: FileMapping | undefined): StatementMapping | undefined {
  if (mapping === undefined) return undefined;
  const { columns, account: _account, cycle: _cycle, priceColumn: _price, rowCurrencies: _rows, ...rest } = mapping;
  return { ...rest, ...(columns === undefined ? {} : { columns: only(columns, statementField) }) };
}

/** The columns whose field is one of these; those that are left out stay left out. */
function only<Field extends z.ZodType<string>>(
  columns: NonNullable<FileMapping['columns']>,
  field: Field,
): Record<string, z.output<Field> | null> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([index, named]): [string, z.output<Field> | null][] => {
      if (named === null) return [[index, null]];
      const known = field.safeParse(named);
      return known.success ? [[index, known.data]] : [];
    }),
  );
}
