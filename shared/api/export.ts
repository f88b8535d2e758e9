import { z } from 'zod';
import { query } from './define.ts';
import { path, replace } from './file-paths.ts';

/** How many contents that documents name are not there, or not as they were kept; left out where none is lacking. */
export const documentsWithoutContent = z.int().optional();

/** Everything out. */
export const exportOperations = {
  'export.all': query({
    actsOutside: true,
    help: 'Write everything, history and documents too, to one documented JSON file.',
    input: z.object({
      path,
      replace,
      documents: z.boolean().default(true).meta({ description: 'Whether the content of documents is in it' }),
    }),
    output: z.object({
      path: z.string(),
      records: z.record(z.string(), z.int()),
      bytes: z.int(),
      documentsWithoutContent,
    }),
    errors: ['FileUnwritable', 'Unavailable'],
  }),
} as const;
