import { z } from 'zod';
import { query } from './define.ts';
import { path, replace } from './file-paths.ts';

/** Everything out. */
export const exportOperations = {
  'export.all': query({
    actsOutside: true,
    help: 'Write everything, history too, to one documented JSON file.',
    input: z.object({ path, replace }),
    output: z.object({
      path: z.string(),
      records: z.record(z.string(), z.int()),
      bytes: z.int(),
    }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
} as const;
