import { z } from 'zod';
import { command } from './define.ts';
import { documentsWithoutContent } from './export.ts';
import { path } from './file-paths.ts';

/** Everything back in. */
export const importOperations = {
  'import.all': command({
    help: 'Restore a file written by export.all, or a copy of the database, into an empty store.',
    input: z.object({
      path,
      /** Restores the records alone, for a file of which only the history is not whole. */
      withoutHistory: z.boolean().default(false),
    }),
    output: z.object({ records: z.record(z.string(), z.int()), documentsWithoutContent }),
    errors: ['FileUnreadable', 'NotAList', 'StoreNotEmpty', 'Stopped', 'Unavailable'],
  }),
} as const;
