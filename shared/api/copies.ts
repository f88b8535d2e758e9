import { z } from 'zod';
import { message } from '#shared/domain/message.ts';
import { command, query } from './define.ts';
import { eraseConfirmation } from './erase.ts';
import { calendarDate } from '../records/values.ts';
import { storedMessage } from '../records/stored-message.ts';

/** Copies from before updates, and damaged files that were set aside. */
export const copiesOperations = {
  'copies.list': query({
    help: 'Copies from before updates and damaged files set aside: how large, and until when they are kept.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        kind: z.enum(['copy', 'damaged']),
        /** Below the data folder. */
        name: z.string(),
        bytes: z.int(),
        madeOn: calendarDate,
        /** The day from which on it goes by itself, at the next start; null for one that stays. */
        keptUntil: calendarDate.nullable(),
      }),
    ),
  }),
  'copies.remove': command({
    help: 'Delete one copy, or damaged files set aside. It can NOT be undone.',
    input: z.object({
      name: z.string().max(200),
      confirm: z.literal(eraseConfirmation, {
        error: storedMessage(message('input.deleteNeedsYes', { yes: eraseConfirmation })),
      }),
    }),
    output: z.object({ name: z.string(), bytes: z.int() }),
    errors: ['NotFound', 'Refused'],
  }),
} as const;
