import { z } from 'zod';
import { records } from '../records/records.ts';
import { promiseOutcomes } from '../domain/promises/promise-words.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { command, query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { calendarDate, id, longText, recordTimes } from '../records/values.ts';
import { notWhose, saysWhose, saysWhoseAtMostOnce, subject, whoseDeal } from './subjects.ts';

/** What the other side said it would do. */
export const promisesOperations = {
  'promises.add': command({
    help: 'Note something the other side said it would do.',
    input: z.object({ ...whoseDeal, ...inputShape(records.promises) }).refine(saysWhose, notWhose),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'promises.update': command({
    help: 'Change what is said of a promise.',
    input: z.object({ id, ...patchShape(records.promises) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'promises.settle': command({
    help: 'Say what became of a promise: kept, broken or withdrawn; or null, that it is open after all.',
    input: z.object({
      id,
      outcome: z.enum(promiseOutcomes).nullable(),
      on: calendarDate.optional(),
      proof: longText.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
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
        /** The text is the person's own words, or what Dancecard wrote, in the caller's language. */
        ...shownShape(records.promises, 'outcome', 'settledOn'),
        /** Whether its day is over and nothing is known of it yet. */
        isOverdue: z.boolean(),
        messages: z.object({ text: messageSchema }),
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
