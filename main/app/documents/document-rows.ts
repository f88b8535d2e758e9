import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { OutputOf } from '#shared/api/api.ts';
import type { Subject } from '#shared/domain/subject.ts';
import { attachments as attachmentsSchema } from '#shared/records/documents.ts';
import { records } from '#shared/records/records.ts';
import { documents } from '../../db/schema/belongings.ts';
import { documentTexts } from '../../db/schema/derived.ts';
import type { QueryContext } from '../handler.ts';
import { enteredOf } from '../records/entered.ts';
import { subjectNames } from '../subjects/subject-names.ts';

export type DocumentRow = typeof documents.$inferSelect;
type ListedDocument = OutputOf<'documents.list'>[number];

/** Conditions for the documents of one subject, or of one supplier or need with those of all that belongs to it. */
export const documentsOf = {
  subject: ({ type, id }: Subject): SQL | undefined =>
    and(eq(documents.subjectType, type), eq(documents.subjectId, id)),
  need: (id: string): SQL => sql`(${documents.subjectType}, ${documents.subjectId}) IN (
    SELECT 'need', ${id} UNION ALL SELECT 'candidate', k.id FROM candidates k WHERE k.needId = ${id})`,
  supplier: (id: string): SQL => sql`(${documents.subjectType}, ${documents.subjectId}) IN (
    WITH dealt(type, id) AS (
      SELECT 'supplier', ${id}
      UNION ALL SELECT 'relationship', r.id FROM relationships r WHERE r.supplierId = ${id}
      UNION ALL SELECT 'contract', c.id FROM relationships r JOIN contracts c ON c.relationshipId = r.id
        WHERE r.supplierId = ${id}
      UNION ALL SELECT 'candidate', k.id FROM candidates k WHERE k.supplierId = ${id})
    SELECT type, id FROM dealt
    UNION ALL SELECT 'problem', p.id FROM problems p WHERE (p.subjectType, p.subjectId) IN (SELECT type, id FROM dealt))`,
};

/** The living documents that meet a condition, without their text; those dated last first. */
export function readDocuments({ database, sqlite }: QueryContext, condition: SQL | undefined): ListedDocument[] {
  const found = database
    .select({ row: documents, textState: documentTexts.state })
    .from(documents)
    .leftJoin(documentTexts, eq(documentTexts.documentId, documents.id))
    .where(and(isNull(documents.deletedAt), condition))
    .orderBy(desc(sql`coalesce(${documents.datedOn}, ${documents.addedOn})`), desc(documents.id))
    .all();
  const subjects = found.map(({ row: { subjectType: type, subjectId: id } }) => ({ type, id }));
  const nameOf = subjectNames(sqlite, subjects);
  return found.map(({ row, textState }) => {
    const subject = { type: row.subjectType, id: row.subjectId };
    const named = nameOf(subject);
    return {
      id: row.id,
      subject,
      subjectName: named?.name ?? '',
      supplierId: named?.supplierId ?? null,
      supplierName: named?.supplierName ?? null,
      contractId: named?.contractId ?? null,
      needId: named?.needId ?? null,
      ...enteredOf(records.documents, row),
      addedOn: row.addedOn,
      mediaType: row.mediaType,
      bytes: row.bytes,
      textState: textState ?? 'failed',
      createdAt: row.createdAt,
      changedAt: row.changedAt,
    };
  });
}

/** A living document; undefined when the id names none. */
export function findDocument({ database }: Pick<QueryContext, 'database'>, id: string): DocumentRow | undefined {
  return database
    .select()
    .from(documents)
    .where(and(eq(documents.id, id), isNull(documents.deletedAt)))
    .get();
}

type StoredAttachments = OutputOf<'documents.get'>['attachments'];

/** What came with a mail, as it was stored when the mail was read. */
export function storedAttachments(text: string | undefined): StoredAttachments {
  return attachmentsSchema.parse(JSON.parse(text ?? '[]'));
}

/** What came with a document. */
export function readAttachments({ database }: Pick<QueryContext, 'database'>, documentId: string): StoredAttachments {
  const row = database
    .select({ attachments: documentTexts.attachments })
    .from(documentTexts)
    .where(eq(documentTexts.documentId, documentId))
    .get();
  return storedAttachments(row?.attachments);
}
