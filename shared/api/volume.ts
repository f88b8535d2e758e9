import { z } from 'zod';
import { query } from './define.ts';

const counts = { existed: z.int(), started: z.int(), ended: z.int() };

/** How many relationships there are, and were. */
export const volumeOperations = {
  'volume.byYear': query({
    help: 'How many relationships existed, started and ended in each year since the first, in all and by category.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        year: z.int(),
        ...counts,
        /** By the category of the contracts; null where none is written down. The largest first. */
        kinds: z.array(z.object({ kind: z.string().nullable(), ...counts })),
      }),
    ),
  }),
} as const;
