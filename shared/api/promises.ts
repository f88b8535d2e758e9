import { z } from 'zod';
import { command, query } from './define.ts';
import { messageSchema } from './messages.ts';
import { calendarDate, id, recordTimes, shortText } from './schemas.ts';
import { notWhose, saysWhose, saysWhoseAtMostOnce, subject, whoseDeal } from './subjects.ts';

/** What the other side said it would do. */
export const promisesOperations = {
  'promises.add': command({
    help: 'Note something the other side said it would do.',
    input: z.object({ ...whoseDeal, text: shortText, dueOn: calendarDate.nullish() }).refine(saysWhose, notWhose),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'promises.list': query({
    help: 'What was promised, of one subject or all of it; those with a day first.',
    input: z.object(whoseDeal).refine(saysWhoseAtMostOnce, notWhose).default({}),
    output: z.array(
      z.object({
        id,
        subject,
        /** The subject's id where it is a contract. */
        contractId: id.nullable(),
        /** The person's own words, or what Dancecard wrote, in the caller's language. */
        text: z.string(),
        messages: z.object({ text: messageSchema }),
        dueOn: calendarDate.nullable(),
        ...recordTimes,
      }),
    ),
  }),
  'promises.remove': command({
    help: 'Remove a promise that was noted by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
