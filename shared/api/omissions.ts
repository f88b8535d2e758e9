import { z } from 'zod';
import { omissionKinds, omissionSubjects } from '../domain/omissions/omissions.ts';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, id } from '../records/values.ts';
import { query } from './define.ts';
import { nudgeAction } from './nudges.ts';

export { omissionKinds };

/** One thing that is not being done. */
export const omission = z.object({
  kind: z.enum(omissionKinds),
  subject: z.object({ type: z.enum(omissionSubjects), id }),
  /** In the caller's language. */
  title: z.string(),
  messages: z.object({ title: messageSchema }),
  /** Since when nothing was done; null where that is not known. */
  since: calendarDate.nullable(),
  /** Where it leads to. */
  supplierId: id.nullable(),
  supplierName: z.string().nullable(),
  contractId: id.nullable(),
  needId: id.nullable(),
  /** What can be done about it, the most likely first: an operation with its input, as with nudges. */
  actions: z.array(nudgeAction).min(1),
});

/** The errors of omission, all in one place. */
export const omissionsOperations = {
  'omissions.list': query({
    help: 'What is not being done, what weighs most first, each with what would settle it. asOf: on that day, as things stand.',
    input: z.object({ asOf: calendarDate.optional() }).prefault({}),
    output: z.array(omission),
  }),
} as const;
