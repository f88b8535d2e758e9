import { z } from 'zod';
import { records } from '../records/records.ts';
import { inputShape } from '../records/shapes.ts';
import { command } from './define.ts';
import { replannedExit } from './records.ts';
import { calendarDate, id, price } from '../records/values.ts';

/** How prices change. */
export const pricesOperations = {
  'prices.announce': command({
    help: 'Record a price from a day on, announced or already in effect, and until when it gives a right to leave.',
    input: z.object({
      contractId: id,
      price,
      effectiveFrom: calendarDate,
      ...inputShape(records.prices),
    }),
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound', 'Refused'],
  }),
  'prices.remove': command({
    help: 'Remove a price that was entered by mistake.',
    input: z.object({ id }),
    output: z.object({ id, exit: replannedExit.nullable() }),
    errors: ['NotFound'],
  }),
} as const;
