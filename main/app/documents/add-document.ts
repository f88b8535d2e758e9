import { and, eq, isNull } from 'drizzle-orm';
import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { subjectOf } from '#shared/api/subjects.ts';
import { oneLine } from '#shared/domain/clean-text.ts';
import { largestDocument } from '#shared/domain/documents/limits.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Subject } from '#shared/domain/subject.ts';
import type { Message } from '#shared/domain/words.ts';
import { records } from '#shared/records/records.ts';
import type { EnteredName } from '#shared/records/shapes.ts';
import { documents } from '../../db/schema/belongings.ts';
import { documentTexts } from '../../db/schema/derived.ts';
import { isContentThere, keepContent } from '../../documents/document-files.ts';
import { mediaTypeOf } from '../../documents/media-type.ts';
import type { ReadDocument } from '../../documents/read-document.ts';
import { refused } from '../failures.ts';
import { readied, type CommandContext, type FilesContext, type PreparedCommand } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { nameOfSubject, noSuchSubject } from '../subjects/subjects.ts';

/** A file whose content is kept and whose text was read. */
export interface KeptFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly hash: string;
  readonly read: ReadDocument;
}

const longestName = 300;

/**
 * Keeps a file as a document. Its content is kept and its text read beside all other work; then the row is written. What is
 * cut off in between leaves content that nothing names, which goes by itself.
 */
export const addDocument: PreparedCommand<'documents.add', KeptFile, never> = {
  async prepare(context, { path }) {
    const file = await context.files.read(path, largestDocument);
    if (!file.ok) return file;
    const { name: fileName, bytes: content } = file.value;
    const kept = await keepFile(context, fileName, content);
    return kept.ok ? ok(readied(kept.value)) : kept;
  },
  run(context, input, { facts }) {
    return writeDocument(context, facts, { ...input, subject: subjectOf(input) });
  },
};

/** Keeps the content of a file and reads its text, wherever it comes from. */
export async function keepFile(
  context: FilesContext,
  fileName: string,
  content: Uint8Array,
): Promise<Result<KeptFile, { readonly type: 'FileUnreadable'; readonly message: Message }>> {
  if (content.byteLength === 0) {
    return failed({ type: 'FileUnreadable', message: message('documents.empty', { file: fileName }) });
  }
  const hash = keepContent(context.app.dataFolder, content);
  const mediaType = mediaTypeOf(fileName, content);
  const read = await context.readText({ content, mediaType });
  return ok({ fileName, mediaType, bytes: content.byteLength, hash, read });
}

/** What is said of a document that is kept. */
type SaidOfDocument = Partial<Pick<ParsedInputOf<'documents.add'>, EnteredName<typeof records.documents.fields>>> & {
  readonly subject: Subject;
};

/** Writes the row of a file whose content is kept, with its text. */
export function writeDocument(
  context: CommandContext,
  { fileName, mediaType, bytes, hash, read }: KeptFile,
  input: SaidOfDocument,
): Result<OutputOf<'documents.add'>, ReturnType<typeof refused> | ReturnType<typeof noSuchSubject>> {
  const { subject } = input;
  const about = nameOfSubject(context, subject);
  if (about === undefined) return failed(noSuchSubject(subject));
  const known = nameOfSame(context, subject, hash);
  if (known !== undefined) return failed(refused(message('documents.knownAlready', { document: known })));
  // Erasing may have taken the content of another document away that was the same.
  if (!isContentThere(context.app.dataFolder, hash)) return failed(refused(message('documents.addAgain')));
  const record = context.newRecord();
  const name = input.name ?? (oneLine(fileName).slice(0, longestName) || hash.slice(0, 12));
  context.database
    .insert(documents)
    .values({
      ...record,
      subjectType: subject.type,
      subjectId: subject.id,
      ...enteredColumns(records.documents, { ...input, datedOn: input.datedOn ?? read.writtenOn, name }),
      addedOn: context.today,
      mediaType,
      bytes,
      hash,
    })
    .run();
  const { state, text, pages, attachments } = read;
  context.database
    .insert(documentTexts)
    .values({ documentId: record.id, state, text, pages, attachments: JSON.stringify(attachments) })
    .run();
  context.describe(message('history.did.addedDocument', { document: name, subject: about }));
  return ok({ id: record.id, name, textState: state });
}

/** What the same content is called already with this subject. */
function nameOfSame({ database }: CommandContext, { type, id }: Subject, hash: string): string | undefined {
  return database
    .select({ name: documents.name })
    .from(documents)
    .where(
      and(
        eq(documents.hash, hash),
        eq(documents.subjectType, type),
        eq(documents.subjectId, id),
        isNull(documents.deletedAt),
      ),
    )
    .get()?.name;
}
