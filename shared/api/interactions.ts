import { z } from 'zod';
import { command, query } from './define.ts';
import { interactionChannels } from '../domain/interactions/interaction-words.ts';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id, recordTimes } from '../records/values.ts';
import { notWhose, saysWhose, subject, whoseInteraction } from './subjects.ts';

/** Something said between the person and the other side, or a draft of it. */
export const interaction = z.object({
  id,
  subject,
  /** The subject's id where it is a candidate. */
  candidateId: id.nullable(),
  ...shownShape(records.interactions, 'direction', 'channel'),
  /** Null while it is a draft that was not sent. */
  on: calendarDate.nullable(),
  ...recordTimes,
});

/** What was said between the person and the other side. */
export const interactionsOperations = {
  'interactions.add': command({
    help: 'Note an enquiry or an answer, and who is to act next.',
    input: z
      .object({
        ...whoseInteraction,
        direction: z.enum(records.interactions.fields.direction.values),
        channel: z.enum(interactionChannels).default('email'),
        /** Null or left out with `draft`: not sent yet. */
        on: calendarDate.nullish(),
        draft: z.boolean().default(false),
        ...inputShape(records.interactions),
      })
      .refine(saysWhose, notWhose),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'interactions.list': query({
    help: 'What was said about one subject, the oldest first.',
    input: z.object(whoseInteraction).refine(saysWhose, notWhose),
    output: z.array(interaction),
    errors: ['NotFound'],
  }),
  'interactions.update': command({
    help: 'Change what was noted, or note that a draft was sent.',
    input: z.object({
      id,
      on: calendarDate.nullish(),
      ...patchShape(records.interactions),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'interactions.remove': command({
    help: 'Remove an interaction that was noted by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
