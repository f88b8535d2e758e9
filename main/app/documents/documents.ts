import { eq } from 'drizzle-orm';
import { subjectOf } from '#shared/api/subjects.ts';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { documents } from '../../db/schema/belongings.ts';
import { documentTexts } from '../../db/schema/derived.ts';
import { isContentThere, readContent } from '../../documents/document-files.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandHandler, FilesQuery, QueryHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { markRemoved } from '../records/mark-removed.ts';
import { pricesAnnouncedIn } from '../prices/announced-prices.ts';
import { documentsOf, findDocument, readDocuments, storedAttachments } from './document-rows.ts';

/** Documents without their text, those dated last first; of one subject, of a supplier or need and all of its, or all. */
export const listDocuments: QueryHandler<'documents.list'> = (context, input) => {
  if (input.supplierId !== undefined) return ok(readDocuments(context, documentsOf.supplier(input.supplierId)));
  if (input.needId !== undefined) return ok(readDocuments(context, documentsOf.need(input.needId)));
  const isAll = Object.values(input).every((each) => each === undefined);
  return ok(readDocuments(context, isAll ? undefined : documentsOf.subject(subjectOf(input))));
};

/** One document with its text. */
export const getDocument: QueryHandler<'documents.get'> = (context, { id }) => {
  const [found] = readDocuments(context, eq(documents.id, id));
  const row = findDocument(context, id);
  if (found === undefined || row === undefined) return failed(notFound('document', id));
  const read = context.database.select().from(documentTexts).where(eq(documentTexts.documentId, id)).get();
  return ok({
    ...found,
    text: read?.text ?? '',
    pages: read?.pages ?? null,
    announces: pricesAnnouncedIn(context.sqlite, id),
    attachments: storedAttachments(read?.attachments),
    isContentThere: hashSchema.safeParse(row.hash).success && isContentThere(context.app.dataFolder, row.hash),
  });
};

/** A store that was damaged or written by others may name anything. */
const hashSchema = records.documents.fields.hash.value;

/** Changes what is said of a document; its content never changes. */
export const updateDocument: CommandHandler<'documents.update'> = (context, { id, ...entered }) => {
  const row = findDocument(context, id);
  if (row === undefined) return failed(notFound('document', id));
  context.database
    .update(documents)
    .set({ ...enteredColumns(records.documents, entered), changedAt: context.now })
    .where(eq(documents.id, id))
    .run();
  context.describe(message('history.did.changedDocument', { document: entered.name ?? row.name }));
  return ok({ id });
};

/** Writes a copy of a document, which is read and held against its hash before. */
export const saveDocument: FilesQuery<'documents.save'> = {
  async withFiles(context, { id, path, replace = false }) {
    const row = findDocument(context, id);
    if (row === undefined) return failed(notFound('document', id));
    if (!hashSchema.safeParse(row.hash).success)
      return failed(refused(message('documents.missing', { document: row.name })));
    const content = readContent(context.app.dataFolder, row.hash);
    if (!content.ok) {
      return failed(
        refused(
          content.error === 'missing'
            ? message('documents.missing', { document: row.name })
            : message('documents.damaged', { document: row.name }),
        ),
      );
    }
    return context.files.write(path, [content.value], { kind: 'document', replace });
  },
};

/** Removes a document; its content stays for as long as undo may bring it back. */
export const removeDocument: CommandHandler<'documents.remove'> = (context, { id }) => {
  const row = findDocument(context, id);
  if (row === undefined) return failed(notFound('document', id));
  markRemoved(context, 'documents', [id]);
  context.describe(message('history.did.removedDocument', { document: row.name }));
  return ok({ id });
};
