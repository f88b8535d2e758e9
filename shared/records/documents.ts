import { z } from 'zod';
import { largestDocument, longestText } from '../domain/documents/limits.ts';
import { subject } from './dealings.ts';
import { day, id, text, whole } from './field.ts';
import type { FurtherList } from './history.ts';
import { record } from './record.ts';
import { id as recordId, line, longText, shortText } from './values.ts';

/** What names the content of a document: its SHA-256 in hexadecimal. */
const contentHash = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().min(1).max(largestDocument);

/** A kind of file by its name in mails and on the web, such as `application/pdf`. */
export const mediaType = z
  .string()
  .max(100)
  .regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/);

/** A paper, mail or picture that is kept with what it is about. Its content lies beside the store, under its hash. */
export const document = record({
  type: 'document',
  table: 'documents',
  since: 9,
  about: 'papers, mails and pictures; what is in them is in `document_files`',
  named: ['name'],
  fields: {
    ...subject,
    name: text({ required: true, value: shortText, entered: true, isName: true, searched: true }),
    /** The day it says it was written on. */
    datedOn: day({ entered: true, about: 'null: not known' }),
    note: text({ value: longText, entered: true, searched: true }),
    addedOn: day({ required: true, said: 'hidden' }),
    mediaType: text({ required: true, value: mediaType, unreadable: 'application/octet-stream', said: 'hidden' }),
    bytes: whole({ required: true, value: bytes, within: [1, largestDocument], unreadable: 0, said: 'hidden' }),
    hash: text({ required: true, value: contentHash, said: 'hidden', about: 'SHA-256 of its content' }),
  },
});

/**
 * What became of reading a document's text: all of it was read, or only its beginning; it holds none, such as a picture; it
 * is locked with a password; it could not be read; or it is of a kind that is only kept.
 */
export const textStates = ['read', 'cut', 'none', 'locked', 'failed', 'unknown'] as const;
export type TextState = (typeof textStates)[number];

/** What came with a mail, as it lists it. */
export const attachment = z.object({ name: line(300), mediaType: line(200), bytes: z.int().min(0) });
export const attachments = z.array(attachment).max(200);

/** The text that was read from a document. It follows from the content and stands in no history. */
const texts = {
  table: 'document_texts',
  since: 9,
  order: 'documentId',
  about: 'the text that was read from documents',
  fields: {
    documentId: id({ required: true, value: recordId }),
    state: text({
      required: true,
      value: z.enum(textStates),
      about: textStates.map((state) => `\`${state}\``).join(', '),
    }),
    text: text({ required: true, value: z.string().max(longestText) }),
    pages: whole({ value: z.int().min(0), about: 'of a PDF' }),
    attachments: text({
      required: true,
      value: z.string().max(200_000).refine(isAttachments),
      about: 'of a mail, JSON',
    }),
  },
} as const satisfies FurtherList;

/** How many bytes of content one part of a document has in an export, but its last; a multiple of three. */
export const partBytes = 786_432;

/** The content of documents in parts. It is no table of the store. */
const files = {
  table: 'document_files',
  since: 9,
  order: 'hash',
  about: 'the content of documents in parts, one behind the other',
  fields: {
    hash: text({ required: true, value: contentHash }),
    part: whole({
      required: true,
      value: z
        .int()
        .min(0)
        .max(largestDocument / partBytes),
      about: 'from 0',
    }),
    content: text({
      required: true,
      value: z
        .base64()
        .min(4)
        .max((partBytes / 3) * 4),
      about: 'base64',
    }),
  },
} as const satisfies FurtherList;

/** The lists of documents that are no records. */
export const documentLists: readonly FurtherList[] = [texts, files];

function isAttachments(written: string): boolean {
  try {
    return attachments.safeParse(JSON.parse(written)).success;
  } catch {
    return false;
  }
}
