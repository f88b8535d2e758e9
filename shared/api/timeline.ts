import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { messageSchema } from '../records/messages.ts';
import { storedMessage } from '../records/stored-message.ts';
import { calendarDate, id } from '../records/values.ts';
import { query } from './define.ts';
import { subject } from './subjects.ts';

/** Everything a story tells of, in the order in which it happens where several fall on one day. */
export const storyKinds = [
  'relationship_started',
  'contract_started',
  'contract_renewed',
  'price_changed',
  'problem_opened',
  'promise_made',
  'interaction',
  'document',
  'data_given',
  'problem_step',
  'promise_settled',
  'problem_closed',
  'contract_succeeded',
  'exit_decided',
  'notice_sent',
  'exit_acknowledged',
  'exit_withdrawn',
  'exchange',
  'judged',
  'recommended',
  'consent_withdrawn',
  'data_asked_back',
  'data_erased',
  'nudge_answered',
  'contract_ended',
  'relationship_ended',
] as const;

/** Where a page of a story ended: the day, the kind and the id of its last entry. */
const cursorPattern = new RegExp(`^\\d{4}-\\d{2}-\\d{2}:(?:${storyKinds.join('|')}):.{1,64}$`);

/** One dated fact in the story of a relationship, or of all. */
export const storyEntry = z.object({
  /** The record it comes from: one record may tell several things, each of another kind. */
  id,
  on: calendarDate,
  kind: z.enum(storyKinds),
  /** In the caller's language. */
  title: z.string(),
  /** What was noted beside it, a few words each: of a contact, what it took and who acts next. */
  details: z.array(z.string()),
  messages: z.object({ title: messageSchema, details: z.array(messageSchema) }),
  /** What it is about; null where that is not a record of its own, as with an answer to several nudges at once. */
  subject: subject.nullable(),
  subjectName: z.string().nullable(),
  /** The supplier it leads to; null where it is about none that is kept here. */
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  contractId: id.nullable(),
  needId: id.nullable(),
});

/** What happened, over all or with one supplier. */
export const timelineOperations = {
  'timeline.list': query({
    help: 'The story of everything, or of one supplier: what happened, the latest first; `next` is where it goes on.',
    input: z
      .object({
        supplierId: id.optional(),
        from: calendarDate.optional(),
        /** The last day; today where it is left out. Of later days it tells what is already written down. */
        to: calendarDate.optional(),
        kinds: z.array(z.enum(storyKinds)).optional(),
        /** Every word of it is found in what was written, or in the name of what it is about. */
        text: z.string().max(200).optional(),
        limit: z.int().min(1).max(1000).default(100),
        /** The `next` of the page before. */
        cursor: z
          .string()
          .regex(cursorPattern, storedMessage(message('input.notAPlace')))
          .optional(),
      })
      .prefault({}),
    output: z.object({
      entries: z.array(storyEntry),
      /** What to pass as `cursor` for the entries after these; null: there are none. */
      next: z.string().nullable(),
    }),
    errors: ['NotFound'],
  }),
} as const;
