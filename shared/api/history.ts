import { z } from 'zod';
import { actor } from '../records/history.ts';
import { command, query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { replannedExit } from './records.ts';
import { id, instant } from '../records/values.ts';

export const historyEntry = z.object({
  id,
  /** The place in the history, from 1, rising in the order in which things were done, whatever the clock said. */
  sequence: z.int(),
  at: instant,
  actor,
  /** The path of the operation, or `history.undo` and `history.redo`. */
  operation: z.string(),
  /** One line in the caller's language, such as "Added Netflix, Standard plan"; `messages` holds it for programs. */
  title: z.string(),
  messages: z.object({ title: messageSchema }),
  changeCount: z.int(),
  /** The entry this one undoes. */
  undoes: id.nullable(),
  /** The entry that undid this one and still stands. */
  undoneBy: id.nullable(),
});

/** What a field says, for programs: several messages where it says several things. */
const messagesOfValue = z.union([messageSchema, z.array(messageSchema)]).nullable();

/** One record and its fields before and after, in words; `messages` holds each for programs. */
export const historyChange = z.object({
  record: z.string(),
  recordId: id,
  recordName: z.string().nullable(),
  messages: z.object({ record: messageSchema, recordName: messageSchema.nullable() }),
  kind: z.enum(['added', 'changed', 'removed']),
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      messages: z.object({ field: messageSchema, before: messagesOfValue, after: messagesOfValue }),
    }),
  ),
});

/** What was taken back or done again: the entry that did so, and the title of what was done at first. */
const step = z.object({ entryId: id, title: z.string(), messages: z.object({ title: messageSchema }) });
/** Beside it the exits whose last day came out otherwise, since it rests on what was put back. */
const stepTaken = step.extend({ exits: z.array(replannedExit) });

/** Everything that was ever changed, and the way back. */
export const historyOperations = {
  'history.list': query({
    help: 'What was changed, the latest first.',
    input: z
      .object({
        limit: z.int().min(1).max(1000).default(200),
        before: id.optional(),
        /** Only what can be taken back: what still stands and is not itself an undo or redo. */
        standing: z.boolean().default(false),
      })
      .prefault({}),
    output: z.array(historyEntry),
  }),
  'history.get': query({
    help: 'One entry with every field it changed.',
    input: z.object({ id, limit: z.int().min(1).max(2000).default(200) }),
    output: historyEntry.extend({ changes: z.array(historyChange) }),
    errors: ['NotFound'],
  }),
  'history.next': query({
    help: 'What undo would take back and redo would do again.',
    input: z.object({}).default({}),
    output: z.object({
      canUndo: z.boolean(),
      canRedo: z.boolean(),
      /** The entry that undo takes back when none is named. */
      undo: step.nullable(),
      /** The entry that redo does again, with the title of what was done at first. */
      redo: step.nullable(),
    }),
  }),
  'history.undo': command({
    help: 'Take back one entry, the last that stands when none is named. Refused when later changes build on it.',
    // A field by another name must not come to mean the last entry.
    input: z.strictObject({ entryId: id.optional() }).default({}),
    output: stepTaken,
    errors: ['NotFound', 'Refused', 'Contradicted', 'Stopped'],
  }),
  'history.redo': command({
    help: 'Do again what was undone last. Something new ends what can be done again.',
    input: z.object({}).default({}),
    output: stepTaken,
    errors: ['Refused', 'Contradicted', 'Stopped'],
  }),
} as const;
