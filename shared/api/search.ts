import { z } from 'zod';
import { query } from './define.ts';
import { messageSchema } from '../records/messages.ts';
import { recordTypes } from '../records/records.ts';
import { id } from '../records/values.ts';

const search = {
  help: 'Suppliers, contracts and whatever else holds the words, such as notes or reference numbers, the likeliest first.',
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
      /** The contract, the need or the problem it is, or is seen with; null where there is none. */
      contractId: id.nullable(),
      needId: id.nullable(),
      problemId: id.nullable(),
      /** The relationship it is seen with; null where there is none. */
      relationshipId: id.nullable(),
      /** The exit it is, or an item of whose checklist it is; null for anything else. */
      exitId: id.nullable(),
      title: z.string(),
      subtitle: z.string(),
      /** The text around the first word that was found, as it was written. */
      snippet: z.string(),
      /** Where in `snippet` words were found: from (with) and to (without), in UTF-16 units. */
      marks: z.array(z.object({ from: z.int(), to: z.int() })),
      messages: z.object({ title: messageSchema, subtitle: messageSchema }),
      past: z.boolean(),
    }),
  ),
};

export const searchOperations = {
  'search.query': query(search),
  /** The name it had in earlier versions; scripts may still use it. */
  'search.everything': query(search),
} as const;
