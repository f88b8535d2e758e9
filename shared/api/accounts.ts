import { z } from 'zod';
import { records } from '../records/records.ts';
import { patchShape, shownShape } from '../records/shapes.ts';
import { calendarDate, id } from '../records/values.ts';
import { command, query } from './define.ts';

/** The household's own accounts with banks. */
export const accountsOperations = {
  'accounts.list': query({
    help: 'Your own bank accounts that statements were read of, with how many payments of which days are known.',
    input: z.object({}).default({}),
    output: z.array(
      z.object({
        id,
        ...shownShape(records.bank_accounts),
        payments: z.int(),
        from: calendarDate.nullable(),
        to: calendarDate.nullable(),
      }),
    ),
  }),
  'accounts.update': command({
    help: 'Change what an account of yours is called, or its number.',
    input: z.object({ id, ...patchShape(records.bank_accounts) }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'accounts.remove': command({
    help: 'Remove an account with all payments read from its statements. It can be undone.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
} as const;
