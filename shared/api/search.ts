import { z } from 'zod';
import { query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { recordTypes } from '../records/records.ts';
import { id } from '../records/values.ts';

export const searchOperations = {
  'search.everything': query({
    help: 'Suppliers, contracts and whatever else is found by its words, such as reference numbers.',
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.array(
      z.object({
        type: z.enum(recordTypes),
        id,
        /** The supplier it is about; null where it is about none. */
        supplierId: id.nullable(),
        /** The problem it is, or is a step of; null for anything else. */
        problemId: id.nullable(),
        /** The exit it is, or an item of whose checklist it is; null for anything else. */
        exitId: id.nullable(),
        title: z.string(),
        subtitle: z.string(),
        messages: z.object({ title: messageSchema, subtitle: messageSchema }),
        past: z.boolean(),
      }),
    ),
  }),
} as const;
