import { z } from 'zod';
import { attachment, textStates } from '../records/documents.ts';
import { records } from '../records/records.ts';
import { fewShown, patchShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, price, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';
import { path, replace } from './file-paths.ts';
import { notWhose, saysWhose, saysWhoseAtMostOnce, subject, whoseInteraction } from './subjects.ts';

/** A paper, mail or picture that is kept with what it is about. */
const document = z.object({
  id,
  subject,
  /** What the subject is called. */
  subjectName: z.string(),
  /** The supplier it leads to; null where it is about none that is kept here. */
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  /** The contract it is about. */
  contractId: id.nullable(),
  /** The need it is about. */
  needId: id.nullable(),
  ...shownShape(records.documents, 'mediaType', 'bytes'),
  /** Null where it can not be read. */
  addedOn: calendarDate.nullable(),
  /** What became of reading its text. */
  textState: z.enum(textStates),
  ...recordTimes,
});

const keptDocument = z.object({ id, name: z.string(), textState: z.enum(textStates) });

/** Papers, mails and pictures, each with what it is about. */
export const documentsOperations = {
  'documents.add': command({
    help: 'Keep a file (a PDF, mail, picture or text) with what it is about; its text is read where it has one.',
    input: z
      .object({
        ...whoseInteraction,
        /** The file; a copy of it is kept. */
        path,
        /** What to call it; the name of the file where it is left out. */
        ...patchShape(records.documents),
      })
      .refine(saysWhose, notWhose),
    output: keptDocument,
    errors: ['NotFound', 'Refused', 'FileUnreadable', 'Unavailable'],
  }),
  'documents.list': query({
    help: 'Documents, those dated last first: of one subject, of one supplier or need with all that belongs to it, or all.',
    input: z
      .object({ ...whoseInteraction, needId: id.optional() })
      .refine((input) => saysWhoseAtMostOnce(input) && (input.needId === undefined || !saysWhose(input)), notWhose)
      .default({}),
    output: z.array(document),
  }),
  'documents.get': query({
    help: 'One document with the text that was read from it.',
    input: z.object({ id }),
    output: document.extend({
      text: z.string(),
      /** How many pages it has; null for what has none. */
      pages: z.int().nullable(),
      /** The prices it announces. */
      announces: z.array(
        z.object({
          priceId: id,
          contractId: id,
          contractName: z.string(),
          supplierId: id,
          price,
          ...fewShown(records.prices, 'effectiveFrom', 'exitRightUntil'),
        }),
      ),
      /** What came with a mail. */
      attachments: z.array(attachment),
      /** Whether its content lies where it should. */
      isContentThere: z.boolean(),
    }),
    errors: ['NotFound'],
  }),
  'documents.attachments': query({
    help: 'What came with a mail, in its order, and what of it is kept as a document of its own.',
    input: z.object({ id }),
    output: z.array(
      attachment.extend({
        /** Its place in the mail, from 0. */
        index: z.int().min(0),
        /** The document of the same name and size with the same subject; null where there is none. */
        keptAs: id.nullable(),
      }),
    ),
    errors: ['NotFound'],
  }),
  'documents.addAttachment': command({
    help: 'Keep what came with a mail as a document of its own, with what the mail is about unless said otherwise.',
    input: z.object({ id, index: z.int().min(0).max(199), subject: subject.optional() }),
    output: keptDocument,
    errors: ['NotFound', 'Refused', 'FileUnreadable', 'Unavailable'],
  }),
  'documents.update': command({
    help: 'Change what a document is called, the day it is dated on, or the note.',
    input: z.object({ id, ...patchShape(records.documents) }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'documents.save': query({
    actsOutside: true,
    help: 'Write a copy of a document, byte for byte, to a file.',
    input: z.object({ id, path, replace }),
    output: z.object({ path: z.string(), bytes: z.int() }),
    errors: ['NotFound', 'Refused', 'FileUnwritable', 'Unavailable'],
  }),
  'documents.remove': command({
    help: 'Remove a document that was added by mistake. Undo brings it back with its content.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
