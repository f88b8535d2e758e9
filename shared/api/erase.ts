import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { recordTypes, type RecordType } from '../records/records.ts';
import { command, query } from './define.ts';
import { id } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';
import { messageSchema } from '../records/messages.ts';

/** What must be said so that something is erased for good. */
export const eraseConfirmation = 'erase for good';

const record = z.object({ type: z.enum(recordTypes), id });
const confirm = z.literal(eraseConfirmation, {
  error: storedMessage(message('input.eraseNeedsYes', { yes: eraseConfirmation })),
});

const erased = z.object({
  /** How many rows of records went, those removed earlier too. */
  records: z.int(),
  /** Names of the copies that went because the record was in them. */
  copies: z.array(z.string()),
  /** Names of the folders with damaged files that went. */
  damaged: z.array(z.string()),
  /**
   * Whether the freed space is cleared already. When not, it is cleared at the next start; `message` says so.
   */
  finished: z.boolean(),
  message: z.string(),
  messages: z.object({ message: z.array(messageSchema) }),
});

/** Erasing for good: the one thing that can not be undone. */
export const eraseOperations = {
  'erase.preview': query({
    help: 'What would go if one record, or everything, were erased for good. Changes nothing.',
    input: z.object({ record: record.nullish() }).prefault({}),
    output: z.object({
      /** What it is, such as "The contract Gym". */
      title: z.string(),
      /** Everything the person should know before saying yes, in plain sentences. */
      sentences: z.array(z.string()),
      messages: z.object({ title: messageSchema, sentences: z.array(messageSchema) }),
      /** Rows that would go, by the word for their kind; those removed earlier too. */
      counts: z.record(z.string(), z.int()),
      historyEntries: z.int(),
      /** Copies that hold it, and would go as a whole. */
      copies: z.array(z.string()),
      /** Folders with damaged files set aside: nobody can say what is in them. */
      damaged: z.array(z.string()),
      /** Other records in whose text the name stands. They stay as they are. */
      mentions: z.int(),
      /** What must be given as `confirm`. */
      confirm: z.string(),
    }),
    errors: ['NotFound'],
  }),
  'erase.record': command({
    help: 'Erase one record with everything that belongs to it from the file, its history and the copies. It can NOT be undone.',
    input: record.extend({
      confirm,
      /** Needed when damaged files were set aside: whether these go too. They may be the only place of other records. */
      damagedFiles: z.enum(['keep', 'erase']).optional(),
    }),
    output: erased,
    errors: ['NotFound', 'Refused'],
  }),
  'erase.all': command({
    help: 'Erase everything: records, history, preferences, copies and damaged files. It can NOT be undone.',
    input: z.object({ confirm }),
    output: erased,
    errors: ['Refused'],
  }),
} as const;

/** What can be erased by itself: any record. */
export type ErasableType = RecordType;
