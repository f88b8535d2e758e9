import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { id, recordTimes } from '../records/values.ts';
import { command, query } from './define.ts';

/** Accounts with suppliers. Passwords are never taken. */
export const loginsOperations = {
  'logins.add': command({
    help: 'Note that you have an account with a supplier: where, and under which user name. Passwords are not kept.',
    input: z.object({ relationshipId: id, ...inputShape(records.logins) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'logins.update': command({
    help: 'Change what is written down about an account with a supplier.',
    input: z.object({ id, ...patchShape(records.logins) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'logins.remove': command({
    help: 'Remove an account with a supplier, such as one that was closed.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'logins.list': query({
    help: 'Where you have accounts: with everybody, or with one supplier.',
    input: z.object({ supplierId: id.optional() }).default({}),
    output: z.array(
      z.object({
        id,
        relationshipId: id,
        supplierId: id,
        supplierName: z.string(),
        ...shownShape(records.logins),
        ...recordTimes,
      }),
    ),
  }),
} as const;
