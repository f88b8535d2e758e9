import { z } from 'zod';

/** A file the person names. */
export const path = z.string().min(1).max(4096);

/** Whether what is there may go. */
export const replace = z
  .boolean()
  .optional()
  .meta({ description: 'Whether to replace a file that is there and is not an earlier export of this kind' });
