import { and, eq, isNull } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import { oneLine } from '#shared/domain/clean-text.ts';
import { largestDocument } from '#shared/domain/documents/limits.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { records } from '#shared/records/records.ts';
import { documents } from '../../db/schema/belongings.ts';
import { documentTexts } from '../../db/schema/derived.ts';
import { isContentThere, keepContent } from '../../documents/document-files.ts';
import { mediaTypeOf } from '../../documents/media-type.ts';
import type { ReadDocument } from '../../documents/read-text.ts';
import { refused } from '../failures.ts';
import { readied, type CommandContext, type PreparedCommand } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { nameOfSubject, noSuchSubject } from '../subjects/subjects.ts';

/** A file whose content is kept and whose text was read. */
interface KeptFile {
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
    if (content.byteLength === 0) {
      return failed({ type: 'FileUnreadable', message: message('documents.empty', { file: fileName }) });
    }
    const hash = keepContent(context.app.dataFolder, content);
    const mediaType = mediaTypeOf(fileName, content);
    const read = await context.readText({ content, mediaType });
    return ok(readied({ fileName, mediaType, bytes: content.byteLength, hash, read }));
  },
  run(context, input, { facts: { fileName, mediaType, bytes, hash, read } }) {
    const subject = subjectOf(input);
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
        ...enteredColumns(records.documents, { datedOn: input.datedOn ?? read.writtenOn, note: input.note, name }),
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
  },
};

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
