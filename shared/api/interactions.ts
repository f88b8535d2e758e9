import { z } from 'zod';
import { command, query } from './define.ts';
import { calendarDate, id, longText, recordTimes } from './schemas.ts';
import { notWhose, saysWhose, subject, whoseInteraction } from './subjects.ts';

export const interactionChannels = ['email', 'phone', 'letter', 'chat', 'in_person', 'portal', 'other'] as const;

/** Something said between the person and the other side, or a draft of it. */
export const interaction = z.object({
  id,
  subject,
  /** The subject's id where it is a candidate. */
  candidateId: id.nullable(),
  direction: z.enum(['out', 'in']),
  channel: z.enum(interactionChannels),
  /** Null while it is a draft that was not sent. */
  on: calendarDate.nullable(),
  text: z.string(),
  /** Who is to act next, and by when. */
  nextActor: z.enum(['me', 'them']).nullable(),
  nextBy: calendarDate.nullable(),
  ...recordTimes,
});

/** What was said between the person and the other side. */
export const interactionsOperations = {
  'interactions.add': command({
    help: 'Note an enquiry or an answer, and who is to act next.',
    input: z
      .object({
        ...whoseInteraction,
        direction: z.enum(['out', 'in']),
        channel: z.enum(interactionChannels).default('email'),
        /** Null or left out with `draft`: not sent yet. */
        on: calendarDate.nullish(),
        draft: z.boolean().default(false),
        text: longText.min(1, 'Please write something here.'),
        nextActor: z.enum(['me', 'them']).nullish(),
        nextBy: calendarDate.nullish(),
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
      text: longText.min(1).optional(),
      nextActor: z.enum(['me', 'them']).nullish(),
      nextBy: calendarDate.nullish(),
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
