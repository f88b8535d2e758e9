import { z } from 'zod';
import { query } from './define.ts';

/** Long work that is going on. */
export const workOperations = {
  'work.stop': query({
    whileLocked: true,
    actsOutside: true,
    help: 'Stop the long work that is going on; nothing of it is kept.',
    input: z.object({}).default({}),
    output: z.object({ stopped: z.boolean() }),
  }),
} as const;
