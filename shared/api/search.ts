import { z } from 'zod';
import { query } from './define.ts';
import { id } from './schemas.ts';

export const searchOperations = {
  'search.everything': query({
    help: 'Suppliers, contracts and reference numbers that contain the words.',
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.array(
      z.object({
        type: z.enum(['supplier', 'contract']),
        id,
        supplierId: id,
        title: z.string(),
        subtitle: z.string(),
        past: z.boolean(),
      }),
    ),
  }),
} as const;
