import { z } from 'zod';
import { query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { path } from './file-paths.ts';
import { instant } from '../records/values.ts';

/** Whether what was written elsewhere is whole. */
export const backupOperations = {
  'backup.check': query({
    help: 'Read an export or a copy of the database and say whether it is whole. Nothing is changed.',
    input: z.object({ path }),
    output: z.object({
      /** The name of the file. */
      name: z.string(),
      kind: z.enum(['export', 'copy']),
      whole: z.boolean(),
      /** Whether every record is there, though perhaps not the whole history. */
      recordsWhole: z.boolean(),
      /** What is wrong with it, in words; null for a whole file. */
      problem: z.string().nullable(),
      messages: z.object({ problem: messageSchema.nullable() }),
      /** When it was written, if it says so. */
      writtenAt: instant.nullable(),
      /** How many rows of each kind it holds; empty where that cannot be told. */
      records: z.record(z.string(), z.int()),
    }),
    errors: ['FileUnreadable', 'NotAList', 'Stopped', 'Unavailable'],
  }),
} as const;
