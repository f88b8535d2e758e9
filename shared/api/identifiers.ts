import { z } from 'zod';
import { records } from '../records/records.ts';
import { fewShown } from '../records/shapes.ts';
import { id } from '../records/values.ts';
import { command, query } from './define.ts';

/** What suppliers are known by in files. */
export const identifiersOperations = {
  'identifiers.list': query({
    help: 'What a supplier is known by in statements and other files: other names, domains, account numbers, mandates.',
    input: z.object({ supplierId: id }),
    output: z.array(
      z.object({ id, ...fewShown(records.identifiers, 'supplierId', 'contractId', 'kind', 'value', 'source') }),
    ),
  }),
  'identifiers.remove': command({
    help: 'Forget something a supplier is known by: later files no longer take it for this supplier.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
