import { and, eq, isNull } from 'drizzle-orm';
import { attachmentName } from '#shared/domain/documents/attachment-name.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { Subject } from '#shared/domain/subject.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { records } from '#shared/records/records.ts';
import { documents } from '../../db/schema/belongings.ts';
import { readContent } from '../../documents/document-files.ts';
import { notFound, refused } from '../failures.ts';
import { readied, type PreparedCommand, type QueryContext, type QueryHandler } from '../handler.ts';
import { keepFile, writeDocument, type KeptFile } from './add-document.ts';
import { findDocument, readAttachments, type DocumentRow } from './document-rows.ts';

/** What came with a mail, in its order, and what of it is kept as a document of its own. */
export const listAttachments: QueryHandler<'documents.attachments'> = (context, { id }) => {
  const mail = findDocument(context, id);
  if (mail === undefined) return failed(notFound('document', id));
  const beside = context.database
    .select({ id: documents.id, name: documents.name, bytes: documents.bytes })
    .from(documents)
    .where(
      and(
        eq(documents.subjectType, mail.subjectType),
        eq(documents.subjectId, mail.subjectId),
        isNull(documents.deletedAt),
      ),
    )
    .all();
  return ok(
    readAttachments(context, id).map(({ name: given, ...attachment }, index) => {
      const name = attachmentName(given, index);
      const kept = beside.find((each) => each.name === name && each.bytes === attachment.bytes);
      return { ...attachment, name, index, keptAs: kept?.id ?? null };
    }),
  );
};

/** What came with a mail, kept, and what of the mail goes for it as well. */
interface KeptAttachment extends KeptFile {
  readonly subject: Subject;
  readonly datedOn: CalendarDate | null;
}

/** Keeps what came with a mail as a document of its own: as any file, through the same writer and under the same limits. */
export const addAttachment: PreparedCommand<'documents.addAttachment', KeptAttachment, never> = {
  async prepare(context, { id, index }) {
    const mail = findDocument(context, id);
    if (mail === undefined) return failed(notFound('document', id));
    const content = contentOf(context, mail);
    if (!content.ok) return content;
    const taken = mail.mediaType === 'message/rfc822' ? await context.takeAttachment(content.value, index) : null;
    if (taken === null) return failed(refused(message('documents.noAttachment', { document: mail.name })));
    const kept = await keepFile(context, attachmentName(taken.name, index), taken.content);
    if (!kept.ok) return kept;
    const subject = { type: mail.subjectType, id: mail.subjectId };
    return ok(readied({ ...kept.value, subject, datedOn: kept.value.read.writtenOn ?? mail.datedOn }));
  },
  run(context, { subject }, { facts }) {
    return writeDocument(context, facts, { subject: subject ?? facts.subject, datedOn: facts.datedOn });
  },
};

function contentOf(
  { app }: QueryContext,
  { name: document, hash }: DocumentRow,
): Result<Uint8Array<ArrayBuffer>, ReturnType<typeof refused>> {
  if (!records.documents.fields.hash.value.safeParse(hash).success) {
    return failed(refused(message('documents.missing', { document })));
  }
  const content = readContent(app.dataFolder, hash);
  if (content.ok) return content;
  return failed(
    refused(message(content.error === 'missing' ? 'documents.missing' : 'documents.damaged', { document })),
  );
}
