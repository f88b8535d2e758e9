import { z } from 'zod';
import { query } from './define.ts';
import { problem } from './records.ts';
import { id } from '../records/values.ts';

/** What an older version, a restored file or another program left behind and cannot be shown as it is. */
export const unreadableOperations = {
  'unreadable.list': query({
    help: 'Everything written down that cannot be read, and the change that brought it.',
    input: z.object({}).default({}),
    output: z.array(
      problem.extend({
        /** What a person calls such a record, such as "price". */
        record: z.string(),
        recordId: z.string(),
        /** Of the contract, supplier or need it belongs to. */
        recordName: z.string().nullable(),
        contractId: id.nullable(),
        supplierId: id.nullable(),
        needId: id.nullable(),
      }),
    ),
  }),
} as const;
