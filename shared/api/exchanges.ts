import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape, patchShape, shownShape } from '../records/shapes.ts';
import { id, money, recordTimes, sum } from '../records/values.ts';
import { command, query } from './define.ts';

/** What was given to suppliers and got from them, in the person's own words. */
export const exchangesOperations = {
  'exchanges.add': command({
    help: 'Note something you gave a supplier or got from it that no other record says, such as a recommendation or a gift.',
    input: z.object({
      relationshipId: id,
      ...inputShape(records.exchanges),
      /** What it was worth, in minor units. */
      worth: sum.nullish(),
    }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exchanges.update': command({
    help: 'Change what you gave or got.',
    input: z.object({ id, ...patchShape(records.exchanges), worth: sum.nullish() }),
    output: z.object({ id }),
    errors: ['NotFound', 'Refused'],
  }),
  'exchanges.remove': command({
    help: 'Remove something given or got that was noted by mistake.',
    input: z.object({ id }),
    output: z.object({ id }),
    errors: ['NotFound'],
  }),
  'exchanges.list': query({
    help: 'What you gave suppliers and got from them in your own words, the latest first.',
    input: z.object({ relationshipId: id.optional(), supplierId: id.optional() }).default({}),
    output: z.array(
      z.object({
        id,
        relationshipId: id,
        ...shownShape(records.exchanges),
        worth: money.nullable(),
        ...recordTimes,
      }),
    ),
  }),
} as const;
